import type { PublicBlock } from '../publish/public-story';
import { Runs } from './runs';

/**
 * A sentence set large. An aside, since the story often says it a second time: who listens to the page
 * can pass it over.
 */
export function PullQuote({ quote }: { quote: Extract<PublicBlock, { type: 'pull-quote' }> }) {
  const { quotation, attribution } = quote;
  return (
    <aside className="pull-quote" data-part="pull-quote">
      <blockquote>
        <Runs runs={quotation} />
      </blockquote>
      {attribution !== '' && <p className="attribution">{attribution}</p>}
    </aside>
  );
}
