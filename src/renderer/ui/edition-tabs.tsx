import { EDITIONS, type EditionId } from '@shared/story/vocabulary';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { words } from '../i18n';
import './edition-tabs.css';

type Props = {
  /** The edition that is shown first. */
  first: EditionId;
  children: (edition: EditionId) => ReactNode;
};

/** What there is one of for each edition, an edition at a time. */
export function EditionTabs({ first, children }: Props) {
  return (
    <Tabs className="edition-tabs" defaultSelectedKey={first}>
      <TabList className="edition-tabs-list" aria-label={words.ticker.edition}>
        {EDITIONS.map(({ id, label }) => (
          <Tab key={id} id={id} className="edition-tab" lang={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      {EDITIONS.map(({ id }) => (
        <TabPanel key={id} id={id} className="edition-panel">
          {children(id)}
        </TabPanel>
      ))}
    </Tabs>
  );
}
