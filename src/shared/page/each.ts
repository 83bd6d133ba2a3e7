import { createElement, Fragment, type ReactNode } from 'react';

/** Renders values that have no ids of their own, such as the blocks of a body: their places are their keys. */
export const each = <T>(
  values: readonly T[],
  view: (value: T, place: number) => ReactNode,
): ReactNode =>
  values.map((value, place) => createElement(Fragment, { key: place }, view(value, place)));
