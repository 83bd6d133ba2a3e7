import type { Finding } from '@shared/story/checks/finding';
import { houseStyleAsked } from '../house-style/asked';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { useSelected, useStore } from '../session/use-session';
import { Button } from '../ui/button';
import { type OpenChecks, useChecks } from './checks-context';
import { FindingLines } from './finding-lines';
import { saidOf, shortly } from './finding-words';
import { HeadlineRooms } from './headline-rooms';
import { HiddenLines } from './hidden-lines';
import { LinkLines } from './link-lines';
import { PictureLines } from './picture-lines';
import { Readability } from './readability';
import './checks.css';

type Props = { session: StorySession; onPlace: (place: Finding['place']) => void };

/** What the checks find in the story, and how its headline and its sentences are read. */
export function ChecksPanel({ session, onPlace }: Props) {
  const open = useChecks();
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  if (!open) {
    return (
      <p className="checks-status" role="status" aria-label={words.checks.status}>
        {words.checks.reading}
      </p>
    );
  }
  return (
    <>
      <Status open={open} />
      <Present open={open} />
      <FindingLines open={open} edition={edition} />
      <PictureLines onPlace={onPlace} />
      <LinkLines open={open} session={session} />
      <HeadlineRooms session={session} />
      <Readability open={open} edition={edition} />
      <HiddenLines open={open} edition={edition} />
      <div className="checks-more">
        <Button look="quiet" onPress={() => houseStyleAsked.set(edition)}>
          {words.houseStyle.open}
        </Button>
      </div>
    </>
  );
}

/** How much there is, and what cannot be checked. */
function Status({ open }: { open: OpenChecks }) {
  const { isReady, findings, faults, hasDictionary } = useStore(open.checks.found);
  const paused = useStore(open.checker.paused);
  const count = findings.length;
  const said = count > 0 ? words.checks.found(count) : words.checks.nothing;
  return (
    <div className="checks-status">
      <p role="status" aria-label={words.checks.status}>
        {isReady ? said : words.checks.reading}
      </p>
      {hasDictionary ? null : <p>{words.checks.noDictionary}</p>}
      {faults.length > 0 ? <p data-tone="alert">{words.checks.faulty}</p> : null}
      {paused.map(({ rule }) => (
        <p key={rule} data-tone="alert">
          {words.checks.paused(rule)}
        </p>
      ))}
    </div>
  );
}

/** Says to those who do not see it where one has come to. */
function Present({ open }: { open: OpenChecks }) {
  const { findings } = useStore(open.checks.found);
  const id = useStore(open.checks.present);
  const finding = findings.find((one) => one.id === id);
  return (
    <p className="unseen" role="status" aria-label={words.checks.present}>
      {finding ? `${shortly(finding.text)}: ${saidOf(finding)}` : ''}
    </p>
  );
}
