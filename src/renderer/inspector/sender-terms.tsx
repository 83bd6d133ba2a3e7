import { writeField } from '@shared/story/layout';
import { exactTime } from '../desk/times';
import { words } from '../i18n';
import { edit, type StorySession } from '../session/story-session';
import { useSelected } from '../session/use-session';
import { Button } from '../ui/button';
import { Section } from './section';
import './sender-terms.css';

/** What the sender of an imported story asks of those who publish it; nothing when nothing is asked. */
export function SenderTerms({ session }: { session: StorySession }) {
  const embargo = useSelected(session.projection, (story) => story.fields.embargo);
  const terms = useSelected(session.projection, (story) => story.fields.usageTerms);
  if (embargo === null && terms === '') return null;
  const lift = (): void => edit(session, (doc) => writeField(doc, 'embargo', null));
  return (
    <Section>
      {embargo === null ? null : (
        <div className="sender-terms" data-field="embargo">
          <p>
            {words.incoming.embargo}{' '}
            <time dateTime={new Date(embargo).toISOString()}>{exactTime(embargo)}</time>
          </p>
          {session.readOnly === null ? <Button onPress={lift}>{words.incoming.lift}</Button> : null}
        </div>
      )}
      {terms === '' ? null : (
        <div className="sender-terms" data-field="usageTerms">
          <p>
            {words.incoming.usageTerms} <bdi>{terms}</bdi>
          </p>
        </div>
      )}
    </Section>
  );
}
