import type { TextPart } from '@shared/story/layout';
import { headingLevel } from '@shared/story/schema/heading';
import { isTextPosition, type TextPosition } from '@shared/story/schema/marks';
import type { EditorState } from '@tiptap/pm/state';
import { words } from '../../i18n';
import type { CanvasHandle } from '../canvas-handle';
import type { History } from '../history';
import { languageAt } from '../language/language-at';
import { linkAt } from '../link/link-at';

/** What the block of the caret is, as the toolbar names it. */
export const BLOCK_TYPES = [
  { id: 'paragraph', keys: 'Mod+Alt+0' },
  { id: 'heading2', keys: 'Mod+Alt+2' },
  { id: 'heading3', keys: 'Mod+Alt+3' },
  { id: 'quote', keys: 'Mod+Shift+9' },
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number]['id'];

export const blockTypeName = (id: BlockType): string =>
  id === 'paragraph' ? words.canvas.paragraph : words.insertables[id].label;

/** What the buttons show. Plain values, so that the bar is drawn again only when one differs. */
export type ToolbarState = {
  /** Whether blocks can be changed where the caret is: in the body, but not in the fields of a block or the cells of a table. */
  hasBlocks: boolean;
  /** Whether text can be marked where the caret is. */
  hasMarks: boolean;
  isEditable: boolean;
  block: BlockType;
  bulletList: boolean;
  orderedList: boolean;
  bold: boolean;
  italic: boolean;
  position: TextPosition | null;
  /** Tag of the language of the caret, when it is another than the story's. */
  language: string | null;
  link: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

export const AT_REST: ToolbarState = {
  ...{ hasBlocks: false, hasMarks: false, isEditable: false, block: 'paragraph' },
  ...{ bulletList: false, orderedList: false, bold: false, italic: false, link: false },
  ...{ position: null, language: null, canUndo: false, canRedo: false },
};

/** @param part the part that had the caret last */
export function toolbarState(
  { isEditable, editors }: Pick<CanvasHandle, 'isEditable' | 'editors'>,
  part: TextPart,
  steps: History,
): ToolbarState {
  if (!isEditable || editors.body.isDestroyed) return AT_REST;
  if (part !== 'body') return { ...AT_REST, isEditable, ...steps };
  const { state } = editors.body;
  const { $from } = state.selection;
  const around = Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1));
  const isIn = (name: string) => around.some((node) => node.type.name === name);
  const { parent } = $from;
  return {
    isEditable,
    hasBlocks: parent.isTextblock && parent.type.spec.group === 'block',
    hasMarks: Object.values(state.schema.marks).some((mark) => parent.type.allowsMarkType(mark)),
    block: isIn('blockquote') ? 'quote' : blockOf(parent.type.name, parent.attrs.level),
    bulletList: nearestList(around) === 'bulletList',
    orderedList: nearestList(around) === 'orderedList',
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    position: positionAt(state),
    language: languageAt(state)?.tag ?? null,
    link: linkAt(state) !== null,
    ...steps,
  };
}

function blockOf(name: string, level: unknown): BlockType {
  if (name !== 'heading') return 'paragraph';
  return headingLevel(level) === 2 ? 'heading2' : 'heading3';
}

const nearestList = (around: { type: { name: string } }[]): string | undefined =>
  around
    .map((node) => node.type.name)
    .filter((name) => name.endsWith('List'))
    .at(-1);

function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  const { empty, from, to, $from } = state.selection;
  if (!type) return false;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** How the text of the caret, or the first that is selected, stands to its line. */
function positionAt({ doc, selection, storedMarks, schema }: EditorState): TextPosition | null {
  const { empty, $from, from } = selection;
  const marks = empty ? (storedMarks ?? $from.marks()) : (doc.nodeAt(from)?.marks ?? []);
  const at: unknown = schema.marks.position?.isInSet(marks)?.attrs.at;
  return isTextPosition(at) ? at : null;
}
