import type { Finding } from '@shared/story/checks/finding';
import { X } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { type OpenChecks, useChecks } from '../checks/checks-context';
import { ChecksPanel } from '../checks/checks-panel';
import type { DeskCommand } from '../desk/commands';
import { useStops } from '../desk/findings';
import type { Tab as TabId } from '../desk/layout';
import type { Publishing } from '../desk/use-publishing';
import { HistoryPanel } from '../history/history-panel';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import type { StorySession } from '../session/story-session';
import { useStore } from '../session/use-session';
import { IconButton } from '../ui/icon-button';
import { Details } from './details';
import { NextSteps } from './next-steps';
import { PublishPanel } from './publish-panel';
import './inspector.css';

type Props = {
  session: StorySession;
  publishing: Publishing;
  command: (id: string) => DeskCommand | undefined;
  tab: TabId;
  onTab: (tab: TabId) => void;
  /** Whether it lies over the canvas and can be put away. */
  isDrawer: boolean;
  onClose: () => void;
  /** Whether the search for a related link is open. */
  isLinking: boolean;
  onLinking: (isLinking: boolean) => void;
  onPlace: (place: Finding['place']) => void;
};

/** The third column: everything about a story that is not its text, and its way to the site. */
export function Inspector(props: Props) {
  const { session, publishing, command, isDrawer, onClose } = props;
  return (
    <div className="inspector">
      <Tabs
        className="inspector-tabs"
        selectedKey={props.tab}
        onSelectionChange={(key) => props.onTab(key as TabId)}
      >
        <header className="inspector-head">
          <TabList className="tabs" aria-label={words.inspector.about}>
            <Tab id="details" className="tab">
              {words.inspector.details}
            </Tab>
            <Tab id="checks" className="tab">
              {words.checks.title}
              <FindingCount />
            </Tab>
            <Tab id="publish" className="tab">
              {words.inspector.publish}
              <StopCount />
            </Tab>
            <Tab id="history" className="tab">
              {words.inspector.history}
            </Tab>
          </TabList>
          {isDrawer ? (
            <IconButton
              small
              icon={X}
              label={words.inspector.close}
              hint={false}
              onPress={onClose}
            />
          ) : null}
        </header>
        <TabPanel id="details" className="inspector-panel">
          <Details session={session} isLinking={props.isLinking} onLinking={props.onLinking} />
        </TabPanel>
        <TabPanel id="checks" className="inspector-panel">
          <ChecksPanel session={session} onPlace={props.onPlace} />
        </TabPanel>
        <TabPanel id="publish" className="inspector-panel">
          <PublishPanel session={session} publishing={publishing} onPlace={props.onPlace} />
        </TabPanel>
        <TabPanel id="history" className="inspector-panel">
          <HistoryPanel session={session} />
        </TabPanel>
      </Tabs>
      <NextSteps session={session} command={command} />
    </div>
  );
}

/** How much stops the story, on the tab that says what. */
function StopCount() {
  const stops = useStops();
  if (stops === 0) return null;
  return (
    <span className="tab-count">
      <span aria-hidden>{numberOf(stops)}</span>
      <span className="unseen">{words.inspector.toFix(stops)}</span>
    </span>
  );
}

/** How much is marked in the text, on the tab that lists it. */
function FindingCount() {
  const open = useChecks();
  return open ? <CountOf found={open.checks.found} /> : null;
}

function CountOf({ found }: Pick<OpenChecks['checks'], 'found'>) {
  const { findings } = useStore(found);
  if (findings.length === 0) return null;
  return (
    <span className="tab-count tab-count-calm">
      <span aria-hidden>{numberOf(findings.length)}</span>
      <span className="unseen">, {words.checks.found(findings.length)}</span>
    </span>
  );
}
