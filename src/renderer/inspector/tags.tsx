import { tagId } from '@shared/story/members';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Suggest } from '../ui/suggest';
import { focusField } from './focus-field';
import { MemberList } from './member-list';
import { sameSet } from './same-set';
import { Section } from './section';
import { useSet } from './use-set';

/** Longest tag that the site takes, characters. */
const TAG_MAX = 200;

/** The tags of a story, in the order in which the page shows them. */
export function Tags({ session }: { session: StorySession }) {
  const { desk } = useDesk();
  const tags = useSelected(session.projection, (story) => story.tags, sameSet);
  const set = useSet(session, 'tags');
  const box = useRef<HTMLDivElement>(null);
  const isReadOnly = session.readOnly !== null;

  const add = (label: string): void => {
    const clean = label.replace(/\s+/g, ' ').trim();
    set.add(tagId(clean), { label: clean });
  };

  return (
    <Section title="Tags">
      <div ref={box} className="inspector-stack">
        <MemberList
          label="Tags"
          noun="tag"
          look="chips"
          members={tags.map(({ id, label }) => ({ id, name: label }))}
          isReadOnly={isReadOnly}
          onMove={set.move}
          onRemove={set.remove}
          onEmpty={() => focusField(box.current)}
        />
        {isReadOnly ? null : (
          <Suggest
            label="Add tag"
            placeholder="Add tag"
            icon={Plus}
            find={async (prefix) => {
              const answer = await desk.archive.tags({ prefix, limit: 12 });
              if (!answer.ok) return [];
              const here = new Set(tags.map(({ id }) => id));
              return answer.value
                .filter(({ id }) => !here.has(id))
                .map(({ id, label, uses }) => ({ id, label, note: String(uses) }));
            }}
            onPick={({ id, label }) => set.add(id, { label })}
            offerNew={(text) => {
              const id = tagId(text);
              if (id === '') return { label: 'A tag needs a letter or a digit.', refused: true };
              if (text.length > TAG_MAX)
                return { label: 'That is too long for a tag.', refused: true };
              if (tags.some((tag) => tag.id === id)) {
                return { label: 'The story has that tag already.', refused: true };
              }
              return { label: `New tag “${text}”` };
            }}
            onNew={add}
          />
        )}
      </div>
    </Section>
  );
}
