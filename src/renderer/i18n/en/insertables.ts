/** What can be put into a story: its name, what it is for, and other words by which it is found. */
export const insertables = {
  image: { label: 'Image', hint: 'A picture with its words', words: 'picture photo figure' },
  gallery: {
    label: 'Gallery',
    hint: 'Pictures in their order',
    words: 'pictures photos slideshow series',
  },
  video: {
    label: 'Video',
    hint: 'From YouTube, Vimeo or a file',
    words: 'film clip youtube vimeo player mp4',
  },
  'pull-quote': { label: 'Pull quote', hint: 'A sentence set large', words: 'quotation citation' },
  'fact-box': {
    label: 'Fact box',
    hint: 'Facts beside the story, in a box',
    words: 'aside sidebar background',
  },
  table: { label: 'Table', hint: 'Rows and columns with a header', words: 'figures data grid' },
  embed: {
    label: 'Embed',
    hint: 'A post or a page of another site',
    words: 'youtube x twitter instagram telegram link card post social',
  },
  'read-more': {
    label: 'Read more',
    hint: 'A line that leads to another story',
    words: 'link related',
  },
  entry: {
    label: 'Live entry',
    hint: 'What is known now, in a live blog',
    words: 'live blog update new',
  },
  'key-points': {
    label: 'Key points',
    hint: 'What matters most, above the entries',
    words: 'live blog summary list',
  },
  rule: { label: 'Line', hint: 'A break between two parts', words: 'rule divider separator' },
  heading2: { label: 'Heading', hint: 'Opens a part of the story', words: 'title h2' },
  heading3: { label: 'Subheading', hint: 'Opens a part within a part', words: 'title h3' },
  bulletList: { label: 'List', hint: 'Points without an order', words: 'bullets points' },
  orderedList: { label: 'Numbered list', hint: 'Points in their order', words: 'ordered points' },
  quote: { label: 'Quote', hint: 'What somebody said, in full', words: 'blockquote citation' },
  language: {
    label: 'Another language',
    hint: 'Words that are not in the story’s own',
    words: 'foreign translation arabic spanish french',
  },
};
