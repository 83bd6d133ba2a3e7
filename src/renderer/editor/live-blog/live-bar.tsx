import { momentOf } from '@shared/page/numbers-and-dates';
import { writeField } from '@shared/story/layout';
import { Plus } from 'lucide-react';
import { language, words } from '../../i18n';
import { listOf } from '../../i18n/per-language';
import { edit, type StorySession } from '../../session/story-session';
import { Button } from '../../ui/button';
import { ariaKeys } from '../../ui/keys';
import { useKeysOf } from '../../ui/keys-of';
import { Hint } from '../../ui/tooltip';
import { useEdition } from '../sheet/edition';
import { useEntryCounts } from './live-blog';
import './live-blog.css';

type Props = {
  session: StorySession;
  /** When the coverage ended, ms since 1970 UTC; null while it goes on. */
  endedAt: number | null;
  isEditable: boolean;
  onNewEntry: () => void;
};

/** Stands above the text of a live blog: whether it goes on, how far it is, and the next entry. */
export function LiveBar({ session, endedAt, isEditable, onNewEntry }: Props) {
  const edition = useEdition();
  const { all, released } = useEntryCounts();
  const keys = useKeysOf()('add-entry', 'Mod+Shift+E');
  const end = (at: number | null): void =>
    edit(session, (doc) => writeField(doc, 'liveEndedAt', at));
  return (
    <section className="live-bar" aria-label={words.liveBlog.live} lang={language}>
      <span className="live-bar-mark" data-ended={endedAt !== null}>
        {endedAt === null
          ? words.liveBlog.live
          : words.liveBlog.ended(momentOf(edition, new Date(endedAt).toISOString()))}
      </span>
      <span className="live-bar-count" dir="auto">
        {listOf([words.liveBlog.entries(all), words.liveBlog.forReaders(released)])}
      </span>
      {isEditable ? (
        <span className="live-bar-buttons">
          <Button look="quiet" onPress={() => end(endedAt === null ? Date.now() : null)}>
            {endedAt === null ? words.liveBlog.end : words.liveBlog.goOn}
          </Button>
          <Hint text={words.liveBlog.newEntry} {...(keys ? { keys } : {})}>
            <Button aria-keyshortcuts={ariaKeys(keys ?? '')} onPress={onNewEntry}>
              <Plus size={14} aria-hidden />
              {words.liveBlog.newEntry}
            </Button>
          </Hint>
        </span>
      ) : null}
    </section>
  );
}
