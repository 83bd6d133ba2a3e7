import type { ViewMutationRecord } from '@tiptap/pm/view';

/**
 * For `ignoreMutation` of a node view that React draws: whether a change of the page is not of its content,
 * and so none of the story. Putting the element with the content into its holder is not either.
 *
 * @param holder the class of the element that holds the content
 */
export const outsideOfContent =
  (holder: string) =>
  ({ mutation: { target } }: { mutation: ViewMutationRecord }): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest(`.${holder} > *`) == null;
  };
