import type { BlockRow } from '@shared/story/compare';
import { isUnchanged } from '@shared/story/compare/text';
import { FIGURE_TEXTS } from '@shared/story/schema/figure';
import { words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';
import { BlockFace } from './block-face';
import { Columns, type ComparedLook, type OnRestore } from './compared';
import { type Face, faceOf, nameOf } from './faces';
import { RestoreButton } from './restore-button';

type TextLook = { lang: string; dir: 'ltr' | 'rtl' };
type Props = {
  rows: readonly BlockRow[];
  look: ComparedLook;
  /** Language and direction of the text. */
  text: TextLook;
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

function Row({ row, look, text, onRestore }: Omit<Props, 'rows'> & { row: BlockRow }) {
  const face = faceOf(row);
  const label = labelOf(row, face);
  return (
    <li className="compared-row" data-change={row.change}>
      {label ? <span className="compared-label">{label}</span> : null}
      {onRestore ? <Restores row={row} face={face} onRestore={onRestore} /> : null}
      <Columns look={look}>
        {(side) =>
          isOn(row, side) ? (
            <div {...text}>
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

const isSame = ({ texts, facts, rows }: Face): boolean =>
  texts.every(({ pieces }) => isUnchanged(pieces)) &&
  facts.length === 0 &&
  rows.every(({ change }) => change === 'same');

function labelOf(row: BlockRow, face: Face): string | null {
  const name = nameOf(face.part);
  const said = words.compared;
  switch (row.change) {
    case 'same':
      return null;
    case 'added':
      return said.added(name);
    case 'removed':
      return said.removed(name);
    case 'moved-away':
      return said.movedAway(name);
    case 'changed':
      return said.changed(name);
    case 'moved-here': {
      const say = isSame(face) ? said.movedHere : said.movedHereAndChanged;
      return say(name, numberOf(row.before + 1));
    }
  }
}

type FigureText = (typeof FIGURE_TEXTS)[number];

function restoreText(text: FigureText): string {
  const { restoreCaption, restoreCredit, restoreAlternative } = words.compared;
  return { caption: restoreCaption, credit: restoreCredit, alternative: restoreAlternative }[text];
}

function textOfPicture(text: FigureText, place: string): string {
  const { captionOf, creditOf, alternativeOf } = words.compared;
  return { caption: captionOf, credit: creditOf, alternative: alternativeOf }[text](place);
}

/** What of a row can be brought back: the block as a whole and, of a picture, each of its texts. */
function Restores({ row, face, onRestore }: { row: BlockRow; face: Face; onRestore: OnRestore }) {
  if (row.change === 'removed') {
    // A block that came back is taken away again only by the text as a whole.
    return (
      <RestoreButton
        what={`${nameOf(face.part)} ${numberOf(row.before + 1)}`}
        onPress={() => onRestore({ part: 'block', block: row.before }, { part: 'body' })}
      />
    );
  }
  const isMovedOnly = row.change === 'moved-here' && isSame(face);
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
          face={restoreText(text)}
          what={textOfPicture(text, numberOf(block + 1))}
          onPress={() =>
            onRestore({ part: 'figure', block, text }, { part: 'figure', block: after, text })
          }
        />
      ))}
      <RestoreButton
        face={texts.length > 0 ? words.compared.restorePicture : words.compared.restore}
        what={`${nameOf(face.part)} ${numberOf(block + 1)}`}
        onPress={() => onRestore({ part: 'block', block }, { part: 'block', block: after })}
      />
    </span>
  );
}
