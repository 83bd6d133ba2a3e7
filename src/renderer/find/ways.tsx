import type { Query } from '@shared/find/pattern';
import { words } from '../i18n';
import { useRemembered } from '../ui/remembered';
import { ToggleButton } from '../ui/toggle-button';
import { Hint } from '../ui/tooltip';

/** How words are looked for. */
export type Ways = Omit<Query, 'text'>;

const PLAIN: Ways = { matchesCase: false, wholeWords: false, isPattern: false };
const allWays = (): { id: keyof Ways; sign: string; label: string }[] => [
  { id: 'matchesCase', sign: 'Aa', label: words.find.matchCase },
  { id: 'wholeWords', sign: '“ ”', label: words.find.wholeWords },
  { id: 'isPattern', sign: '.*', label: words.find.pattern },
];

/** The ways that were chosen last, in one story or in all. */
export const useWays = (): [Ways, (ways: Ways) => void] => useRemembered('find', PLAIN);

/** A button for each way. */
export function WayButtons({ ways, onWays }: { ways: Ways; onWays: (ways: Ways) => void }) {
  return (
    <div className="find-ways">
      {allWays().map(({ id, sign, label }) => (
        <Hint key={id} text={label}>
          <ToggleButton
            aria-label={label}
            isSelected={ways[id]}
            onChange={(is) => onWays({ ...ways, [id]: is })}
          >
            <span dir="ltr" aria-hidden>
              {sign}
            </span>
          </ToggleButton>
        </Hint>
      ))}
    </div>
  );
}
