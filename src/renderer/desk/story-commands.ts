import type { PublicationStatus } from '@shared/ipc/publish';
import type { WorkflowState } from '@shared/story/workflow';
import { words } from '../i18n';
import { command, type Loose } from './command';
import type { Situation } from './commands';

const nothing = (): void => {};

/** What becomes of the story that is open. */
export function storyCommands({ story }: Situation): Loose[] {
  const act = story?.actions;
  const can = (isPossible: boolean): boolean => story !== null && isPossible;
  const isWritable = story !== null && !story.isReadOnly;
  const isIn = (...states: WorkflowState[]): boolean =>
    isWritable && states.includes(story.state) && !isOnItsWay(story.publication);
  return [
    command(
      'publish',
      words.commands.publish,
      'Mod+Shift+P',
      isWritable && isPublishable(story.publication),
      act?.publish ?? nothing,
    ),
    command(
      'send-to-copy-desk',
      words.commands.sendToCopyDesk,
      'Mod+Shift+D',
      isIn('draft', 'ready', 'published', 'killed'),
      () => act?.moveTo('review'),
    ),
    command('mark-ready', words.commands.markReady, null, isIn('review'), () =>
      act?.moveTo('ready'),
    ),
    command(
      'back-to-draft',
      words.commands.backToDraft,
      null,
      isIn('review', 'ready', 'killed'),
      () => act?.moveTo('draft'),
    ),
    command(
      'cancel-push',
      words.commands.cancelPush,
      null,
      can(story?.publication.phase === 'waiting'),
      () => act?.cancelPush(),
    ),
    command(
      'retry-now',
      words.commands.retryNow,
      null,
      can(story?.publication.phase === 'waiting' || story?.publication.phase === 'attention'),
      () => act?.retryNow(),
    ),
    command(
      'schedule',
      words.schedule.commands.schedule,
      'Mod+Alt+Shift+P',
      isWritable && isSchedulable(story.publication),
      () => act?.schedule(),
    ),
    command(
      'publish-now',
      words.schedule.commands.now,
      null,
      isWritable && story.state === 'scheduled' && story.publication.phase !== 'conflict',
      () => act?.publishNow(),
    ),
    command(
      'unschedule',
      words.schedule.commands.takeBack,
      null,
      isWritable && story.state === 'scheduled',
      () => act?.unschedule(),
    ),
    command(
      'correct',
      words.correct.way,
      null,
      isWritable && story.publication.phase === 'live',
      () => act?.correct(),
    ),
    command(
      'versions',
      words.record.versions,
      null,
      can(story?.publication.phase !== 'none' || story?.state === 'killed'),
      () => act?.versions(),
    ),
    command(
      'kill',
      words.actions.kill,
      null,
      can(story?.publication.phase === 'live' || story?.publication.phase === 'scheduled'),
      () => act?.kill(),
    ),
    command(
      'decide',
      words.actions.decide,
      null,
      can(story?.publication.phase === 'conflict'),
      () => act?.decide(),
    ),
    command('preview', words.commands.preview, 'Mod+P', story !== null, act?.preview ?? nothing),
    command('open-page', words.commands.openPage, null, can(story?.publication.url != null), () =>
      act?.openPage(),
    ),
    command(
      'name-version',
      words.commands.nameVersion,
      null,
      story !== null,
      act?.nameVersion ?? nothing,
    ),
    command('save-as-template', words.templates.save, null, isWritable, () => act?.saveTemplate()),
    command('story-window', words.commands.storyWindow, null, story !== null, () =>
      act?.openInNewWindow(),
    ),
    {
      ...command('print-proof', words.proof.print, 'Mod+Alt+P', story !== null, () =>
        act?.printProof(),
      ),
      words: words.proof.words,
    },
    {
      ...command('save-proof', words.proof.savePdf, null, story !== null, () => act?.saveProof()),
      words: words.proof.words,
    },
    command('bin', words.commands.bin, null, story !== null, act?.bin ?? nothing),
  ];
}

const isOnItsWay = ({ phase }: PublicationStatus): boolean =>
  phase === 'waiting' || phase === 'sending';

/** Whether a time can be chosen for it: readers do not have it, and nobody has to decide first. */
const isSchedulable = ({ phase, isWithdrawal }: PublicationStatus): boolean =>
  !isWithdrawal && phase !== 'live' && phase !== 'conflict';

/** Whether pushing would tell the site anything that it is not told already, and would be sent at all. */
function isPublishable({ phase, changedSince }: PublicationStatus): boolean {
  if (phase === 'conflict') return false;
  return changedSince || !['waiting', 'sending', 'scheduled', 'live'].includes(phase);
}
