import type { OutboxSummary, SiteSummary } from '@shared/ipc/publish';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { useDesk } from '../session/desk-context';
import { Button as WordsButton } from '../ui/button';
import { clockWords, lineOfSite, type StatusLine } from './publication-words';
import { readableAddress } from './readable-address';
import '../ui/float.css';
import './sites-status.css';

/** Several sites as one line of the status bar, which opens to a line for each of them. */
export function SitesStatus({ outbox, line }: { outbox: OutboxSummary; line: StatusLine }) {
  return (
    <DialogTrigger>
      <Button className="measures status-item" data-tone={line.tone}>
        {line.text}
      </Button>
      <Popover className="float sites-status" placement="top start" offset={6}>
        <Dialog aria-label={words.standing.liveSites}>
          <ul className="list" aria-label={words.standing.liveSites}>
            {outbox.sites.map((site) => (
              <Site key={site.key} site={site} isHeld={outbox.heldSince !== null} />
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Site({ site, isHeld }: { site: SiteSummary; isHeld: boolean }) {
  const { desk } = useDesk();
  const { key, name, url, waiting, attention } = site;
  const line = lineOfSite(site);
  const clocks = clockWords(site);
  return (
    <li className="sites-status-line">
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p data-tone={line.tone}>{line.text}</p>
        {url ? (
          <p>
            <bdi>{readableAddress(url)}</bdi>
          </p>
        ) : null}
        {clocks ? <p data-tone="alert">{clocks}</p> : null}
      </div>
      {waiting + attention > 0 && !isHeld ? (
        <WordsButton
          aria-label={words.inspector.retryAt(name)}
          onPress={() => void desk.publish.retryNow({ site: key })}
        >
          {words.inspector.retryNow}
        </WordsButton>
      ) : null}
    </li>
  );
}
