/** The page as the site would show it. */
export const preview = {
  title: 'Preview',
  ofThePage: 'Preview of the page',
  phone: 'Phone',
  desktop: 'Desktop',
  width: 'Width of the preview',
  pageWidth: 'Width of the page',
  close: 'Close the preview',
};
