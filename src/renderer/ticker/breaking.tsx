import { TICKER_MAX_LINES, type TickerLine } from '@shared/publish/api';
import type { EditionId } from '@shared/story/vocabulary';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useNow } from '../desk/use-now';
import { words } from '../i18n';
import { StandingFoot } from '../standing/standing-foot';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { EditionTabs } from '../ui/edition-tabs';
import { useRemembered } from '../ui/remembered';
import { expiryOf, STANDS, type Stand, standInWords } from './expiry';
import { Line } from './line';
import { useTicker } from './use-ticker';
import './ticker.css';

const MINUTE_MS = 60_000;

type Props = {
  /** The edition that is shown first: that of the story which is open. */
  edition: EditionId;
  onClose: () => void;
};

/** The breaking ticker, edition by edition. What is written here goes out at once. */
export function Breaking({ edition, onClose }: Props) {
  const ticker = useRef<HTMLDivElement>(null);
  // Whoever opens this has something to say.
  useEffect(() => ticker.current?.querySelector('input')?.focus(), []);
  return (
    <Dialog title={words.ticker.title} width={600} onClose={onClose}>
      <div ref={ticker}>
        <EditionTabs first={edition}>{(id) => <EditionTicker edition={id} />}</EditionTabs>
      </div>
    </Dialog>
  );
}

function EditionTicker({ edition }: { edition: EditionId }) {
  const { ticker, error, write, retry } = useTicker(edition);
  const now = useNow(MINUTE_MS);
  const lines = ticker?.lines ?? [];
  const put = (index: number, ...instead: TickerLine[]): void =>
    write([...lines.slice(0, index), ...instead, ...lines.slice(index + 1)]);
  const move = (index: number, by: 1 | -1): void => {
    const moved = [...lines];
    moved.splice(index + by, 0, ...moved.splice(index, 1));
    write(moved);
  };
  return (
    <>
      <NewLine
        edition={edition}
        isFull={lines.length >= TICKER_MAX_LINES}
        onLine={(line) => write([line, ...lines])}
      />
      {ticker && lines.length === 0 ? <p className="ticker-empty">{words.ticker.empty}</p> : null}
      <ol className="list ticker-lines" aria-label={words.ticker.lines}>
        {lines.map((line, index) => (
          <Line
            key={line.id}
            line={line}
            edition={edition}
            isFirst={index === 0}
            isLast={index === lines.length - 1}
            now={now}
            onChange={(changed) => put(index, changed)}
            onMove={(by) => move(index, by)}
            onRemove={() => put(index)}
          />
        ))}
      </ol>
      <StandingFoot
        label={words.ticker.status}
        standing={ticker}
        isEmpty={lines.length === 0}
        error={error}
        onRetry={retry}
      />
    </>
  );
}

type NewLineProps = {
  edition: EditionId;
  isFull: boolean;
  onLine: (line: TickerLine) => void;
};

/** The line that is written next: Enter puts it on top of the ticker. */
function NewLine({ edition, isFull, onLine }: NewLineProps) {
  const [text, setText] = useState('');
  const [stand, setStand] = useRemembered<Stand>('ticker.stand', '180');
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const line = text.trim();
    if (line === '' || isFull) return;
    const now = Date.now();
    onLine({
      ...{ id: crypto.randomUUID(), text: line, at: new Date(now).toISOString() },
      ...{ expiresAt: expiryOf(stand, now), storyId: null },
    });
    setText('');
  };
  return (
    <form className="ticker-new" onSubmit={submit}>
      <div className="input">
        <input
          aria-label={words.ticker.line}
          placeholder={words.ticker.lineHint}
          lang={edition}
          dir="auto"
          data-own-undo="true"
          maxLength={400}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <label className="ticker-stand" htmlFor={id}>
        {words.ticker.stands}
        <select id={id} value={stand} onChange={(event) => setStand(event.target.value as Stand)}>
          {STANDS.map((each) => (
            <option key={each.id} value={each.id}>
              {standInWords(each)}
            </option>
          ))}
        </select>
      </label>
      <Button look="go" type="submit" isDisabled={text.trim() === '' || isFull}>
        {words.ticker.break}
      </Button>
      {isFull ? <p className="ticker-note">{words.ticker.full}</p> : null}
    </form>
  );
}
