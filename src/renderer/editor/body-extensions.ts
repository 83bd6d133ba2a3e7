import { normaliseBody } from '@shared/story/normalise';
import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor } from '@tiptap/extensions';
import { words } from '../i18n';
import { blockKeys } from './block-handle/block-keys';
import { type DeletedBlocks, deletedBlocks } from './block-handle/deleted-blocks';
import { broughtDrag } from './brought/brought-drag';
import { fieldKeys } from './fields/field-keys';
import { type SlashOptions, slash } from './insert/slash';
import type { PartWiring } from './line-extensions';
import { boldMark } from './marks/bold';
import { italicMark } from './marks/italic';
import { languageMark } from './marks/language';
import { linkMark } from './marks/link';
import { positionMark } from './marks/position';
import { type NameOfferOptions, nameOffer } from './name-offer/name-offer';
import type { Place } from './node-commands';
import { blockquoteNode } from './nodes/blockquote';
import { documentNode, textNode } from './nodes/document';
import { embedNodes } from './nodes/embed';
import { factBoxNodes } from './nodes/fact-box';
import { figureNodes } from './nodes/figure';
import { galleryNode } from './nodes/gallery';
import { headingNode } from './nodes/heading';
import { bulletListNode, listItemNode, orderedListNode } from './nodes/list';
import { type LiveBlogOptions, liveBlogNodes } from './nodes/live-blog';
import { paragraphNode } from './nodes/paragraph';
import { pullQuoteNodes } from './nodes/pull-quote';
import { readMoreNode } from './nodes/read-more';
import { ruleNode } from './nodes/rule';
import { tableNodes } from './nodes/table';
import { videoNode } from './nodes/video';
import { type PastedPicture, pastedContent } from './paste/pasted-content';
import type { PictureOptions } from './pictures/intake';
import { storing } from './pictures/storing';
import { anchors } from './plugins/anchors';
import { beside } from './plugins/beside';
import { storyBinding } from './plugins/binding';
import { blockMoves } from './plugins/block-moves';
import { blockOfCaret } from './plugins/block-of-caret';
import { freshCaret } from './plugins/fresh-caret';
import { isolates } from './plugins/isolates';
import { keptSelection } from './plugins/kept-selection';
import { normaliser } from './plugins/normaliser';
import { partMoves } from './plugins/part-moves';
import { placeholder } from './plugins/placeholder';
import { selectedBlock } from './plugins/selected-block';
import { undoSteps } from './plugins/undo-steps';
import { reading, unknownNode } from './reading/reading';
import { tableKeys } from './table/table-keys';

export type BodyWiring = PartWiring &
  PictureOptions &
  LiveBlogOptions & {
    slash: SlashOptions;
    nameOffer: NameOfferOptions;
    onEditLink: () => void;
    onEditLanguage: () => void;
    /** Opens the menu of the caret's block. */
    onBlockMenu: () => void;
    onDeleted: (deleted: DeletedBlocks) => void;
    onOpenLink: (href: string) => void;
    onEditReadMore: (place: Place) => void;
    onEditVideo: (place: Place) => void;
    onEditEmbed: (place: Place) => void;
    /** Takes the pictures of a paste. */
    onPastePictures: (pictures: PastedPicture[]) => void;
    /** Pictures of a paste that nobody can get at. */
    onLostPictures: (count: number) => void;
  };

/** The editor of a story's body: every block and mark of the schema, with its keys and its view. */
export function bodyExtensions(wiring: BodyWiring): Extensions {
  const { fragment, isReadOnly, onUp, onDown, intake } = wiring;
  const schema = [
    documentNode,
    paragraphNode,
    headingNode,
    bulletListNode,
    orderedListNode,
    listItemNode,
    blockquoteNode,
    ...pullQuoteNodes,
    ...factBoxNodes,
    ...tableNodes,
    ...figureNodes({ intake }),
    galleryNode({ intake }),
    videoNode({ intake, onEditAddress: wiring.onEditVideo }),
    ...embedNodes({ intake, onEditAddress: wiring.onEditEmbed }),
    readMoreNode({ onEdit: wiring.onEditReadMore }),
    ruleNode,
    ...liveBlogNodes({ onPublishEntry: wiring.onPublishEntry }),
    textNode,
    linkMark({ onEdit: wiring.onEditLink, onOpen: wiring.onOpenLink }),
    languageMark({ onEdit: wiring.onEditLanguage }),
    boldMark,
    italicMark,
    positionMark,
  ];
  if (isReadOnly) return [...schema, unknownNode, reading(fragment)];
  return [
    ...schema,
    storyBinding(wiring),
    undoSteps(wiring.undo),
    freshCaret,
    normaliser(normaliseBody),
    anchors,
    isolates,
    beside,
    placeholder(words.canvas.hints.body),
    partMoves({ onUp, onDown, enterLeaves: false }),
    fieldKeys,
    tableKeys,
    blockOfCaret,
    slash(wiring.slash),
    nameOffer(wiring.nameOffer),
    blockMoves,
    blockKeys({ onMenu: wiring.onBlockMenu }),
    deletedBlocks({ undo: wiring.undo, onDeleted: wiring.onDeleted }),
    selectedBlock,
    broughtDrag,
    storing(fragment),
    pastedContent({
      edition: wiring.edition,
      onPictures: wiring.onPastePictures,
      onLostPictures: wiring.onLostPictures,
    }),
    keptSelection,
    Dropcursor.configure({ width: 3, color: false, class: 'drop-cursor' }),
    Gapcursor,
  ];
}
