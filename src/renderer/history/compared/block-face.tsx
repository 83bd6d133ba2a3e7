import { lengthOf } from '@shared/page/numbers-and-dates';
import type { MediaReference } from '@shared/story/blocks';
import type { BlockRow } from '@shared/story/compare';
import type { Part } from '@shared/story/compare/anatomy';
import { exactTime } from '../../desk/times';
import { useMediaAddress } from '../../editor/media-address';
import { asInterface, language, words } from '../../i18n';
import { numberOf } from '../../i18n/per-language';
import type { Side } from './compared';
import { type Face, faceOf, nameOf } from './faces';
import { Pieces } from './pieces';

/** A block of a comparison, with what came and went in it. */
export function BlockFace({ face, side }: { face: Face; side: Side }) {
  const { part } = face;
  return (
    <>
      {part.type === 'figure' ? (
        <Picture media={part.media} alternative={part.alternative} />
      ) : null}
      {part.type === 'video' ? <Picture media={part.poster} alternative="" /> : null}
      <Texts face={face} side={side} />
      {face.rows.length > 0 ? <Inner part={part} rows={face.rows} side={side} /> : null}
      {part.type === 'rule' ? <hr /> : null}
      <Facts face={face} />
    </>
  );
}

function textName(name: string): string {
  const { caption, credit, alternative } = words.compared;
  const names: Record<string, string> = { caption, credit, alternative };
  return names[name] ?? name;
}

function Texts({ face, side }: { face: Face; side: Side }) {
  const { part, texts } = face;
  if (part.type === 'figure' || part.type === 'video') {
    return (
      <dl className="compared-captions">
        {texts
          .filter(({ pieces }) => pieces.length > 0)
          .map(({ name, pieces }) => (
            <div key={name}>
              <dt {...asInterface()}>{textName(name)}</dt>
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
      note: movedInWords(row.change, nameOf(face.part)),
      face,
    };
  });
  const content = ({ face, note }: (typeof faces)[number]) => (
    <>
      {note ? (
        <small className="compared-note" {...asInterface()}>
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

function movedInWords(change: BlockRow['change'], block: string): string | null {
  if (change === 'moved-away') return words.compared.innerMovedAway(block);
  return change === 'moved-here' ? words.compared.innerMovedHere(block) : null;
}

function Picture({ media, alternative }: { media: MediaReference | null; alternative: string }) {
  const addressOf = useMediaAddress();
  if (!media) return <p className="compared-note">{words.compared.noPicture}</p>;
  const { sha256, width, height } = media;
  return (
    <img src={addressOf(sha256)} width={width} height={height} alt={alternative} loading="lazy" />
  );
}

/** Changes of what is no text: a heading's level, a picture, where a line leads. */
function Facts({ face: { facts } }: { face: Face }) {
  if (facts.length === 0) return null;
  return (
    <ul className="list compared-facts" {...asInterface()}>
      {facts.map(({ name, before, after }) => (
        <li key={name}>{factInWords(name, before, after)}</li>
      ))}
    </ul>
  );
}

const momentInWords = (at: unknown): string =>
  typeof at === 'number' ? exactTime(at) : words.compared.noTime;

function factInWords(name: string, before: unknown, after: unknown): string {
  const said = words.compared;
  if (name === 'picture') return said.otherPicture;
  if (name === 'poster') return said.otherPoster;
  if (name === 'focal point') return said.otherFocalPoint;
  if (name === 'header row') {
    return after === true ? said.headerRowNow : said.noHeaderRowNow;
  }
  if (name === 'ordered') return after === true ? said.numberedNow : said.notNumberedNow;
  if (name === 'level') {
    const face = (level: unknown): string =>
      level === null ? said.blocks.paragraph : said.headingOf(numberOf(Number(level)));
    return said.became(face(before), face(after));
  }
  if (name === 'time') return said.timeNow(momentInWords(after), momentInWords(before));
  if (name === 'pinned') return after === true ? said.pinnedNow : said.notPinnedNow;
  if (name === 'author') {
    return said.authorNow(String(after || said.nobody), String(before || said.nobody));
  }
  if (name === 'for readers') return after === true ? said.forReaders : said.notForReaders;
  if (name === 'length') return said.lasts(lengthInWords(after), lengthInWords(before));
  const [now, then] = [String(after ?? said.nothing), String(before ?? said.nothing)];
  return name === 'video' ? said.playedFrom(now, then) : said.leads(now, then);
}

const lengthInWords = (seconds: unknown): string =>
  typeof seconds === 'number' ? lengthOf(language, seconds) : words.compared.nothing;
