import { type FieldName, type StoryFields, writeField } from '@shared/story/layout';
import { EDITIONS, KINDS, REGIONS, SECTIONS } from '@shared/story/vocabulary';
import { words } from '../i18n';
import { namedTerms } from '../i18n/term-names';
import { edit, type StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Choice } from '../ui/choice';
import { TextField } from '../ui/text-field';
import { chooseKind } from './choose-kind';
import { Editions } from './editions';
import { AUTHORS, COVERAGE, TAGS } from './name-sets';
import { NamedSet } from './named-set';
import { RelatedLinks } from './related-links';
import { Section } from './section';
import { SenderTerms } from './sender-terms';
import { Slug } from './slug';

type Props = {
  session: StorySession;
  isLinking: boolean;
  onLinking: (isLinking: boolean) => void;
};

/** What a story is, where it belongs, who made it and what goes with it. */
export function Details({ session, isLinking, onLinking }: Props) {
  return (
    <>
      <Classification session={session} />
      <Editions session={session} />
      <Section>
        <Slug session={session} />
        <TextOfField
          session={session}
          name="source"
          label={words.inspector.source}
          placeholder={words.inspector.sourceHint}
        />
        <TextOfField
          session={session}
          name="dateline"
          label={words.inspector.dateline}
          placeholder={words.inspector.datelineHint}
        />
      </Section>
      <SenderTerms session={session} />
      <NamedSet session={session} names={AUTHORS} />
      <NamedSet session={session} names={TAGS} />
      <RelatedLinks session={session} isLinking={isLinking} onLinking={onLinking} />
      <NamedSet session={session} names={COVERAGE} />
    </>
  );
}

function useField<K extends FieldName>(session: StorySession, name: K) {
  const value = useSelected(session.projection, (story) => story.fields[name]);
  const write = (next: StoryFields[K]): void => {
    edit(session, (doc) => writeField(doc, name, next));
  };
  return [value, write] as const;
}

function Classification({ session }: { session: StorySession }) {
  const [kind] = useField(session, 'kind');
  const [section, setSection] = useField(session, 'section');
  const [region, setRegion] = useField(session, 'region');
  const [edition, setEdition] = useField(session, 'edition');
  const isReadOnly = session.readOnly !== null;
  return (
    <Section>
      <div data-field="kind">
        <Choice
          label={words.inspector.kind}
          terms={namedTerms(KINDS, words.vocabulary.kinds)}
          value={kind}
          onChange={(next) => next && chooseKind(session, next)}
          isReadOnly={isReadOnly}
        />
      </div>
      <div data-field="section">
        <Choice
          label={words.inspector.section}
          terms={namedTerms(SECTIONS, words.vocabulary.sections)}
          value={section}
          onChange={setSection}
          placeholder={words.inspector.chooseOne}
          isReadOnly={isReadOnly}
        />
      </div>
      <div data-field="region">
        <Choice
          label={words.inspector.region}
          terms={namedTerms(REGIONS, words.vocabulary.regions)}
          value={region}
          onChange={setRegion}
          none={words.inspector.noRegion}
          placeholder={words.inspector.noRegion}
          isReadOnly={isReadOnly}
        />
      </div>
      <div data-field="edition">
        <Choice
          label={words.inspector.edition}
          terms={EDITIONS}
          value={edition}
          onChange={(next) => next && setEdition(next)}
          isReadOnly={isReadOnly}
        />
      </div>
    </Section>
  );
}

type TextOfFieldProps = {
  session: StorySession;
  name: 'source' | 'dateline';
  label: string;
  placeholder: string;
};

/** Longest source or dateline that the site takes, characters. */
const LINE_MAX = 300;

/** A field of the story as a line of text. Each keystroke is an edit, so none waits for the blur. */
function TextOfField({ session, name, label, placeholder }: TextOfFieldProps) {
  const [value, write] = useField(session, name);
  return (
    <div data-field={name}>
      <TextField
        label={label}
        value={value}
        onChange={write}
        placeholder={placeholder}
        maxLength={LINE_MAX}
        isReadOnly={session.readOnly !== null}
      />
    </div>
  );
}
