import type { Ref } from 'react';

type Props = { ref: Ref<HTMLInputElement>; onFile: (file: File) => void };

/** Opens the file picker for one picture, when it is clicked by a button. */
export function PictureInput({ ref, onFile }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      hidden
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        currentTarget.value = '';
      }}
    />
  );
}
