import type { ProofOrder } from '@shared/ipc/proof';
import { each } from '@shared/page/each';
import { Runs } from '@shared/page/runs';
import { manuscriptOf, type ProofLine, pagesOf } from '@shared/proof/manuscript';
import { directionOf } from '@shared/story/vocabulary';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { words } from '../i18n';
import { listOf, numberOf, perLanguage } from '../i18n/per-language';
import { EmbargoMark } from '../schedule/embargo-mark';
import { lineBreaks } from './line-breaks';
import './proof.css';

/** Lines that a page has room for, double spaced (proof.css). */
const PER_PAGE = 28;
/** Every so many lines have their number beside them. */
const NUMBERED = 5;

type Props = {
  order: ProofOrder;
  /** All pages stand. */
  onSet?: (pages: number) => void;
};

/** The pages of a proof: double spaced, lines numbered, with what it is at the head of each. */
export function ProofPages({ order, onSet }: Props) {
  const { story } = order;
  const manuscript = useMemo(() => manuscriptOf(story, words.proof.names), [story]);
  const measure = useRef<HTMLDivElement>(null);
  const [breaks, setBreaks] = useState<number[][] | null>(null);
  useLayoutEffect(() => {
    const set = (): void => {
      setBreaks([...(measure.current?.children ?? [])].map(lineBreaks));
    };
    // Fonts are asked for when what they are for is laid out, and awaited from then on.
    measure.current?.getBoundingClientRect();
    void document.fonts.ready.then(set);
  }, []);
  const pages = breaks && pagesOf(manuscript, breaks, PER_PAGE);
  const count = pages?.length ?? 0;
  useLayoutEffect(() => {
    if (count > 0) onSet?.(count);
  }, [count, onSet]);

  const { edition } = story.fields;
  const text = { lang: edition, dir: directionOf(edition) };
  if (!pages) {
    return (
      <div ref={measure} className="proof-text proof-measure" {...text}>
        {each(manuscript, ({ style, depth, runs }) => (
          <p className="proof-paragraph" {...setIn({ style, depth })}>
            <Runs runs={runs} />
          </p>
        ))}
      </div>
    );
  }
  return pages.map((lines, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number, and stay.
    <section key={index} className="proof-page" aria-label={pageOf(index, count)}>
      <Head order={order} page={pageOf(index, count)} />
      <EmbargoMark fields={story.fields} now={order.at} />
      <div className="proof-text" {...text}>
        {lines.map((line) => (
          <Line key={line.number} line={line} />
        ))}
      </div>
    </section>
  ));
}

const pageOf = (index: number, count: number): string =>
  words.proof.page(numberOf(index + 1), numberOf(count));

function Head({ order: { story, at }, page }: { order: ProofOrder; page: string }) {
  const authors = listOf(story.authors.map(({ name }) => name)) || words.proof.noAuthor;
  return (
    <header className="proof-head">
      <strong>
        <bdi>{story.slug}</bdi>
      </strong>
      <span>
        <bdi>{authors}</bdi>
      </span>
      <span>{words.proof.wordsOf(story.words)}</span>
      <time>{times().format(at)}</time>
      <span className="proof-of">{page}</span>
    </header>
  );
}

const times = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** How a paragraph or a line of it is set (proof.css). */
const setIn = ({ style, depth }: ProofLine['paragraph']) => ({
  ...{ 'data-style': style, 'data-deep': depth > 0, style: { '--depth': depth } as object },
});

function Line({ line: { number, paragraph, isFirst, runs } }: { line: ProofLine }) {
  return (
    <div className="proof-line" data-first={isFirst} {...setIn(paragraph)}>
      {number % NUMBERED === 0 ? <span className="proof-number">{numberOf(number)}</span> : null}
      <Runs runs={runs} />
    </div>
  );
}
