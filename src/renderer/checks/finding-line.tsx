import type { EditionId } from '@shared/story/vocabulary';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { Button } from '../ui/button';
import { ariaKeys } from '../ui/keys';
import { useKeysOf } from '../ui/keys-of';
import type { OpenChecks } from './checks-context';
import { useFindingWays, type Way } from './finding-ways';
import { fixName, saidOf, shortly } from './finding-words';
import type { StoryFinding } from './found';
import '../ui/float.css';

type Props = {
  open: OpenChecks;
  finding: StoryFinding;
  edition: EditionId;
  isPresent: boolean;
  /** The finding has gone, and the focus with it. */
  onDone: () => void;
};

/** As many fixes are offered at the finding that one is at; one at the others. */
const FIXES_MAX = 5;

/** A finding: what it is about, why, and what can be done. */
export function FindingLine({ open, finding, edition, isPresent, onDone }: Props) {
  const { actions, isEditable } = open;
  const line = useRef<HTMLLIElement>(null);
  const fixes = useFixes(open, finding);
  const ways = useFindingWays(open, finding, onDone);
  const keysOf = useKeysOf();
  const keys = isPresent ? keysOf('fix-finding') : undefined;
  const text = shortly(finding.text);
  useEffect(() => {
    if (isPresent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isPresent]);
  const fix = async (replacement: string): Promise<void> => {
    if (await actions.fix(finding.id, replacement)) onDone();
  };
  return (
    <li
      ref={line}
      className="check-line"
      data-check={finding.check}
      aria-current={isPresent || undefined}
    >
      <AriaButton
        className="check-show"
        onFocusChange={(is) => is && actions.show(finding, false)}
        onPress={() => actions.show(finding, true)}
      >
        <span className="check-words" dir="auto" lang={edition}>
          {text}
        </span>
        <span className="check-kind">{words.checks.kinds[finding.check]}</span>
        <span className="check-said" dir="auto" {...(finding.reason ? { lang: edition } : {})}>
          {saidOf(finding)}
        </span>
      </AriaButton>
      {isEditable ? <More label={words.checks.moreFor(text)} ways={ways} /> : null}
      {isEditable && fixes.length > 0 ? (
        <div className="check-ways">
          {fixes.slice(0, isPresent ? FIXES_MAX : 1).map((one, index) => (
            <Button
              key={one}
              aria-label={fixName(finding, one)}
              {...(index === 0 && keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
              onPress={() => void fix(one)}
            >
              <span className="check-fix" dir="auto" {...(one === '' ? {} : { lang: edition })}>
                {finding.check === 'names' || one === '' ? fixName(finding, one) : one}
              </span>
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

/** Ways to leave it as it is. */
function More({ label, ways }: { label: string; ways: readonly Way[] }) {
  return (
    <MenuTrigger>
      <AriaButton className="icon-button icon-button-small" aria-label={label}>
        <Ellipsis size={14} aria-hidden />
      </AriaButton>
      <Popover className="float" placement="bottom end" offset={4}>
        <Menu
          className="float-list"
          aria-label={label}
          onAction={(id) => ways.find((way) => way.id === id)?.run()}
        >
          {ways.map(({ id, label: name }) => (
            <MenuItem key={id} id={id} className="option">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What may stand for the words; asked for when the worker has nothing better to do. */
function useFixes({ actions }: OpenChecks, finding: StoryFinding): readonly string[] {
  const { id, check, fixes, values } = finding;
  const [suggested, setSuggested] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same id has the same words.
  useEffect(() => {
    if (check !== 'spelling') return;
    let isGone = false;
    void actions.fixesFor(finding, 'at-leisure').then((some) => !isGone && setSuggested(some));
    return () => {
      isGone = true;
    };
  }, [actions, id, check]);
  if (check === 'names') return [String(values.label)];
  return check === 'spelling' ? suggested : fixes;
}
