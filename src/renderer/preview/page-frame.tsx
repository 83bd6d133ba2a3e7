import pageCss from '@shared/page/page.css?inline';
import { directionOf, type EditionId } from '@shared/story/vocabulary';
import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { passKeysOn } from '../desk/use-command-keys';
import fontsCss from '../ui/fonts.css?inline';
import scrollBarsCss from '../ui/scroll-bars.css?inline';
import marginsCss from './margins.css?inline';

type Props = {
  /** Names the page for those who hear it. */
  title: string;
  edition: EditionId;
  /** Width of the page, px; it is shown smaller where there is less room. */
  width: number;
  children: ReactNode;
};

/**
 * A document of its own for a public page, with the page's styles and none of the desk's. It can run
 * no script, and its links lead nowhere.
 */
export function PageFrame({ title, edition, width, children }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<Document | null>(null);
  const scale = useScale(room, width);

  useLayoutEffect(() => {
    if (!page) return;
    page.documentElement.lang = edition;
    page.documentElement.dir = directionOf(edition);
  }, [page, edition]);
  useEffect(() => (page ? passKeysOn(page) : undefined), [page]);

  return (
    <div className="page-room" ref={room}>
      <iframe
        title={title}
        // Same origin, so that this window can write into it; no scripts of its own.
        sandbox="allow-same-origin"
        className="page-frame"
        style={{ width, height: `${100 / scale}%`, scale: String(scale) }}
        ref={(frame) => setPage(frame?.contentDocument ?? null)}
        onLoad={(event) => setPage(event.currentTarget.contentDocument)}
      />
      {page
        ? [
            createPortal(<Styles title={title} />, page.head),
            createPortal(
              // biome-ignore lint/a11y/noStaticElementInteractions: keeps the links inside from leading away.
              // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click.
              <div onClick={stayHere}>{children}</div>,
              page.body,
            ),
          ]
        : null}
    </div>
  );
}

/** A link leads away; what opens or is ticked works as on the site. */
function stayHere(event: MouseEvent): void {
  // An element of another document is no `Element` of this one.
  if ((event.target as Element).closest('a')) event.preventDefault();
}

function Styles({ title }: { title: string }) {
  return (
    <>
      <title>{title}</title>
      <style>{fontsCss + pageCss + marginsCss + scrollBarsCss}</style>
    </>
  );
}

/** How much smaller a page of a width is shown to fit into an element. */
function useScale(room: React.RefObject<HTMLElement | null>, width: number): number {
  const [available, setAvailable] = useState(width);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setAvailable(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  return Math.min(1, available / width);
}
