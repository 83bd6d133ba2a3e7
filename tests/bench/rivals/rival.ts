/** Opens an editor in a place of the page, with these paragraphs in it. */
export type OpenRival = (place: HTMLElement, paragraphs: readonly string[]) => void;

declare global {
  interface Window {
    openRival: OpenRival;
  }
}
