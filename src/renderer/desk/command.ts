/** How commands stand together in the sheet of shortcuts. */
export type CommandGroup = 'story' | 'text' | 'go' | 'view' | 'desk';

/** Something that an editor can ask for, from the menu, by a key, from the palette or at a button. */
export type DeskCommand = {
  id: string;
  label: string;
  group: CommandGroup;
  /** For example "Mod+Shift+P". */
  keys?: string;
  /** Those it has before somebody chooses others. */
  usualKeys?: string;
  /** Other words by which it is found. */
  words?: string;
  /** It counts only while one writes in the body, where the editor knows its usual keys itself. */
  isInText?: boolean;
  isEnabled: boolean;
  run: () => void;
};

/** A command that is not yet in a group. */
export type Loose = Omit<DeskCommand, 'group' | 'usualKeys'>;

export const grouped = (group: CommandGroup, commands: Loose[]): DeskCommand[] =>
  commands.map((one) => ({ ...one, group, ...(one.keys ? { usualKeys: one.keys } : {}) }));

export const command = (
  id: string,
  label: string,
  keys: string | null,
  isEnabled: boolean,
  run: () => void,
): Loose => ({ id, label, ...(keys ? { keys } : {}), isEnabled, run });
