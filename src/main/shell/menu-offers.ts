import type { MenuOffer } from '@shared/ipc/app';
import type { WindowId } from '../announce';

/** How the items of the menu stand, window by window: the menu is that of the window in front. */
export type MenuOffers = {
  offer(window: WindowId, items: MenuOffer[]): void;
  /** Turns to a window; tells what of the items is another thing now, if anything. */
  show(window: WindowId | null): 'keys' | 'enabled' | null;
  /** What is shown: that of the last window in front, when there is none. */
  shown(): readonly MenuOffer[];
  forget(window: WindowId): void;
};

export function menuOffers(): MenuOffers {
  const offers = new Map<WindowId, MenuOffer[]>();
  let shown: readonly MenuOffer[] = [];
  return {
    offer: (window, items) => void offers.set(window, items),
    show(window) {
      const next = window === null ? undefined : offers.get(window);
      if (!next || next === shown) return null;
      const before = new Map(shown.map((item) => [item.id, item]));
      const differ = (part: 'keys' | 'isEnabled'): boolean =>
        next.some((item) => before.get(item.id)?.[part] !== item[part]);
      shown = next;
      if (differ('keys')) return 'keys';
      return differ('isEnabled') ? 'enabled' : null;
    },
    shown: () => shown,
    forget: (window) => void offers.delete(window),
  };
}
