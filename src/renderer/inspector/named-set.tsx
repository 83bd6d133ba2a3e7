import type { DeskClient } from '@shared/ipc/contract';
import type { Result } from '@shared/result';
import type { SetPart } from '@shared/story/layout';
import type { StoryProjection } from '@shared/story/projection';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Suggest } from '../ui/suggest';
import { focusField } from './focus-field';
import { MemberList, type MemberListLook } from './member-list';
import { sameSet } from './same-set';
import { Section } from './section';
import { useSet } from './use-set';

export type Named = { id: string; name: string };

/** An ordered set of names, and how it speaks. */
export type NameSet = {
  part: Exclude<SetPart, 'related' | 'corrections'>;
  look: MemberListLook;
  read: (story: StoryProjection) => Named[];
  /** The stored value of a name. */
  valueOf: (name: string) => object;
  idOf: (name: string) => string;
  /** What the archive has that begins so, most used first. */
  find: (desk: DeskClient, prefix: string) => Promise<Result<(Named & { uses: number })[]>>;
};

/** Longest name that the site takes, characters. */
const NAME_MAX = 200;
const SUGGESTIONS = 12;

/** Edits a set of names: those of the archive are suggested, new ones are offered as such. */
export function NamedSet({ session, names }: { session: StorySession; names: NameSet }) {
  const said = words.inspector.sets[names.part];
  const { desk } = useDesk();
  const members = useSelected(session.projection, names.read, sameSet);
  const set = useSet(session, names.part);
  const box = useRef<HTMLDivElement>(null);
  const isReadOnly = session.readOnly !== null;
  const add = (name: string): void => {
    const clean = name.replace(/\s+/g, ' ').trim();
    set.add(names.idOf(clean), names.valueOf(clean));
  };

  return (
    <Section title={said.title}>
      <div ref={box} className="inspector-stack" data-field={names.part}>
        <MemberList
          label={said.title}
          noun={said.noun}
          look={names.look}
          members={members}
          isReadOnly={isReadOnly}
          onMove={set.move}
          onRemove={set.remove}
          onEmpty={() => focusField(box.current)}
        />
        {isReadOnly ? null : (
          <Suggest
            label={said.add}
            placeholder={said.add}
            icon={Plus}
            find={async (prefix) => {
              const answer = await names.find(desk, prefix);
              if (!answer.ok) return [];
              const here = new Set(members.map(({ id }) => id));
              return answer.value
                .filter(({ id }) => !here.has(id))
                .slice(0, SUGGESTIONS)
                .map(({ id, name, uses }) => ({ id, label: name, note: numberOf(uses) }));
            }}
            onPick={({ label }) => add(label)}
            offerNew={(name) => offer(name, names, members)}
            onNew={add}
          />
        )}
      </div>
    </Section>
  );
}

/** What a typed name would become, or why it cannot. */
function offer(name: string, { part, idOf }: NameSet, members: readonly Named[]) {
  const said = words.inspector.sets[part];
  const id = idOf(name);
  if (id === '') return { label: said.needsLetter, refused: true };
  if (name.length > NAME_MAX) return { label: words.inspector.tooLong, refused: true };
  if (members.some((member) => member.id === id)) return { label: said.twice, refused: true };
  return { label: said.fresh(name) };
}
