import { textOfRuns } from '@shared/story/inline';
import type { Pair } from '@shared/story/translation/align';
import { unconformed } from '@shared/story/translation/conventions/check';
import { writtenForms } from '@shared/story/translation/conventions/written-forms';
import type { EditionId } from '@shared/story/vocabulary';
import { useMemo } from 'react';
import { asInterface, words } from '../i18n';
import { Button } from '../ui/button';
import type { Translating } from './use-translating';

type Props = {
  pair: Pair;
  work: Translating;
  from: EditionId;
  to: EditionId;
  /** Whether the caret is in it. */
  isActive: boolean;
};

/** As many as fit below a paragraph. */
const MOST_SHOWN = 4;

/**
 * Quotation marks, digits and dates that are written as the original's language writes them, and what the
 * original has of these, to be put where the caret is.
 */
export function Adaptations({ pair, work, from, to, isActive }: Props) {
  const { digits } = work;
  const original = textOfRuns(pair.is);
  const text = pair.editions.map(({ runs }) => textOfRuns(runs)).join('\n');
  const wrong = useMemo(
    () =>
      unconformed(text, { original, from, to, digits }).map((one) => ({
        said: text.slice(one.from, one.to),
        as: one.text,
      })),
    [text, original, from, to, digits],
  );
  const forms = useMemo(
    () =>
      writtenForms(original, { from, to, digits }).filter(
        ({ said, as }) => !text.includes(as) && !text.includes(said),
      ),
    [text, original, from, to, digits],
  );
  const offered = isActive ? forms.slice(0, MOST_SHOWN) : [];
  if (wrong.length + offered.length === 0) return null;
  const shown = [...new Map(wrong.map((one) => [one.said, one])).values()].slice(0, MOST_SHOWN);
  return (
    <div className="adaptations" {...asInterface()}>
      {wrong.length > 0 ? (
        <Button look="quiet" onPress={() => work.adapt(pair)}>
          {words.editions.adapt}
          {shown.map(({ said, as }) => (
            <Form key={said} said={said} as={as} from={from} to={to} />
          ))}
        </Button>
      ) : null}
      {offered.map(({ said, as }) => (
        <Button key={said} look="quiet" onPress={() => work.insert(pair, as)}>
          <span className="unseen">{words.editions.insert} </span>
          <Form said={said} as={as} from={from} to={to} />
        </Button>
      ))}
    </div>
  );
}

type FormProps = { said: string; as: string; from: EditionId; to: EditionId };

function Form({ said, as, from, to }: FormProps) {
  return (
    <span className="adaptation">
      <bdi lang={from}>{said}</bdi> <span aria-hidden>→</span> <bdi lang={to}>{as}</bdi>
    </span>
  );
}
