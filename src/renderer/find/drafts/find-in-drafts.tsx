import { patternOf } from '@shared/find/pattern';
import { type FormEvent, useDeferredValue, useId, useState } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useWays, WayButtons } from '../ways';
import { MatchesOfDraft } from './draft-matches';
import { FindStatus } from './find-status';
import { ALL_TICKED, type Ticks, tick, tickedIn } from './ticks';
import { useFindInDrafts } from './use-find-in-drafts';
import './find-in-drafts.css';

/** What the search begins with. */
export type Wanted = { text: string; replacement: string };
type Props = { wanted: Wanted; onStory: (id: string) => void; onClose: () => void };

/** Finds words in all drafts, shows each match with its story, and replaces those that are ticked. */
export function FindInDrafts({ wanted, onStory, onClose }: Props) {
  return (
    <Dialog title={words.find.inDrafts} width={760} onClose={onClose}>
      <Content
        wanted={wanted}
        onOpen={(id) => {
          onClose();
          onStory(id);
        }}
      />
    </Dialog>
  );
}

function Content({ wanted, onOpen }: { wanted: Wanted; onOpen: (id: string) => void }) {
  const [text, setText] = useState(wanted.text);
  const [replacement, setReplacement] = useState(wanted.replacement);
  const [ways, setWays] = useWays();
  const [ticks, setTicks] = useState<Ticks>(ALL_TICKED);
  /** What a long list of matches shows follows what is typed when there is time. */
  const shown = useDeferredValue(replacement);
  const finding = useFindInDrafts();
  const { outcome, isBusy } = finding;
  const query = { ...ways, text };
  const isFaulty = patternOf(query) === 'faulty';
  const note = useId();

  const find = (event: FormEvent): void => {
    event.preventDefault();
    if (text === '' || isFaulty || isBusy) return;
    setTicks(ALL_TICKED);
    finding.find(query);
  };
  /** What was found by other words is not what would be replaced. */
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      set(value);
      if (outcome?.is === 'found') finding.forget();
    };
  };
  const drafts = outcome?.is === 'found' ? outcome.found.drafts : [];
  const ticked = drafts.reduce((sum, draft) => sum + tickedIn(ticks, draft), 0);
  const tickAll = (isOn: boolean): void =>
    setTicks((all) => drafts.reduce((next, draft) => tick(next, draft, isOn), all));
  return (
    <form className="find-drafts" onSubmit={find}>
      <div className="find-line">
        <input
          className="find-field"
          // biome-ignore lint/a11y/noAutofocus: the dialog is about this field.
          autoFocus
          aria-label={words.find.findInAll}
          aria-describedby={note}
          aria-invalid={isFaulty}
          placeholder={words.find.findInAll}
          dir="auto"
          spellCheck={false}
          maxLength={1000}
          value={text}
          onChange={({ target: { value } }) => changed(setText)(value)}
        />
        <WayButtons ways={ways} onWays={changed(setWays)} />
        <Button type="submit" isDisabled={text === '' || isFaulty || isBusy}>
          {words.find.go}
        </Button>
      </div>
      <div className="find-line">
        <input
          className="find-field"
          aria-label={words.find.replaceWith}
          placeholder={words.find.replaceWith}
          dir="auto"
          maxLength={10_000}
          value={replacement}
          onChange={({ target: { value } }) => setReplacement(value)}
        />
      </div>
      <p id={note} className="find-drafts-alert" role="alert">
        {isFaulty ? words.find.noPattern : outcome?.is === 'failed' ? outcome.message : ''}
      </p>
      <FindStatus finding={finding} />
      {outcome?.is === 'found' && drafts.length > 0 ? (
        <>
          <ul className="list draft-list" aria-label={words.find.results}>
            {drafts.map((draft) => (
              <MatchesOfDraft
                key={draft.id}
                {...{ draft, ticks, onOpen }}
                replacement={shown}
                query={outcome.query}
                onTicks={setTicks}
              />
            ))}
          </ul>
          <footer className="find-drafts-foot">
            <Button look="quiet" onPress={() => tickAll(true)}>
              {words.find.tickAll}
            </Button>
            <Button look="quiet" onPress={() => tickAll(false)}>
              {words.find.tickNone}
            </Button>
            <Button
              look="go"
              isDisabled={ticked === 0}
              onPress={() => finding.replace(replacement, ticks)}
            >
              {replacement === '' ? words.find.takeOut(ticked) : words.find.replaceTicked(ticked)}
            </Button>
          </footer>
        </>
      ) : null}
    </form>
  );
}
