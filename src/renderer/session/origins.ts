/**
 * Origins of Yjs transactions in a window. What the editors write carries the binding's own
 * (`ySyncPluginKey`); everything but REMOTE is sent to main.
 */

/** An update that main sent: another window's, or main's own. Never sent back, never undone here. */
export const REMOTE = Symbol('remote');

/** An edit outside of the text editors: fields, tags, related links. Undone with everything else. */
export const LOCAL_EDIT = Symbol('local edit');
