import type { Ref } from 'react';

type Props = {
  ref: Ref<HTMLInputElement>;
  /** At least one file. */
  onFiles: (files: File[]) => void;
  multiple?: boolean;
  label?: string;
};

/** Opens the file picker for pictures, when it is clicked by a button. */
export function PictureInput({ ref, onFiles, multiple = false, label }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      multiple={multiple}
      hidden
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        if (files.length > 0) onFiles(files);
        currentTarget.value = '';
      }}
    />
  );
}
