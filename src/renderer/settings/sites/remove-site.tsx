import type { SiteInSettings } from '@shared/ipc/sites';
import { useState } from 'react';
import { words } from '../../i18n';
import { useDesk } from '../../session/desk-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { siteLabel } from './site-label';
import { useShowSites } from './use-sites';
import '../../ui/ask-dialog.css';

/** Asks before the desk publishes to a site no more, and says what waits for it. */
export function RemoveSite({ site, onClose }: { site: SiteInSettings; onClose: () => void }) {
  const { desk } = useDesk();
  const show = useShowSites();
  const [refused, setRefused] = useState<string | null>(null);
  const { key, waiting } = site;
  const remove = async (): Promise<void> => {
    const error = await show(desk.sites.remove({ key, evenIfWaiting: waiting > 0 }));
    if (error) setRefused(error.message);
    else onClose();
  };
  return (
    <Dialog title={words.sites.removeTitle(siteLabel(site))} onClose={onClose}>
      <div className="ask">
        <p>{words.sites.removeNote}</p>
        {waiting > 0 ? (
          <p className="sites-warning" role="alert">
            {words.sites.removeWaiting(waiting)}
          </p>
        ) : null}
        <p className="settings-alert" role="alert">
          {refused}
        </p>
        <footer>
          <Button onPress={onClose}>{words.ui.cancel}</Button>
          <Button look="go" onPress={() => void remove()}>
            {words.sites.removeIt}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
