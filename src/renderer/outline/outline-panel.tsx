import { NodeSelection, Selection } from '@tiptap/pm/state';
import {
  Image,
  ListChecks,
  type LucideIcon,
  MessageSquareQuote,
  Minus,
  Newspaper,
  PanelTop,
  Radio,
  Square,
  Table2,
  TextQuote,
  X,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CanvasHandle } from '../editor/canvas-handle';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import { moveSection, type OutlineLine, posOf } from './outline';
import { useOutline } from './use-outline';
import './outline.css';

const ICONS: Record<string, LucideIcon> = {
  ...{ figure: Image, gallery: Image, pullQuote: MessageSquareQuote, blockquote: TextQuote },
  ...{ factBox: PanelTop, table: Table2, readMore: Newspaper, rule: Minus },
  ...{ entry: Radio, keyPoints: ListChecks },
};

type Props = {
  session: StorySession;
  canvas: CanvasHandle | null;
  onClose: () => void;
};

/**
 * What the open story is made of. Arrow keys go through it, Enter jumps into the text, and Alt with
 * an arrow moves a section (a heading with all that is under it) or a block past its neighbour.
 */
export function Outline({ session, canvas, onClose }: Props) {
  const edition = useSelected(session.projection, (story) => story.fields.edition);
  const { lines, current } = useOutline(canvas);
  const list = useRef<HTMLUListElement>(null);
  /** The line that Tab reaches. */
  const [active, setActive] = useState<number | null>(null);
  /** A line that was moved, and takes the focus along. */
  const moved = useRef<number | null>(null);
  const reached = lines.some(({ index }) => index === active) ? active : (lines[0]?.index ?? null);

  useEffect(() => {
    if (moved.current === null || !lines.some(({ index }) => index === moved.current)) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [lines]);

  const jump = (index: number): void => {
    const body = canvas?.editors.body;
    if (!body) return;
    const { view, state } = body;
    const pos = posOf(state.doc, index);
    const node = state.doc.child(index);
    const selection =
      node.isTextblock || !NodeSelection.isSelectable(node)
        ? Selection.near(state.doc.resolve(pos + 1))
        : NodeSelection.create(state.doc, pos);
    view.dispatch(state.tr.setSelection(selection));
    view.focus();
    const block = view.nodeDOM(pos);
    if (block instanceof HTMLElement) block.scrollIntoView({ block: 'start' });
  };
  const move = (index: number, direction: -1 | 1): void => {
    const body = canvas?.editors.body;
    if (!body || !canvas.isEditable) return;
    const change = moveSection(body.state, index, direction);
    if (!change) return;
    body.view.dispatch(change.tr);
    moved.current = change.index;
    setActive(change.index);
  };
  const onKeyDown = (event: KeyboardEvent, line: OutlineLine): void => {
    const at = lines.indexOf(line);
    const direction = event.key === 'ArrowUp' ? -1 : 1;
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (isArrow && event.altKey) move(line.index, direction);
    else if (isArrow) focus(lines[at + direction]);
    else if (event.key === 'Home') focus(lines[0]);
    else if (event.key === 'End') focus(lines.at(-1));
    else return;
    event.preventDefault();
  };
  const focus = (line: OutlineLine | undefined): void => {
    list.current?.querySelector<HTMLElement>(`[data-index="${line?.index}"]`)?.focus();
  };

  return (
    <nav className="outline" aria-label={words.outline.title}>
      <header className="outline-head">
        <h2>{words.outline.title}</h2>
        <IconButton small icon={X} label={words.outline.close} hint={false} onPress={onClose} />
      </header>
      {lines.length === 0 ? <p className="outline-empty">{words.outline.empty}</p> : null}
      <ul ref={list} className="list outline-list">
        {lines.map((line) => (
          <li key={line.index} style={{ '--depth': line.depth } as object}>
            <button
              type="button"
              className="outline-line"
              data-index={line.index}
              data-heading={line.kind === 'heading'}
              tabIndex={line.index === reached ? 0 : -1}
              aria-current={line.index === current ? 'location' : undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onFocus={() => setActive(line.index)}
              onClick={() => jump(line.index)}
              onKeyDown={(event) => onKeyDown(event, line)}
            >
              <Face line={line} edition={edition} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Face({
  line: { kind, text, words: count },
  edition,
}: {
  line: OutlineLine;
  edition: string;
}) {
  const kinds: Record<string, string> = words.outline.kinds;
  const name = kinds[kind] ?? words.outline.block;
  const Icon = ICONS[kind] ?? Square;
  return (
    <>
      {kind === 'heading' ? null : <Icon size={14} strokeWidth={1.75} aria-hidden />}
      {kind === 'heading' ? null : <span className="unseen">{name}: </span>}
      <span
        className="outline-text"
        lang={text === '' ? undefined : edition}
        dir="auto"
        data-empty={text === ''}
      >
        {text || (kind === 'heading' ? words.outline.emptyHeading : name)}
      </span>
      {count === null ? null : (
        <span className="outline-words">
          <span aria-hidden>{numberOf(count)}</span>
          <span className="unseen">, {words.desk.words(count)}</span>
        </span>
      )}
    </>
  );
}
