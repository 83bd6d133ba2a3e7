import { wordsOf } from '@shared/page/words';
import type { ReadMoreAttributes } from '@shared/story/schema/read-more';
import { Pencil } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { useEdition } from '../sheet/edition';
import './read-more.css';
import { words } from '../../i18n';

type Props = {
  line: ReadMoreAttributes;
  isEditable: boolean;
  onSelect: () => void;
  onEdit: () => void;
};

/** As readers will see it, with a way to change where it leads. */
export function ReadMoreLine({ line, isEditable, onSelect, onEdit }: Props) {
  const { readMore } = wordsOf(useEdition());
  const leadsNowhere = !line.storyId && !line.href;
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys of the text select it. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is text that can be selected. */}
      <div
        className="read-more-words"
        onClick={onSelect}
        onDoubleClick={isEditable ? onEdit : undefined}
      >
        <span className="read-more-label">{readMore}</span>
        {leadsNowhere ? (
          <span className="read-more-nowhere">{words.canvas.noStoryChosen}</span>
        ) : (
          <span className="read-more-headline">{line.headline || line.href}</span>
        )}
        {line.href && !line.storyId ? (
          <span className="read-more-address" dir="ltr">
            {line.href}
          </span>
        ) : null}
      </div>
      {isEditable ? (
        <IconButton
          small
          icon={Pencil}
          label={words.canvas.changeReadMore}
          keys="Mod+Enter"
          onPress={onEdit}
        />
      ) : null}
    </>
  );
}
