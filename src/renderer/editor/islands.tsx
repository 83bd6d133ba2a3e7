import { memo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { type ReadableStore, writableStore } from '../session/readable-store';
import { useStore } from '../session/use-session';

/**
 * Places inside of the editors' own DOM that React draws: pictures, "Read more" lines. ProseMirror
 * owns the element, React what is in it, so both keep their tree to themselves.
 */
export type Islands = ReadableStore<ReadonlyMap<HTMLElement, ReactNode>> & {
  /** Draws in an element, or anew in one that it has drawn in. */
  draw(target: HTMLElement, content: ReactNode): void;
  remove(target: HTMLElement): void;
};

export function islands(): Islands {
  const drawn = writableStore<ReadonlyMap<HTMLElement, ReactNode>>(new Map());
  return {
    get: drawn.get,
    subscribe: drawn.subscribe,
    draw: (target, content) => drawn.set(new Map(drawn.get()).set(target, content)),
    remove(target) {
      const rest = new Map(drawn.get());
      if (rest.delete(target)) drawn.set(rest);
    },
  };
}

const keys = new WeakMap<HTMLElement, string>();
let lastKey = 0;

function keyOf(target: HTMLElement): string {
  const known = keys.get(target);
  if (known !== undefined) return known;
  lastKey += 1;
  const key = String(lastKey);
  keys.set(target, key);
  return key;
}

/** Draws all islands of a canvas. What did not change is not drawn again. */
export function IslandPortals({ islands: store }: { islands: Islands }) {
  const drawn = useStore(store);
  return [...drawn].map(([target, content]) => (
    <IslandPortal key={keyOf(target)} target={target} content={content} />
  ));
}

const IslandPortal = memo(({ target, content }: { target: HTMLElement; content: ReactNode }) =>
  createPortal(content, target),
);
