import { pluralIn } from '@shared/language/plural';

const plural = pluralIn('en');

/** Blocks on the canvas and what their words can be. */
export const blocks = {
  superscript: 'Superscript',
  subscript: 'Subscript',
  language: 'Language',
  languageEllipsis: 'Language…',
  languageOfWords: 'Language of the words',
  languageHint: 'French, Urdu, Latin …',
  noLanguage: 'No language is called so. Its tag works, too: “cy”, “zh-Hant”.',
  notIn: (language: string) => `Not in ${language}`,
  noLanguageHere:
    'Words of the text, of captions and of quotes can be in another language. Put the caret there first.',
  sayLanguage: 'Set the language of the selected words',
  moreFormatting: 'More formatting',
  undo: 'Undo',
  block: 'Block',
  handleOf: (block: string) => `${block}: drag to move, press for more`,
  deleted: (block: string, words: string) =>
    words === '' ? `${block} deleted.` : `${block} deleted: “${words}”`,
  deletedMany: (n: number) => plural(n, { one: '# block deleted.', other: '# blocks deleted.' }),
  turnInto: 'Turn into',
  items: {
    'move-block-up': 'Move up',
    'move-block-down': 'Move down',
    'duplicate-block': 'Duplicate',
    'delete-block': 'Delete',
  },
  commands: {
    'move-block-up': 'Move the block up',
    'move-block-down': 'Move the block down',
    'duplicate-block': 'Duplicate the block',
    'delete-block': 'Delete the block',
    'block-menu': 'Open the menu of the block',
  },
  /** By the names of nodes. */
  names: {
    paragraph: 'Paragraph',
    heading: 'Heading',
    subheading: 'Subheading',
    bulletList: 'List',
    orderedList: 'Numbered list',
    blockquote: 'Quote',
    pullQuote: 'Pull quote',
    factBox: 'Fact box',
    table: 'Table',
    figure: 'Picture',
    gallery: 'Gallery',
    video: 'Video',
    embed: 'Embed',
    readMore: 'Read more',
    rule: 'Line',
    entry: 'Entry',
    keyPoints: 'Key points',
  },
  crops: {
    shapes: 'Shapes',
    shape: (shape: string, isOwn: boolean) =>
      isOwn ? `Aim for ${shape} alone (has a point of its own)` : `Aim for ${shape} alone`,
    all: 'Click what must stay in sight, or use the arrow keys. Choose a shape to give it a point of its own.',
    one: (shape: string) => `Only for ${shape}: the frame shows what will be seen.`,
    follow: 'Use the point of all',
    done: 'Done',
  },
  embed: {
    name: 'Embed',
    address: 'Address of the post or page',
    refused: 'Galley needs the address of a post or a page (https://…).',
    willBe: (what: string) => `Will be shown as: ${what}`,
    card: (site: string) => `a card that leads to ${site}`,
    done: 'Embed',
    noAddress: 'No address yet',
    changeAddress: 'Change the address',
    addPicture: 'Add a picture',
    changePicture: 'Change the picture',
    title: 'Title of the embed',
    titleHint: 'Title: what it is',
    description: 'Description of the embed',
    descriptionHint: 'What it says or shows, for those who do not load it',
  },
};
