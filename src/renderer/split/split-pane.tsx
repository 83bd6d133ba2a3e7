import { ArrowLeftRight, Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { BEST } from '../archive/sort-menu';
import type { DeskCommand } from '../desk/command';
import { Opening } from '../desk/places';
import { shortDate } from '../desk/times';
import type { CanvasHandle } from '../editor/canvas-handle';
import { words } from '../i18n';
import { sectionName } from '../i18n/term-names';
import { useDesk } from '../session/desk-context';
import { useStorySession } from '../session/use-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { Suggest, type Suggestion } from '../ui/suggest';
import { BesideSheet } from './beside-sheet';
import type { Split } from './use-split';
import './split.css';

type Props = {
  split: Split;
  /** The canvas that is written on, to which blocks are copied; null while it is not there. */
  canvas: CanvasHandle | null;
  command: (id: string) => DeskCommand | undefined;
};

/** A second story beside the open one: to be read, followed while others write in it, and copied from. */
export function SplitPane({ split, canvas, command }: Props) {
  const write = (): void => canvas?.editors.body.view.focus();
  const close = (): void => {
    split.close();
    write();
  };
  const swapKeys = command('swap-beside')?.keys;
  return (
    <section className="split" aria-label={words.split.beside}>
      <header className="split-head">
        <ChooseStory split={split} onLeave={split.id === null ? close : write} />
        <IconButton
          small
          icon={ArrowLeftRight}
          label={words.split.swap}
          {...(swapKeys ? { keys: swapKeys } : {})}
          isDisabled={split.id === null}
          onPress={split.swap}
        />
        <IconButton small icon={X} label={words.split.close} hint={false} onPress={close} />
      </header>
      <div className="canvas split-room">
        {split.id === null ? (
          <p className="split-empty">{words.split.empty}</p>
        ) : (
          <StoryBeside id={split.id} target={canvas} />
        )}
      </div>
    </section>
  );
}

function ChooseStory({ split, onLeave }: { split: Split; onLeave: () => void }) {
  const { desk } = useDesk();
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (split.asked > 0) field.current?.querySelector('input')?.focus();
  }, [split.asked]);
  const find = async (text: string): Promise<Suggestion[]> => {
    const found = await desk.drafts.list({
      ...{ view: 'all', text, sort: BEST, offset: 0, limit: SHOWN, lane: 'beside' },
    });
    if (!found.ok) return [];
    const others = found.value.rows.filter(({ id }) => id !== split.storyId);
    return others.map(({ id, headline, edition, section, updatedAt }) => ({
      ...{ id, label: headline || words.ui.untitled, lang: edition },
      note: [section && sectionName(section), shortDate(updatedAt, Date.now())]
        .filter(Boolean)
        .join(' · '),
    }));
  };
  return (
    <div ref={field} className="split-choose">
      <Suggest
        label={words.split.choose}
        placeholder={words.split.chooseHint}
        icon={Search}
        find={find}
        onPick={({ id }) => split.show(id)}
        empty={words.split.noStory}
        onLeave={onLeave}
      />
    </div>
  );
}

/** Stories offered at once. */
const SHOWN = 8;

function StoryBeside({ id, target }: { id: string; target: CanvasHandle | null }) {
  const opened = useStorySession(id);
  switch (opened.phase) {
    case 'none':
    case 'opening':
      return <Opening />;
    case 'failed':
      return (
        <div className="message" role="alert">
          <h2>{words.desk.notOpened}</h2>
          <p>{opened.error.message}</p>
          <Button onPress={opened.retry}>{words.ui.tryAgain}</Button>
        </div>
      );
    case 'open':
      return <BesideSheet key={id} session={opened.session} target={target} />;
  }
}
