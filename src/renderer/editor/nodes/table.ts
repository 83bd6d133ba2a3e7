import { table, tableCaption, tableCell, tableRow } from '@shared/story/schema/table';
import type { Node } from '@tiptap/core';
import { words } from '../../i18n';
import { fieldView } from '../fields/field-view';
import { nodeFromSpec } from '../from-spec';
import { tableView } from '../table/table-view';

/** A table with its caption, rows and cells, as nodes of the body. */
export const tableNodes: Node[] = [
  nodeFromSpec(table, { allowGapCursor: false, addNodeView: () => tableView }),
  nodeFromSpec(tableCaption, {
    addNodeView: () =>
      fieldView({
        label: words.canvas.table.caption,
        hint: words.canvas.table.captionHint,
        element: 'caption',
      }),
  }),
  nodeFromSpec(tableRow, { allowGapCursor: false }),
  nodeFromSpec(tableCell),
];
