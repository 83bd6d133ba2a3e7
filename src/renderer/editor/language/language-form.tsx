import type { Editor } from '@tiptap/core';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { Suggest } from '../../ui/suggest';
import { inLanguage, languageAt } from './language-at';
import { languageName, languagesFor, ownName } from './language-names';

type Props = { editor: Editor; onClose: () => void };

/** Asks in which language the words of the selection are. */
export function LanguageForm({ editor, onClose }: Props) {
  const [present] = useState(() => languageAt(editor.state)?.tag ?? null);
  const apply = (tag: string | null) => {
    const transaction = inLanguage(editor.state, tag);
    if (transaction) editor.view.dispatch(transaction);
    onClose();
  };
  return (
    <div className="read-more-form">
      <Suggest
        label={words.blocks.languageOfWords}
        placeholder={words.blocks.languageHint}
        icon={Languages}
        find={async (typed) =>
          languagesFor(typed).map(({ tag, name }) => ({ id: tag, label: name, note: ownName(tag) }))
        }
        onPick={({ id }) => apply(id)}
        empty={words.blocks.noLanguage}
        autoFocus
        onLeave={onClose}
      />
      {present === null ? null : (
        <Button onPress={() => apply(null)}>{words.blocks.notIn(languageName(present))}</Button>
      )}
    </div>
  );
}
