import { directionOf } from '@shared/story/vocabulary';
import { Check } from 'lucide-react';
import { words } from '../i18n';
import { useSelected, useStore } from '../session/use-session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { ICONS } from './original-row';
import { actionsFor } from './pair-actions';
import { isField, keyOf } from './rows';
import { useEditionWork } from './translating-context';
import { isOpen, type Translating } from './use-translating';
import { Words } from './words';
import './to-do.css';

/** What of an edition is to be translated, and what its original says otherwise since it was. */
export function ToDo() {
  const work = useEditionWork();
  return work ? <Pending work={work} /> : null;
}

function Pending({ work }: { work: Translating }) {
  const { alignment, original } = work.translation;
  const { pairs } = useStore(alignment);
  const language = useSelected(original.projection, (story) => story.fields.edition);
  const { editions } = words;
  const open = pairs.filter(isOpen);
  const waiting = open.filter((pair) => pair.standing === 'untranslated' && !isField(pair));
  const listed = open.filter((pair) => !waiting.includes(pair));
  return (
    <>
      <p className="to-do-count">
        {open.length === 0 ? editions.upToDate : null}
        {waiting.length > 0 ? editions.toTranslate(waiting.length) : null}
      </p>
      {listed.length > 0 ? (
        <ul className="list to-do" aria-label={editions.toDo}>
          {listed.map((pair) => {
            const Icon = ICONS[pair.standing];
            return (
              <li key={keyOf(pair)} data-standing={pair.standing}>
                <Button look="quiet" onPress={() => work.goTo(pair)}>
                  <span className="to-do-standing">
                    <Icon size={12} aria-hidden />
                    {editions.standings[pair.standing]}
                  </span>
                  <span className="to-do-words" lang={language} dir={directionOf(language)}>
                    <Words pair={pair} />
                  </span>
                </Button>
                {actionsFor(pair).includes('mark') ? (
                  <IconButton
                    small
                    icon={Check}
                    label={editions.actions.mark}
                    onPress={() => work.mark(pair)}
                  />
                ) : null}
              </li>
            );
          })}
        </ul>
      ) : null}
      {work.isBeside ? null : (
        <div className="editions-missing">
          <Button onPress={() => work.show(true)}>{editions.translate}</Button>
        </div>
      )}
    </>
  );
}
