/** Puts the focus into the first field inside an element, if there is one. */
export function focusField(within: Element | null): void {
  within?.querySelector('input')?.focus();
}
