import type { StoryRow as Row } from '@shared/ipc/drafts';
import type { Progress } from '@shared/story/translation/progress';
import { EDITIONS, labelOf } from '@shared/story/vocabulary';
import { Ellipsis } from 'lucide-react';
import { memo, useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { language, words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { sectionName } from '../i18n/term-names';
import { IconButton } from '../ui/icon-button';
import { StateMark } from '../ui/state-mark';
import { storyHash } from './route';
import { Snippet } from './snippet';
import { storyStateOf } from './story-state';
import { exactTime, timeAgo } from './times';

export type RowActions = {
  bin: (row: Row) => void;
  openInNewWindow: (row: Row) => void;
  /** Shows it beside the open one. */
  openBeside: (row: Row) => void;
};

type Props = {
  row: Row;
  isOpen: boolean;
  /** Whether this is the one line that Tab reaches. */
  isActive: boolean;
  /** ms since 1970 UTC; changes once a minute. */
  now: number;
  actions: RowActions;
};

/** A line of the story list. The whole of it is the link that opens the story. */
export const StoryRow = memo(function StoryRow({ row, isOpen, isActive, now, actions }: Props) {
  const rightToLeft = row.edition === 'ar';
  /** A menu takes longer to make than all the rest of the line, and most lines only scroll by. */
  const [menu, setMenu] = useState<'none' | 'ready' | 'open'>('none');
  return (
    <div className="row" data-open={isOpen}>
      <a
        className="row-link"
        href={storyHash(row.id)}
        tabIndex={isActive ? 0 : -1}
        aria-current={isOpen ? 'true' : undefined}
        draggable={false}
      >
        <strong dir="auto" lang={row.edition} data-rtl={rightToLeft}>
          {row.headline || <span className="untitled">{words.ui.untitled}</span>}
        </strong>
        {row.snippet ? <Snippet text={row.snippet} /> : null}
        <span className="meta">
          <StateMark state={storyStateOf(row.state, row.publication)} />
          {row.section ? <span className="meta-section">{sectionName(row.section)}</span> : null}
          {row.edition === language ? null : (
            <span lang={row.edition}>{labelOf(EDITIONS, row.edition)}</span>
          )}
          {row.translation ? <TranslationMark progress={row.translation} /> : null}
          <span className="meta-words">{words.desk.wordsShort(numberOf(row.words))}</span>
          <time dateTime={new Date(row.updatedAt).toISOString()} title={exactTime(row.updatedAt)}>
            {timeAgo(row.updatedAt, now)}
          </time>
        </span>
      </a>
      {menu === 'none' && !isActive ? (
        <div className="row-more">
          <button
            type="button"
            className="icon-button icon-button-small"
            aria-label={moreAbout(row)}
            aria-haspopup="menu"
            tabIndex={-1}
            onPointerEnter={() => setMenu('ready')}
            onClick={() => setMenu('open')}
          >
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
          </button>
        </div>
      ) : (
        <RowMenu
          row={row}
          isActive={isActive}
          isWritten={isOpen}
          isOpen={menu === 'open'}
          actions={actions}
        />
      )}
    </div>
  );
});

/** What an edition still needs; nothing when it is up to date. */
function TranslationMark({ progress: { untranslated, changed } }: { progress: Progress }) {
  const { editions } = words;
  return (
    <>
      {untranslated > 0 ? (
        <span className="meta-to-translate">{editions.toTranslateShort(untranslated)}</span>
      ) : null}
      {changed > 0 ? (
        <span className="meta-changed" title={editions.changed(changed)}>
          {editions.changedShort(changed)}
        </span>
      ) : null}
    </>
  );
}

const moreAbout = (row: Row): string => words.desk.moreAbout(row.headline || words.ui.untitled);

type MenuProps = Pick<Props, 'row' | 'isActive' | 'actions'> & {
  /** Whether it is the story that is open. */
  isWritten: boolean;
  /** Whether it was asked for before it was made. */
  isOpen: boolean;
};

function RowMenu({ row, isActive, isWritten, isOpen, actions }: MenuProps) {
  return (
    <div className="row-more">
      <MenuTrigger defaultOpen={isOpen}>
        <IconButton
          small
          icon={Ellipsis}
          label={moreAbout(row)}
          hint={false}
          excludeFromTabOrder={!isActive}
        />
        <Popover className="float" placement="bottom end" offset={2}>
          <Menu
            className="float-list"
            aria-label={words.desk.story}
            onAction={(key) => {
              if (key === 'bin') actions.bin(row);
              else if (key === 'beside') actions.openBeside(row);
              else actions.openInNewWindow(row);
            }}
          >
            <MenuItem id="window" className="option">
              {words.desk.openInWindow}
            </MenuItem>
            <MenuItem id="beside" className="option" isDisabled={isWritten}>
              {words.split.openBeside}
            </MenuItem>
            <MenuItem id="bin" className="option option-alert">
              {words.desk.toTheBin}
              <span className="option-note">{words.desk.del}</span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
