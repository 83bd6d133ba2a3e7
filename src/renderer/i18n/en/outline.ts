/** The list of what a story is made of. */
export const outline = {
  title: 'Outline',
  close: 'Close the outline',
  empty: 'Headings, pictures and boxes of the story stand here, to jump to and to move.',
  emptyHeading: 'Empty heading',
  block: 'Block',
  kinds: {
    figure: 'Picture',
    gallery: 'Gallery',
    pullQuote: 'Pull quote',
    blockquote: 'Quote',
    factBox: 'Fact box',
    table: 'Table',
    readMore: 'Read more',
    rule: 'Line',
    video: 'Video',
    embed: 'Embed',
    entry: 'Entry',
    keyPoints: 'Key points',
  },
};
