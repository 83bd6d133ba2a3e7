import { Copy } from 'lucide-react';
import type { MouseEvent } from 'react';
import { readableAddress } from '../desk/readable-address';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { IconButton } from '../ui/icon-button';
import { useNotify } from '../ui/notices';

/** The public address of a story: opened outside, or copied. */
export function Address({ url }: { url: string }) {
  const { desk } = useDesk();
  const notify = useNotify();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void desk.app.openExternal({ url });
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(url);
    notify({ message: words.inspector.copied });
  };
  return (
    <p className="address">
      <a href={url} onClick={open}>
        <bdi>{readableAddress(url)}</bdi>
      </a>
      <IconButton small icon={Copy} label={words.inspector.copy} onPress={() => void copy()} />
    </p>
  );
}
