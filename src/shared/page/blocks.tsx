import type { ReactNode } from 'react';
import type { PublicBlock } from '../publish/public-story';
import type { EditionId } from '../story/vocabulary';
import { each } from './each';
import { Embed } from './embed';
import { Figure } from './figure';
import { Gallery } from './gallery';
import type { PageLinks } from './links';
import { PullQuote } from './pull-quote';
import { Runs } from './runs';
import { ReadMore } from './story-link';
import { Table } from './table';
import { Video } from './video';
import { wordsOf } from './words';

type Context = { edition: EditionId; links: PageLinks };

/**
 * The blocks of a body, or of a container in it.
 *
 * @param dateline where the story was reported from; opens the first paragraph
 */
export function Blocks({
  blocks,
  dateline = '',
  ...context
}: Context & { blocks: readonly PublicBlock[]; dateline?: string }): ReactNode {
  const opening = blocks.findIndex((block) => block.type === 'paragraph');
  return each(blocks, (block, index) => (
    <BlockView block={block} {...context} {...(index === opening && dateline && { dateline })} />
  ));
}

function BlockView({
  block,
  dateline,
  ...context
}: Context & { block: PublicBlock; dateline?: string }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {dateline && <Dateline place={dateline} />}
          <Runs runs={block.runs} />
        </p>
      );
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading>
          <Runs runs={block.runs} />
        </Heading>
      );
    }
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {each(block.items, (item) => (
            <li>
              <Item blocks={item} {...context} />
            </li>
          ))}
        </List>
      );
    }
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} {...context} />
        </blockquote>
      );
    case 'pull-quote':
      return <PullQuote quote={block} />;
    case 'fact-box':
      return (
        <aside className="fact-box" data-part="fact-box">
          {block.title !== '' && <h2>{block.title}</h2>}
          <Blocks blocks={block.blocks} {...context} />
        </aside>
      );
    case 'table':
      return <Table table={block} name={wordsOf(context.edition).table} />;
    case 'figure':
      return <Figure figure={block} links={context.links} />;
    case 'gallery':
      return <Gallery gallery={block} {...context} />;
    case 'video':
      return <Video video={block} {...context} />;
    case 'embed':
      return <Embed embed={block} {...context} />;
    case 'read-more':
      return (
        <ReadMore link={block} words={wordsOf(context.edition).readMore} links={context.links} />
      );
    case 'rule':
      return <hr />;
    case 'entry':
    case 'key-points':
      // Parts of a live blog, which no block holds: see live-body.tsx.
      return null;
  }
}

/** An item of one paragraph is set tight, without the paragraph's space. */
function Item({ blocks, ...context }: Context & { blocks: readonly PublicBlock[] }): ReactNode {
  const [first] = blocks;
  if (blocks.length === 1 && first?.type === 'paragraph') return <Runs runs={first.runs} />;
  return <Blocks blocks={blocks} {...context} />;
}

const Dateline = ({ place }: { place: string }) => (
  <>
    <span className="dateline" data-part="dateline">
      {place}
    </span>
    {' — '}
  </>
);
