import type { DeskClient } from '@shared/ipc/contract';
import type { Editor } from '@tiptap/core';
import { ExternalLink, Unlink } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { addressOf } from './address-of';
import { linkAt, linked, unlinked } from './link-at';

type Props = { editor: Editor; desk: DeskClient; onClose: () => void };

/** The address of the link of the caret, or of one that is to be made of what is selected. */
export function LinkForm({ editor, desk, onClose }: Props) {
  const [present] = useState(() => linkAt(editor.state)?.href ?? null);
  const [text, setText] = useState(present ?? '');
  const [isRefused, setRefused] = useState(false);
  const address = addressOf(text);

  const apply = () => {
    if (address === null) return setRefused(true);
    const transaction = linked(editor.state, address);
    if (transaction) editor.view.dispatch(transaction);
    onClose();
  };
  const remove = () => {
    const transaction = unlinked(editor.state);
    if (transaction) editor.view.dispatch(transaction);
    onClose();
  };

  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className="link-form-line">
        <div className="input" data-invalid={isRefused}>
          <input
            aria-label="Address"
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? 'link-refused' : undefined}
            placeholder="example.org or https://…"
            value={text}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the field was just asked for.
            autoFocus
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              setText(event.target.value);
              setRefused(false);
            }}
          />
        </div>
        <Button type="submit" look="go">
          {present === null ? 'Link' : 'Change'}
        </Button>
        {present === null ? null : (
          <>
            <IconButton
              icon={ExternalLink}
              label="Open in the browser"
              isDisabled={address === null || !/^https?:/i.test(address)}
              onPress={() => address && void desk.app.openExternal({ url: address })}
            />
            <IconButton icon={Unlink} label="Remove link" onPress={remove} />
          </>
        )}
      </div>
      {isRefused ? (
        <p id="link-refused" className="question-refused" role="alert">
          A story can link to a web page (https://…) or a mail address. Check what you typed.
        </p>
      ) : null}
    </form>
  );
}
