import { EMBED_PROVIDERS, embedSource, isEmbedAddress, siteOf } from '@shared/story/embed-source';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { words } from '../../i18n';
import { AddressForm } from '../address-form';
import { addressOf } from '../link/address-of';
import { nodeAt, type Place } from '../node-commands';
import { insertEmbed, setEmbedAddress } from './set-embed';

type Props = { editor: Editor; place: Place | null; onClose: () => void };

/** Asks for the address of a post or a page, and says what will be made of it. */
export function EmbedForm({ editor: { view }, place, onClose }: Props) {
  const [present] = useState<unknown>(() => place && nodeAt(view, place, 'embed')?.node.attrs.href);
  const said = words.blocks.embed;
  return (
    <AddressForm
      label={said.address}
      hint="https://…"
      start={typeof present === 'string' ? present : ''}
      read={(text) => {
        const address = addressOf(text);
        return isEmbedAddress(address) ? address : null;
      }}
      refusal={said.refused}
      submitLabel={said.done}
      onAddress={(href) => {
        if (place) setEmbedAddress(view, place, href);
        else insertEmbed(view, href);
        onClose();
      }}
      under={(href) => <p className="embed-will-be">{said.willBe(nameOf(href))}</p>}
    />
  );
}

/** What an address is embedded as: a post of a provider, or a card. */
export function nameOf(href: string): string {
  const source = embedSource(href);
  return source ? EMBED_PROVIDERS[source.provider] : words.blocks.embed.card(siteOf(href));
}
