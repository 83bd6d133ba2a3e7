import type { TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { ArrowDown, ArrowUp, Link, Link2Off, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { words } from '../i18n';
import { LinkSearch } from '../inspector/link-search';
import { useArchiveStories } from '../inspector/use-archive-stories';
import { IconButton } from '../ui/icon-button';
import { leftInWords } from './expiry';

type Props = {
  line: TickerLine;
  edition: EditionId;
  isFirst: boolean;
  isLast: boolean;
  /** ms since 1970 UTC. */
  now: number;
  onChange: (line: TickerLine) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

/** A line of the ticker: its words, the story that it leads to, and how long it still stands. */
export function Line(props: Props) {
  const { line, edition, now, onChange, onMove } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isLinking, setLinking] = useState(false);
  const stories = useArchiveStories(line.storyId === null ? [] : [line.storyId]);
  const story = line.storyId === null ? null : stories?.get(line.storyId);

  /** Words that are half changed do not go out; empty ones never. */
  const settle = (): void => {
    const text = typed?.trim() ?? '';
    setTyped(null);
    if (text !== '' && text !== line.text) onChange({ ...line, text });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') settle();
    else if (event.key === 'Escape' && typed !== null) setTyped(null);
    else if (event.altKey && event.key === 'ArrowUp' && !props.isFirst) onMove(-1);
    else if (event.altKey && event.key === 'ArrowDown' && !props.isLast) onMove(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className="ticker-line">
      <input
        className="ticker-words"
        aria-label={words.ticker.words}
        lang={edition}
        dir="auto"
        data-own-undo="true"
        maxLength={400}
        value={typed ?? line.text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <div className="ticker-tools">
        <IconButton
          small
          icon={ArrowUp}
          label={words.ticker.up}
          keys="Alt+ArrowUp"
          isDisabled={props.isFirst}
          onPress={() => onMove(-1)}
        />
        <IconButton
          small
          icon={ArrowDown}
          label={words.ticker.down}
          keys="Alt+ArrowDown"
          isDisabled={props.isLast}
          onPress={() => onMove(1)}
        />
        {line.storyId === null ? (
          <IconButton
            small
            icon={Link}
            label={words.ticker.link}
            onPress={() => setLinking(true)}
          />
        ) : (
          <IconButton
            small
            icon={Link2Off}
            label={words.ticker.unlink}
            onPress={() => onChange({ ...line, storyId: null })}
          />
        )}
        <IconButton small icon={Trash2} label={words.ticker.takeAway} onPress={props.onRemove} />
      </div>
      <p className="ticker-note">
        <time dateTime={line.expiresAt ?? undefined}>{leftInWords(line.expiresAt, now)}</time>
        {line.storyId === null ? null : (
          <span className="ticker-story" dir="auto" lang={story?.edition}>
            {story ? story.headline : words.ticker.elsewhere}
          </span>
        )}
      </p>
      {isLinking ? (
        <LinkSearch
          exclude={[]}
          onStory={({ storyId }) => {
            setLinking(false);
            if (storyId) onChange({ ...line, storyId });
          }}
          onAddress={() => setLinking(false)}
          onLeave={() => setLinking(false)}
        />
      ) : null}
    </li>
  );
}
