import { Children, type ReactNode } from 'react';

/** Renders values that have no ids of their own, such as the blocks of a body: their places are their keys. */
export const each = <T>(
  values: readonly T[],
  view: (value: T, index: number) => ReactNode,
): ReactNode => Children.toArray(values.map(view));
