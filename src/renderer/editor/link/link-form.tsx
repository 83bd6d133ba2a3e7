import type { DeskClient } from '@shared/ipc/contract';
import type { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { ExternalLink, Unlink } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../i18n';
import { IconButton } from '../../ui/icon-button';
import { AddressForm } from '../address-form';
import { addressOf } from './address-of';
import { linkAt, linked, unlinked } from './link-at';

type Props = { editor: Editor; desk: DeskClient; onClose: () => void };

/** The address of the link of the caret, or of one that is to be made of what is selected. */
export function LinkForm({ editor, desk, onClose }: Props) {
  const [present] = useState(() => linkAt(editor.state)?.href ?? null);
  const done = (transaction: Transaction | null): void => {
    if (transaction) editor.view.dispatch(transaction);
    onClose();
  };
  return (
    <AddressForm
      label={words.canvas.address}
      hint={words.canvas.addressHint}
      start={present ?? ''}
      read={addressOf}
      refusal={words.canvas.noAddress}
      submitLabel={present === null ? words.canvas.makeLink : words.canvas.changeLink}
      onAddress={(address) => done(linked(editor.state, address))}
      beside={(address) =>
        present === null ? null : (
          <>
            <IconButton
              icon={ExternalLink}
              label={words.canvas.openLink}
              isDisabled={address === null || !/^https?:/i.test(address)}
              onPress={() => address && void desk.app.openExternal({ url: address })}
            />
            <IconButton
              icon={Unlink}
              label={words.canvas.removeLink}
              onPress={() => done(unlinked(editor.state))}
            />
          </>
        )
      }
    />
  );
}
