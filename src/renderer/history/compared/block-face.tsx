import type { BlockRow } from '@shared/story/compare';
import type { Part } from '@shared/story/compare/anatomy';
import { useMediaAddress } from '../../editor/media-address';
import type { Side } from './compared';
import { type Face, faceOf, nameOf } from './faces';
import { Pieces } from './pieces';

/** A block of a comparison, with what came and went in it. */
export function BlockFace({ face, side }: { face: Face; side: Side }) {
  const { part } = face;
  return (
    <>
      {part.type === 'figure' ? <Picture part={part} /> : null}
      <Texts face={face} side={side} />
      {face.rows.length > 0 ? <Inner part={part} rows={face.rows} side={side} /> : null}
      {part.type === 'rule' ? <hr /> : null}
      <Facts face={face} />
    </>
  );
}

const TEXT_NAMES: Record<string, string> = {
  caption: 'Caption',
  credit: 'Credit',
  alternative: 'Alternative text',
};

function Texts({ face, side }: { face: Face; side: Side }) {
  const { part, texts } = face;
  if (part.type === 'figure') {
    return (
      <dl className="compared-captions">
        {texts
          .filter(({ pieces }) => pieces.length > 0)
          .map(({ name, pieces }) => (
            <div key={name}>
              <dt lang="en" dir="ltr">
                {TEXT_NAMES[name] ?? name}
              </dt>
              <dd>
                <Pieces pieces={pieces} side={side} />
              </dd>
            </div>
          ))}
      </dl>
    );
  }
  return texts.map(({ name, pieces }) => (
    <p key={name} data-block={part.type}>
      <Pieces pieces={pieces} side={side} />
    </p>
  ));
}

/** The items of a list, the blocks of an item or of a quotation. */
function Inner({ part, rows, side }: { part: Part; rows: readonly BlockRow[]; side: Side }) {
  const shown = rows.filter(
    ({ change }) =>
      !(side === 'before' && (change === 'added' || change === 'moved-here')) &&
      !(side === 'after' && (change === 'removed' || change === 'moved-away')),
  );
  const faces = shown.map((row) => {
    const face = faceOf(row);
    return {
      key: `${row.change} ${row.before} ${row.after}`,
      note: row.change.startsWith('moved') ? `${nameOf(face.part)} ${MOVED[row.change]}` : null,
      face,
    };
  });
  const content = ({ face, note }: (typeof faces)[number]) => (
    <>
      {note ? (
        <small className="compared-note" lang="en" dir="ltr">
          {note}
        </small>
      ) : null}
      <BlockFace face={face} side={side} />
    </>
  );
  if (part.type === 'list') {
    const List = part.ordered ? 'ol' : 'ul';
    return (
      <List>
        {faces.map((inner) => (
          <li key={inner.key}>{content(inner)}</li>
        ))}
      </List>
    );
  }
  return (
    <div data-block={part.type}>
      {faces.map((inner) => (
        <div key={inner.key}>{content(inner)}</div>
      ))}
    </div>
  );
}

const MOVED: Partial<Record<BlockRow['change'], string>> = {
  'moved-away': 'moved from here',
  'moved-here': 'moved here',
};

function Picture({ part }: { part: Extract<Part, { type: 'figure' }> }) {
  const media = useMediaAddress();
  if (!part.media) return <p className="compared-note">No picture chosen</p>;
  const { sha256, width, height } = part.media;
  return (
    <img src={media(sha256)} width={width} height={height} alt={part.alternative} loading="lazy" />
  );
}

/** Changes of what is no text: a heading's level, a picture, where a line leads. */
function Facts({ face: { facts } }: { face: Face }) {
  if (facts.length === 0) return null;
  return (
    <ul className="list compared-facts" lang="en" dir="ltr">
      {facts.map(({ name, before, after }) => (
        <li key={name}>
          {name === 'picture'
            ? 'Another picture'
            : name === 'focal point'
              ? 'Another focal point'
              : factInWords(name, before, after)}
        </li>
      ))}
    </ul>
  );
}

function factInWords(name: string, before: unknown, after: unknown): string {
  if (name === 'header row') {
    return after === true ? 'The first row is a header now' : 'The first row is no header now';
  }
  if (name === 'ordered') return after === true ? 'Now numbered' : 'No longer numbered';
  if (name === 'level') {
    const face = (level: unknown): string => (level === null ? 'paragraph' : `heading ${level}`);
    return `Was a ${face(before)}, is a ${face(after)}`;
  }
  return `Leads to ${String(after ?? 'nothing')}, before to ${String(before ?? 'nothing')}`;
}
