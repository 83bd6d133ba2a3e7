import type { FieldChange, Member, SetChange, StoryComparison } from '@shared/story/compare';
import type { WorkflowState } from '@shared/story/workflow';
import { storyStateOf } from '../../desk/story-state';
import { words } from '../../i18n';
import { valueInWords } from '../part-names';
import type { OnRestore } from './compared';
import { RestoreButton } from './restore-button';

type Props = { comparison: StoryComparison; onRestore: OnRestore | null };

/** What differs beside the text: where the story stands, its fields and its sets. */
export function ComparedDetails({ comparison: { fields, sets, state }, onRestore }: Props) {
  if (fields.length + sets.length === 0 && state === null) return null;
  return (
    <section className="compared-details" aria-label={words.compared.details}>
      <dl>
        {state ? (
          <Detail name={words.compared.state}>
            <del>{stateInWords(state.before)}</del> <ins>{stateInWords(state.after)}</ins>
          </Detail>
        ) : null}
        {fields.map((change) => (
          <Field key={change.field} change={change} onRestore={onRestore} />
        ))}
        {sets.map((change) => (
          <Members key={change.set} change={change} onRestore={onRestore} />
        ))}
      </dl>
    </section>
  );
}

const stateInWords = (state: WorkflowState): string =>
  storyStateOf(state, { phase: 'none', changedSince: false }).word;

function Detail({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="compared-detail">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Field({ change, onRestore }: { change: FieldChange; onRestore: OnRestore | null }) {
  const { field } = change;
  const [before, after] = [valueInWords(field, change.before), valueInWords(field, change.after)];
  return (
    <Detail name={words.history.fields[field]}>
      {before === null ? null : (
        <del>
          <bdi>{before}</bdi>
        </del>
      )}{' '}
      {after === null ? null : (
        <ins>
          <bdi>{after}</bdi>
        </ins>
      )}
      {/* When a story was first published stays as it is. */}
      {onRestore && field !== 'publishedAt' ? (
        <RestoreButton
          what={words.history.fields[field].toLowerCase()}
          onPress={() => onRestore({ part: 'field', field })}
        />
      ) : null}
    </Detail>
  );
}

const nameOf = (member: Member): string =>
  'label' in member
    ? member.label
    : 'name' in member
      ? member.name
      : 'note' in member
        ? member.note
        : member.headline;

function Members({ change, onRestore }: { change: SetChange; onRestore: OnRestore | null }) {
  const { set, added, removed, changed, reordered } = change;
  return (
    <Detail name={words.history.sets[set]}>
      <ul className="list">
        {removed.map((member) => (
          <li key={`- ${member.id}`}>
            <del dir="auto">{nameOf(member)}</del>
          </li>
        ))}
        {changed.map(({ before, after }) => (
          <li key={`~ ${after.id}`}>
            <del dir="auto">{nameOf(before)}</del> <ins dir="auto">{nameOf(after)}</ins>
          </li>
        ))}
        {added.map((member) => (
          <li key={`+ ${member.id}`}>
            <ins dir="auto">{nameOf(member)}</ins>
          </li>
        ))}
        {reordered ? <li className="compared-note">{words.compared.otherOrder}</li> : null}
      </ul>
      {onRestore ? (
        <RestoreButton
          what={words.history.sets[set].toLowerCase()}
          onPress={() => onRestore({ part: 'set', set })}
        />
      ) : null}
    </Detail>
  );
}
