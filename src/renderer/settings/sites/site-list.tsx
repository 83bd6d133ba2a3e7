import type { SiteInSettings, SitesInSettings } from '@shared/ipc/sites';
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { readableAddress } from '../../desk/readable-address';
import { words } from '../../i18n';
import { useDesk } from '../../session/desk-context';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { routingInWords } from './routing-words';
import { siteLabel } from './site-label';
import { useShowSites } from './use-sites';
import './sites.css';

type Props = {
  sites: SitesInSettings;
  /** Null: one more. */
  onEdit: (site: SiteInSettings | null) => void;
  onRemove: (site: SiteInSettings) => void;
  onRefused: (message: string | null) => void;
};

/** The sites that the desk publishes to, in order. What is changed here counts at once. */
export function SiteList({ sites: { sites, isFixed }, onEdit, onRemove, onRefused }: Props) {
  const { desk } = useDesk();
  const show = useShowSites();
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  const count = sites.length;
  const before = useRef(count);
  useEffect(() => {
    // The button of a site that was removed is gone, and the focus would be nowhere.
    if (count < before.current && document.activeElement === document.body) add.current?.focus();
    before.current = count;
  }, [count]);
  const move = async (from: number, to: number): Promise<void> => {
    const keys = sites.map(({ key }) => key);
    keys.splice(to, 0, ...keys.splice(from, 1));
    onRefused((await show(desk.sites.order({ keys })))?.message ?? null);
  };
  return (
    <section aria-labelledby={id} className="settings-part">
      <h3 id={id}>{words.sites.title}</h3>
      <ul className="list sites-list" aria-label={words.sites.title}>
        {sites.map((site, index) => (
          <SiteLine
            key={site.key}
            site={site}
            isFixed={isFixed}
            onEdit={() => onEdit(site)}
            onUp={index === 0 ? null : () => void move(index, index - 1)}
            onDown={index === sites.length - 1 ? null : () => void move(index, index + 1)}
            onRemove={sites.length === 1 ? null : () => onRemove(site)}
          />
        ))}
      </ul>
      {isFixed ? (
        <p className="field-note">{words.sites.fixed}</p>
      ) : (
        <div className="sites-add">
          <Button ref={add} onPress={() => onEdit(null)}>
            {words.sites.add}
          </Button>
          <p className="field-note">{words.sites.atOnce}</p>
        </div>
      )}
    </section>
  );
}

type LineProps = {
  site: SiteInSettings;
  isFixed: boolean;
  onEdit: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: (() => void) | null;
};

function SiteLine({ site, isFixed, onEdit, onUp, onDown, onRemove }: LineProps) {
  const name = siteLabel(site);
  return (
    <li className="sites-line">
      <div className="sites-what">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p>
          {site.url && name !== readableAddress(site.url) ? (
            <>
              <bdi>{readableAddress(site.url)}</bdi> ·{' '}
            </>
          ) : null}
          {routingInWords(site.routing)}
          {site.waiting > 0 ? ` · ${words.sites.waiting(site.waiting)}` : ''}
        </p>
      </div>
      {isFixed ? null : (
        <>
          <IconButton small icon={Pencil} label={words.sites.edit(name)} onPress={onEdit} />
          {onUp || onDown ? (
            <>
              <IconButton
                small
                icon={ArrowUp}
                label={words.sites.moveUp(name)}
                isDisabled={!onUp}
                onPress={() => onUp?.()}
              />
              <IconButton
                small
                icon={ArrowDown}
                label={words.sites.moveDown(name)}
                isDisabled={!onDown}
                onPress={() => onDown?.()}
              />
            </>
          ) : null}
          {onRemove ? (
            <IconButton small icon={Trash2} label={words.sites.remove(name)} onPress={onRemove} />
          ) : null}
        </>
      )}
    </li>
  );
}
