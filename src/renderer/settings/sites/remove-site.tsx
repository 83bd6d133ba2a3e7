import type { SiteInSettings } from '@shared/ipc/sites';
import { words } from '../../i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { siteLabel } from './site-label';
import '../../ui/ask-dialog.css';

type Props = { site: SiteInSettings; onRemove: () => void; onClose: () => void };

/** Asks before the desk publishes to a site no more, and says what waits for it. */
export function RemoveSite({ site, onRemove, onClose }: Props) {
  const { waiting } = site;
  return (
    <Dialog title={words.sites.removeTitle(siteLabel(site))} onClose={onClose}>
      <div className="ask">
        <p>{words.sites.removeNote}</p>
        {waiting > 0 ? (
          <p className="sites-warning" role="alert">
            {words.sites.removeWaiting(waiting)}
          </p>
        ) : null}
        <footer>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
          <Button
            look="go"
            onPress={() => {
              onClose();
              onRemove();
            }}
          >
            {words.sites.removeIt}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
