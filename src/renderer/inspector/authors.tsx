import { authorId } from '@shared/story/members';
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

/** Longest name that the site takes, characters. */
const NAME_MAX = 200;

/** Who wrote the story, in the order of the byline. */
export function Authors({ session }: { session: StorySession }) {
  const { desk } = useDesk();
  const authors = useSelected(session.projection, (story) => story.authors, sameSet);
  const set = useSet(session, 'authors');
  const box = useRef<HTMLDivElement>(null);
  const isReadOnly = session.readOnly !== null;

  return (
    <Section title="Authors">
      <div ref={box} className="inspector-stack" data-field="authors">
        <MemberList
          label="Authors"
          noun="author"
          look="lines"
          members={authors.map(({ id, name }) => ({ id, name }))}
          isReadOnly={isReadOnly}
          onMove={set.move}
          onRemove={set.remove}
          onEmpty={() => focusField(box.current)}
        />
        {isReadOnly ? null : (
          <Suggest
            label="Add author"
            placeholder="Add author"
            icon={Plus}
            find={async (prefix) => {
              const answer = await desk.archive.authors({ prefix, limit: 12 });
              if (!answer.ok) return [];
              const here = new Set(authors.map(({ id }) => id));
              return answer.value
                .filter(({ id }) => !here.has(id))
                .map(({ id, name, uses }) => ({ id, label: name, note: String(uses) }));
            }}
            onPick={({ id, label }) => set.add(id, { name: label })}
            offerNew={(name) => {
              const id = authorId(name);
              if (id === '') return { label: 'A name needs a letter.', refused: true };
              if (name.length > NAME_MAX)
                return { label: 'That is too long for a name.', refused: true };
              if (authors.some((author) => author.id === id)) {
                return { label: 'The byline has that name already.', refused: true };
              }
              return { label: `New author “${name}”` };
            }}
            onNew={(name) => set.add(authorId(name), { name: name.replace(/\s+/g, ' ').trim() })}
          />
        )}
      </div>
    </Section>
  );
}
