import { type LinkFault, linkFault, linksIn, type StoryLink } from '@shared/checks/links';
import type { LinkState } from '@shared/ipc/checks';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'lucide-react';
import { useMemo, useState } from 'react';
import { answerOf } from '../desk/answers';
import { words } from '../i18n';
import { Section } from '../inspector/section';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import { useProjection } from '../session/use-session';
import { Button } from '../ui/button';
import { useNotify } from '../ui/notices';
import type { OpenChecks } from './checks-context';
import { shortly } from './finding-words';

type Props = { open: OpenChecks; session: StorySession };
type Wrong = { link: StoryLink; why: LinkFault | 'gone' | 'dead' };

/** As many links are asked about at once as main takes. */
const ASKED_MAX = 200;

/**
 * Links that lead nowhere: written wrong, or to a story that the archive does not have. Whether a page
 * outside is there is asked only at a press.
 */
export function LinkLines({ open, session }: Props) {
  const { desk } = useDesk();
  const notify = useNotify();
  const story = useProjection(session);
  const links = useMemo(() => linksIn([story.blocks, story.related]), [story]);
  const [states, setStates] = useState<Record<string, LinkState>>({});
  const ids = links.flatMap((link) => ('storyId' in link ? [link.storyId] : []));
  const { data: known } = useQuery({
    queryKey: ['linked-stories', ids],
    queryFn: async () => {
      const answer = desk.archive.stories({ ids: ids.slice(0, ASKED_MAX) });
      return new Set((await answerOf(answer)).map(({ id }) => id));
    },
    enabled: ids.length > 0,
    staleTime: 0,
  });
  if (links.length === 0) return null;
  const wrong = links.flatMap((link): Wrong[] => {
    if ('storyId' in link) return known && !known.has(link.storyId) ? [{ link, why: 'gone' }] : [];
    const why = linkFault(link.href) ?? (states[link.href] === 'dead' ? 'dead' : null);
    return why ? [{ link, why }] : [];
  });
  const outside = links.flatMap((link) =>
    'href' in link && /^https?:/i.test(link.href) && linkFault(link.href) === null
      ? [link.href]
      : [],
  );
  const ask = async (): Promise<void> => {
    const answer = await desk.checks.links({ urls: outside.slice(0, ASKED_MAX) });
    if (!answer.ok) return notify({ message: answer.error.message, tone: 'alert' });
    setStates(answer.value);
    const all = Object.values(answer.value);
    const count = (state: LinkState): number => all.filter((one) => one === state).length;
    notify({ message: words.checks.linksAsked(count('alive'), count('dead'), count('unknown')) });
  };
  return (
    <Section title={words.checks.links}>
      {wrong.length === 0 ? <p className="check-note">{words.checks.linksRight}</p> : null}
      <ul className="list check-pictures" aria-label={words.checks.links}>
        {wrong.map(({ link, why }) => {
          const text = shortly(link.text);
          return (
            <li key={'href' in link ? link.href : link.storyId}>
              <Link size={14} aria-hidden />
              <span>
                <bdi className="check-words">{text}</bdi>
                <span className="check-said">{words.checks.linkFaults[why]}</span>
              </span>
              {'href' in link ? (
                <Button
                  look="quiet"
                  aria-label={words.checks.goTo(text)}
                  onPress={() => open.actions.showLink(link.href)}
                >
                  {words.checks.go}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {outside.length > 0 ? (
        <div>
          <Button onPress={() => void ask()}>{words.checks.askSites(outside.length)}</Button>
        </div>
      ) : null}
    </Section>
  );
}
