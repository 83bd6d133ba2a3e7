import type { DeskClient } from '@shared/ipc/contract';
import type { Editor } from '@tiptap/core';
import { ExternalLink, Unlink } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../i18n';
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
            aria-label={words.canvas.address}
            aria-invalid={isRefused || undefined}
            aria-describedby={isRefused ? 'link-refused' : undefined}
            placeholder={words.canvas.addressHint}
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
          {present === null ? words.canvas.makeLink : words.canvas.changeLink}
        </Button>
        {present === null ? null : (
          <>
            <IconButton
              icon={ExternalLink}
              label={words.canvas.openLink}
              isDisabled={address === null || !/^https?:/i.test(address)}
              onPress={() => address && void desk.app.openExternal({ url: address })}
            />
            <IconButton icon={Unlink} label={words.canvas.removeLink} onPress={remove} />
          </>
        )}
      </div>
      {isRefused ? (
        <p id="link-refused" className="question-refused" role="alert">
          {words.canvas.noAddress}
        </p>
      ) : null}
    </form>
  );
}
