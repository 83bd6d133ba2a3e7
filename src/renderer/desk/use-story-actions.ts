import type { Finding } from '@shared/story/checks/finding';
import { useMemo } from 'react';
import { flushSync } from 'react-dom';
import type { CanvasHandle } from '../editor/canvas-handle';
import { applyFormat } from '../editor/toolbar/formatting';
import { askForName } from '../history/lookback';
import { askAbout } from '../inspector/asked';
import { focusField } from '../inspector/focus-field';
import { useProofs } from '../proof/use-proofs';
import { useDesk } from '../session/desk-context';
import type { StorySession } from '../session/story-session';
import type { StoryActions } from './commands';
import type { Layout, Tab } from './layout';
import { useMakeEdition } from './use-make-edition';
import { usePublication } from './use-publication';
import type { Publishing } from './use-publishing';

type Parts = {
  session: StorySession | null;
  canvas: CanvasHandle | null;
  publishing: Publishing | null;
  layout: Layout;
  /** Opens the search for a related link. */
  askForLink: () => void;
  /** Opens the bar that finds words in the story, the selected ones at first. */
  find: (selected: string) => void;
  /** Asks for the name under which the story is kept as a template. */
  saveTemplate: (id: string) => void;
  bin: (story: { id: string; headline: string }) => void;
};

/** Brings a tab of the inspector to the front. */
export function showTab(layout: Layout, tab: Tab): void {
  flushSync(() => {
    layout.setTab(tab);
    layout.showInspector(true);
  });
}

/** Takes the editor to the place that a finding names. */
export function goTo(
  place: Finding['place'],
  { canvas, layout }: Pick<Parts, 'canvas' | 'layout'>,
): void {
  if (place.part === 'field') {
    showTab(layout, 'details');
    focusField(document.querySelector(`[data-field="${CSS.escape(place.field)}"]`));
    return;
  }
  if (layout.inspector.isDrawer) layout.showInspector(false);
  if (place.part === 'figure') canvas?.focusFigure(place.index, place.text);
  else if (place.part === 'block') canvas?.focusBlock(place.type, place.index);
  else canvas?.focusPart(place.part);
}

/** What the window can do with its open story; null while there is none. */
export function useStoryActions(parts: Parts): StoryActions | null {
  const { session, canvas, publishing, layout, askForLink, find, saveTemplate, bin } = parts;
  const { desk } = useDesk();
  const { url } = usePublication(session?.id ?? null).status;
  const { make } = useMakeEdition(session?.id ?? null);
  const proofs = useProofs(session?.id ?? null);

  return useMemo(() => {
    if (!session || !publishing) return null;
    const step = (direction: 'undo' | 'redo'): void => {
      if (canvas) canvas[direction]();
      else session.undo[direction]();
    };
    return {
      publish: () => void publishing.publish(),
      cancelPush: () => void publishing.cancelPush(),
      retryNow: publishing.retryNow,
      moveTo: publishing.moveTo,
      preview: () => layout.showPreview(!layout.preview.isShown),
      toggleInspector: () => layout.showInspector(!layout.inspector.isShown),
      showTab(tab) {
        showTab(layout, tab);
        document.querySelector<HTMLElement>('.inspector [role="tab"][data-selected]')?.focus();
      },
      addImage: () => canvas?.addImage(),
      addReadMore: () => canvas?.insertReadMore(),
      insert: (block) => canvas?.insert(block),
      publishEntry: () => canvas?.publishEntry(),
      format: (format) => canvas && applyFormat(canvas.editors.body, format),
      goToField: (field) => goTo({ part: 'field', field }, { canvas, layout }),
      schedule() {
        showTab(layout, 'publish');
        askAbout(session, 'schedule');
      },
      publishNow: () => void publishing.schedule(null),
      unschedule: () => void publishing.unschedule(),
      correct() {
        showTab(layout, 'publish');
        askAbout(session, 'correct');
      },
      versions() {
        showTab(layout, 'publish');
        askAbout(session, 'versions');
      },
      kill() {
        showTab(layout, 'publish');
        askAbout(session, 'kill');
      },
      decide() {
        showTab(layout, 'publish');
        askAbout(session, 'decide');
      },
      addRelatedLink() {
        showTab(layout, 'details');
        askForLink();
      },
      editLink: () => canvas?.editLink(),
      editLanguage: () => canvas?.editLanguage(),
      onBlock: (action) => canvas?.onBlock(action),
      nameVersion() {
        showTab(layout, 'history');
        askForName(session, true);
      },
      findInStory: () => canvas && find(selectedIn(canvas)),
      writeText: () => canvas?.focusPart('body'),
      makeEdition: (edition) => void make(edition),
      undo: () => step('undo'),
      redo: () => step('redo'),
      openPage: () => url && void desk.app.openExternal({ url }),
      printProof: () => void proofs.print(),
      saveProof: () => void proofs.savePdf(),
      saveTemplate: () => saveTemplate(session.id),
      openInNewWindow: () => void desk.app.newWindow({ storyId: session.id }),
      bin: () => bin({ id: session.id, headline: session.projection.get().headline }),
    };
  }, [
    session,
    canvas,
    publishing,
    layout,
    askForLink,
    find,
    saveTemplate,
    bin,
    desk,
    url,
    make,
    proofs,
  ]);
}

/** The selected words, if they are of one line. */
function selectedIn({ editors }: CanvasHandle): string {
  for (const { view } of Object.values(editors)) {
    const { $from, $to, from, to } = view.state.selection;
    if (view.hasFocus() && from < to && $from.sameParent($to)) {
      return view.state.doc.textBetween(from, to);
    }
  }
  return '';
}
