import {
  Bold,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Newspaper,
  Redo2,
  Undo2,
} from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Separator } from 'react-aria-components/Separator';
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar';
import { IconButton } from '../ui/icon-button';
import { ariaKeys } from '../ui/keys';
import { useKeysOf } from '../ui/keys-of';
import { Hint } from '../ui/tooltip';
import type { CanvasHandle } from './canvas-handle';
import { InsertMenu } from './insert/insert-menu';
import { BlockMenu } from './toolbar/block-menu';
import { setBlock, toggleList, toggleMark } from './toolbar/formatting';
import { MoreFaces } from './toolbar/more-faces';
import { useToolbarState } from './toolbar/use-toolbar-state';
import './toolbar/toolbar.css';
import { words } from '../i18n';

/** The bar above the sheet. Shows itself at rest while there is no canvas. */
export function Toolbar({ canvas }: { canvas: CanvasHandle | null }) {
  const state = useToolbarState(canvas);
  const body = canvas?.editors.body;
  const { hasBlocks, hasMarks, isEditable } = state;
  const keysOf = useKeysOf();
  return (
    <AriaToolbar
      className="canvas-toolbar"
      aria-label={words.canvas.formatting}
      data-resting={canvas === null || undefined}
    >
      <BlockMenu
        block={state.block}
        isDisabled={!hasBlocks}
        onChange={(block) => body && setBlock(body, block)}
      />
      <Separator orientation="vertical" className="toolbar-line" />
      <IconButton
        icon={Bold}
        label={words.canvas.bold}
        keys={keysOf('format-bold', 'Mod+B')}
        pressed={state.bold}
        isDisabled={!hasMarks}
        onPress={() => body && toggleMark(body, 'bold')}
      />
      <IconButton
        icon={Italic}
        label={words.canvas.italic}
        keys={keysOf('format-italic', 'Mod+I')}
        pressed={state.italic}
        isDisabled={!hasMarks}
        onPress={() => body && toggleMark(body, 'italic')}
      />
      <IconButton
        icon={Link}
        label={words.canvas.link}
        keys={keysOf('edit-link', 'Mod+Shift+K')}
        pressed={state.link}
        isDisabled={!hasMarks}
        onPress={() => canvas?.editLink()}
      />
      <MoreFaces canvas={canvas} state={state} />
      <Separator orientation="vertical" className="toolbar-line" />
      <IconButton
        icon={List}
        label={words.insertables.bulletList.label}
        keys={keysOf('format-bulletList', 'Mod+Shift+8')}
        pressed={state.bulletList}
        isDisabled={!hasBlocks}
        onPress={() => body && toggleList(body, 'bulletList')}
      />
      <IconButton
        icon={ListOrdered}
        label={words.insertables.orderedList.label}
        keys={keysOf('format-orderedList', 'Mod+Shift+7')}
        pressed={state.orderedList}
        isDisabled={!hasBlocks}
        onPress={() => body && toggleList(body, 'orderedList')}
      />
      <Separator orientation="vertical" className="toolbar-line" />
      <WordButton
        icon={ImagePlus}
        word={words.insertables.image.label}
        label={words.commands.addImage}
        keys={keysOf('add-image', 'Mod+Shift+I')}
        isDisabled={!isEditable}
        onPress={() => canvas?.addImage()}
      />
      <WordButton
        icon={Newspaper}
        word={words.insertables['read-more'].label}
        label={words.canvas.addReadMore}
        givesWay
        isDisabled={!isEditable}
        onPress={() => canvas?.insertReadMore()}
      />
      <InsertMenu isDisabled={!isEditable} onInsert={(block) => canvas?.insert(block)} />
      <Separator orientation="vertical" className="toolbar-line" />
      <IconButton
        icon={Undo2}
        label={words.commands.undo}
        keys={keysOf('undo', 'Mod+Z')}
        isDisabled={!state.canUndo}
        onPress={() => canvas?.undo()}
      />
      <IconButton
        icon={Redo2}
        label={words.commands.redo}
        keys={keysOf('redo', 'Mod+Shift+Z')}
        isDisabled={!state.canRedo}
        onPress={() => canvas?.redo()}
      />
    </AriaToolbar>
  );
}

type WordButtonProps = {
  icon: LucideIcon;
  /** Shown beside the icon where there is room. */
  word: string;
  /** The accessible name. */
  label: string;
  keys?: string | undefined;
  /** Whether its word is the first to go where room is scarce. */
  givesWay?: boolean;
  isDisabled: boolean;
  onPress: () => void;
};

function WordButton(props: WordButtonProps) {
  const { icon: Icon, word, label, keys, givesWay, isDisabled, onPress } = props;
  return (
    <Hint text={label} {...(keys ? { keys } : {})}>
      <Button
        className="toolbar-word"
        data-gives-way={givesWay}
        aria-label={label}
        {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span>{word}</span>
      </Button>
    </Hint>
  );
}
