import type { DeskClient } from '@shared/ipc/contract';
import { TEXT_PARTS } from '@shared/story/layout';
import { type OpenCanvas, openCanvas } from '../editor/open-canvas';
import { words } from '../i18n';
import type { StorySession } from '../session/story-session';
import { blockStops } from './block-stops';

const nothing = (): void => {};

/**
 * The editors of a story that is only read here, whoever may write it. To screen readers they are
 * groups, and not fields in which nobody can write.
 *
 * @param hint id of the element that says what keys do in the body
 */
export function openReading(
  session: StorySession,
  desk: DeskClient,
  { sheet, hint }: { sheet: HTMLElement; hint: string },
): OpenCanvas {
  const opened = openCanvas({
    ...{ session, desk, sheet, isReadOnly: true },
    ...{ onChoosePictures: nothing, onFocusPart: nothing, onNotice: nothing },
    ...{ onPublishEntry: nothing, onUnknown: nothing },
  });
  for (const part of TEXT_PARTS) {
    const attributes = { role: 'group', 'aria-label': words.split.part(words.canvas.parts[part]) };
    opened.handle.editors[part].setOptions({
      editorProps:
        part === 'body'
          ? {
              attributes: { ...attributes, tabindex: '0', 'aria-describedby': hint },
              decorations: ({ doc }) => blockStops(doc),
            }
          : { attributes },
    });
  }
  return opened;
}
