import type { ArchiveHit } from '@shared/ipc/archive';
import type { DeskClient } from '@shared/ipc/contract';
import type { ReadMoreAttributes } from '@shared/story/schema/read-more';
import type { Editor } from '@tiptap/core';
import { Search } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { shortDate } from '../../desk/times';
import { words } from '../../i18n';
import { sectionName } from '../../i18n/term-names';
import { Button } from '../../ui/button';
import { Suggest, type Suggestion } from '../../ui/suggest';
import { TextField } from '../../ui/text-field';
import { addressOf } from '../link/address-of';
import { nodeAt, type Place } from '../node-commands';
import { useEdition } from '../sheet/edition';
import { insertReadMore, setReadMore } from './set-read-more';

type Props = {
  editor: Editor;
  /** The line to be changed; null for a new one. */
  place: Place | null;
  desk: DeskClient;
  storyId: string;
  onClose: () => void;
};

/** Asks for the story or the page to which a "Read more" line leads. */
export function ReadMoreForm({ editor, place, desk, storyId, onClose }: Props) {
  const edition = useEdition();
  const hits = useRef(new Map<string, ArchiveHit>());
  const present = place ? nodeAt(editor.view, place, 'readMore') : null;
  const [page, setPage] = useState<{ href: string; headline: string } | null>(() =>
    pageOf(present?.node.attrs as ReadMoreAttributes | undefined),
  );

  const write = (line: ReadMoreAttributes) => {
    if (place) setReadMore(editor.view, place, line);
    else insertReadMore(editor.view, line);
    onClose();
  };
  const find = async (text: string): Promise<Suggestion[]> => {
    const found = await desk.archive.search({ text, edition, exclude: [storyId] });
    if (!found.ok) return [];
    hits.current = new Map(found.value.map((hit) => [hit.id, hit]));
    return found.value.map(suggestionOf);
  };
  const pick = ({ id }: Suggestion) => {
    const hit = hits.current.get(id);
    if (hit) write({ storyId: hit.id, href: null, headline: hit.headline });
  };

  if (page) return <PageForm page={page} onChange={setPage} onDone={write} />;
  return (
    <div className="read-more-form">
      <Suggest
        label={words.canvas.storyOrAddress}
        placeholder={words.canvas.storyOrAddressHint}
        icon={Search}
        find={find}
        onPick={pick}
        offerNew={(text) => {
          const href = webPage(text);
          return href ? { label: words.inspector.linkTo(href) } : null;
        }}
        onNew={(text) => {
          const href = webPage(text);
          if (href) setPage({ href, headline: '' });
        }}
        empty={words.canvas.noStoryHas}
        autoFocus
        onLeave={onClose}
      />
    </div>
  );
}

type PageProps = {
  page: { href: string; headline: string };
  onChange: (page: { href: string; headline: string }) => void;
  onDone: (line: ReadMoreAttributes) => void;
};

/** A page outside of the archive has no headline that we know: the editor writes one. */
function PageForm({ page, onChange, onDone }: PageProps) {
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = webPage(page.href);
    const headline = page.headline.trim();
    if (href === null || headline === '') setRefused(true);
    else onDone({ storyId: null, href, headline });
  };
  return (
    <form className="read-more-form" onSubmit={submit}>
      <TextField
        label={words.canvas.headline}
        value={page.headline}
        placeholder={words.canvas.headlineHint}
        isInvalid={isRefused && page.headline.trim() === ''}
        onChange={(headline) => onChange({ ...page, headline })}
      />
      <TextField
        label={words.canvas.address}
        value={page.href}
        dir="ltr"
        isInvalid={isRefused && webPage(page.href) === null}
        onChange={(href) => onChange({ ...page, href })}
      />
      {isRefused ? (
        <p className="question-refused" role="alert">
          {words.canvas.lineNeeds}
        </p>
      ) : null}
      <Button type="submit" look="go">
        {words.canvas.done}
      </Button>
    </form>
  );
}

const pageOf = (line: ReadMoreAttributes | undefined) =>
  line?.href && !line.storyId ? { href: line.href, headline: line.headline } : null;

function webPage(text: string): string | null {
  const address = addressOf(text);
  return address && /^https?:/i.test(address) ? address : null;
}

function suggestionOf({ id, headline, section, at }: ArchiveHit): Suggestion {
  const from = [section && sectionName(section), shortDate(at, Date.now())];
  return { id, label: headline, note: from.filter(Boolean).join(' · ') };
}
