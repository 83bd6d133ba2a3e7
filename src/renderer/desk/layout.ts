import { useMemo, useSyncExternalStore } from 'react';
import { useRemembered } from '../ui/remembered';

/** Widths of columns, px. */
export const LIST = { usual: 296, min: 232, max: 440 };
export const INSPECTOR = { usual: 316, min: 288, max: 480 };
/** Below this the inspector lies over the canvas instead of beside it; px. */
const NARROW = 1000;
/** Canvas and preview stand beside each other from this width on; px. */
const ROOM_FOR_TWO = 860;
const RAIL = 48;
/** From here on list, canvas, preview and inspector have room beside each other; px. */
const WIDE = 1720;

export type Tab = 'details' | 'checks' | 'publish' | 'history';

/** What stands where in this window. Widths and tabs outlast it. */
export type Layout = {
  list: { isShown: boolean; width: number };
  inspector: { isShown: boolean; width: number; tab: Tab; isDrawer: boolean };
  /** The preview stands beside the canvas, or in its place where there is no room for both. */
  preview: { isShown: boolean; isCovering: boolean };
  showList: (isShown: boolean) => void;
  setListWidth: (width: number) => void;
  showInspector: (isShown: boolean) => void;
  setInspectorWidth: (width: number) => void;
  setTab: (tab: Tab) => void;
  showPreview: (isShown: boolean) => void;
};

/** @param isSplit whether a second story stands beside the open one, which then needs the inspector's room */
export function useLayout(isSplit = false): Layout {
  const [listShown, showList] = useRemembered('list.shown', true);
  const [listWidth, setListWidth] = useRemembered('list.width', LIST.usual);
  const [docked, setDocked] = useRemembered('inspector.shown', true);
  const [inspectorWidth, setInspectorWidth] = useRemembered('inspector.width', INSPECTOR.usual);
  const [tab, setTab] = useRemembered<Tab>('inspector.tab', 'details');
  const [isPreviewShown, setPreview] = useRemembered('preview.shown', false);
  const [drawerOpen, setDrawerOpen] = useRemembered('drawer.shown', false);

  const width = useWindowWidth();
  const isDrawer = width < NARROW || ((isPreviewShown || isSplit) && width < WIDE);
  const isCovering = width - RAIL - (listShown ? listWidth : 0) < ROOM_FOR_TWO;
  const inspectorShown = isDrawer ? drawerOpen : docked;

  return useMemo(
    () => ({
      list: { isShown: listShown, width: listWidth },
      inspector: { isShown: inspectorShown, width: inspectorWidth, tab, isDrawer },
      preview: { isShown: isPreviewShown, isCovering },
      showList,
      setListWidth,
      showInspector: isDrawer ? setDrawerOpen : setDocked,
      setInspectorWidth,
      setTab,
      showPreview(isShown) {
        setPreview(isShown);
        setDrawerOpen(false);
      },
    }),
    [
      listShown,
      listWidth,
      inspectorShown,
      inspectorWidth,
      tab,
      isDrawer,
      isPreviewShown,
      isCovering,
      showList,
      setListWidth,
      setDocked,
      setDrawerOpen,
      setInspectorWidth,
      setTab,
      setPreview,
    ],
  );
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** px, in steps, so that a window that is being resized is not drawn again for each of them. */
const useWindowWidth = (): number =>
  useSyncExternalStore(onResize, () => Math.floor(window.innerWidth / 20) * 20);
