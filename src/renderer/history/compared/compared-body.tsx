import type { BlockRow } from '@shared/story/compare';
import { isUnchanged } from '@shared/story/compare/text';
import { FIGURE_TEXTS } from '@shared/story/schema/figure';
import { BlockFace } from './block-face';
import { Columns, type ComparedLook, type OnRestore } from './compared';
import { type Face, faceOf, nameOf } from './faces';
import { RestoreButton } from './restore-button';

type Words = { lang: string; dir: 'ltr' | 'rtl' };
type Props = {
  rows: readonly BlockRow[];
  look: ComparedLook;
  words: Words;
  onRestore: OnRestore | null;
};

/** The blocks of two bodies, row by row. */
export function ComparedBody({ rows, ...rest }: Props) {
  return (
    <ol className="list">
      {rows.map((row) => (
        <Row key={`${row.change} ${row.before} ${row.after}`} row={row} {...rest} />
      ))}
    </ol>
  );
}

function Row({ row, look, words, onRestore }: Omit<Props, 'rows'> & { row: BlockRow }) {
  const face = faceOf(row);
  const label = labelOf(row, face);
  return (
    <li className="compared-row" data-change={row.change}>
      {label ? <span className="compared-label">{label}</span> : null}
      {onRestore ? <Restores row={row} face={face} onRestore={onRestore} /> : null}
      <Columns look={look}>
        {(side) =>
          isOn(row, side) ? (
            <div {...words}>
              <BlockFace face={face} side={side} />
            </div>
          ) : null
        }
      </Columns>
    </li>
  );
}

/** Whether a row has something to show in a column. */
function isOn({ change }: BlockRow, side: 'both' | 'before' | 'after'): boolean {
  if (change === 'added' || change === 'moved-here') return side !== 'before';
  if (change === 'removed' || change === 'moved-away') return side !== 'after';
  return true;
}

function labelOf(row: BlockRow, { part, texts, facts, rows }: Face): string | null {
  const name = nameOf(part);
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  switch (row.change) {
    case 'same':
      return null;
    case 'added':
      return `${title} added`;
    case 'removed':
      return `${title} removed`;
    case 'moved-away':
      return `${title} moved from here`;
    case 'changed':
      return `${title} changed`;
    case 'moved-here': {
      const isSame =
        texts.every(({ pieces }) => isUnchanged(pieces)) &&
        facts.length === 0 &&
        rows.every(({ change }) => change === 'same');
      return `${title} moved here from place ${row.before + 1}${isSame ? '' : ', and changed'}`;
    }
  }
}

/** What of a row can be brought back: the block as a whole and, of a picture, each of its texts. */
function Restores({ row, face, onRestore }: { row: BlockRow; face: Face; onRestore: OnRestore }) {
  if (row.change === 'removed') {
    // A block that came back is taken away again only by the text as a whole.
    return (
      <RestoreButton
        what={`${nameOf(face.part)} ${row.before + 1}`}
        onPress={() => onRestore({ part: 'block', block: row.before }, { part: 'body' })}
      />
    );
  }
  const isMovedOnly = row.change === 'moved-here' && !labelOf(row, face)?.includes('changed');
  if ((row.change !== 'changed' && row.change !== 'moved-here') || isMovedOnly) return null;
  const { before: block, after } = row;
  const texts =
    face.part.type === 'figure'
      ? FIGURE_TEXTS.filter((name) =>
          face.texts.some((text) => text.name === name && !isUnchanged(text.pieces)),
        )
      : [];
  return (
    <span className="compared-restores">
      {texts.map((text) => (
        <RestoreButton
          key={text}
          face={`Restore ${text === 'alternative' ? 'alternative text' : text}`}
          what={
            text === 'alternative'
              ? `alternative text of picture ${block + 1}`
              : `${text} of picture ${block + 1}`
          }
          onPress={() =>
            onRestore({ part: 'figure', block, text }, { part: 'figure', block: after, text })
          }
        />
      ))}
      <RestoreButton
        face={texts.length > 0 ? 'Restore picture' : 'Restore'}
        what={`${nameOf(face.part)} ${block + 1}`}
        onPress={() => onRestore({ part: 'block', block }, { part: 'block', block: after })}
      />
    </span>
  );
}
