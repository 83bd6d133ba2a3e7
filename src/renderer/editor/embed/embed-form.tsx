import { EMBED_PROVIDERS, embedSource, isEmbedAddress, siteOf } from '@shared/story/embed-source';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { addressOf } from '../link/address-of';
import { nodeAt, type Place } from '../node-commands';
import { insertEmbed, setEmbedAddress } from './set-embed';

type Props = { editor: Editor; place: Place | null; onClose: () => void };

/** Asks for the address of a post or a page, and says what will be made of it. */
export function EmbedForm({ editor, place, onClose }: Props) {
  const present = place && nodeAt(editor.view, place, 'embed')?.node.attrs.href;
  const [text, setText] = useState(String(present ?? ''));
  const [isRefused, setRefused] = useState(false);
  const address = addressOf(text);
  const href = isEmbedAddress(address) ? address : null;
  const said = words.blocks.embed;

  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (href === null) return setRefused(true);
    if (place) setEmbedAddress(editor.view, place, href);
    else insertEmbed(editor.view, href);
    onClose();
  };
  return (
    <form className="read-more-form" onSubmit={apply}>
      <div className="input" data-invalid={isRefused && href === null}>
        <input
          aria-label={said.address}
          aria-invalid={(isRefused && href === null) || undefined}
          placeholder="https://…"
          value={text}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the field was just asked for.
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {isRefused && href === null ? (
        <p className="question-refused" role="alert">
          {said.refused}
        </p>
      ) : null}
      {href ? <p className="embed-will-be">{said.willBe(nameOf(href))}</p> : null}
      <Button type="submit" look="go">
        {said.done}
      </Button>
    </form>
  );
}

/** What an address is embedded as: a post of a provider, or a card. */
export function nameOf(href: string): string {
  const source = embedSource(href);
  return source ? EMBED_PROVIDERS[source.provider] : words.blocks.embed.card(siteOf(href));
}
