import type { Routing } from '@shared/publish/sites/routing';
import { EDITION_IDS, SECTION_IDS } from '@shared/story/vocabulary';
import { words } from '../../i18n';

type Props = {
  routing: Routing;
  /** WordPress has no breaking ticker. */
  hasTicker: boolean;
  onRouting: (routing: Routing) => void;
};

/** Which editions and sections a site takes, and whether it takes the ticker. */
export function RoutingFields({ routing, hasTicker, onRouting }: Props) {
  const { editions, sections, ticker } = routing;
  return (
    <section className="sites-routing" aria-label={words.sites.takes}>
      <h3>{words.sites.takes}</h3>
      <Several
        label={words.sites.editions}
        allLabel={words.sites.allEditions}
        ids={EDITION_IDS}
        names={words.vocabulary.editions}
        chosen={editions}
        onChosen={(chosen) => onRouting({ ...routing, editions: chosen })}
      />
      <Several
        label={words.sites.sections}
        allLabel={words.sites.allSections}
        ids={SECTION_IDS}
        names={words.vocabulary.sections}
        chosen={sections}
        onChosen={(chosen) => onRouting({ ...routing, sections: chosen })}
      />
      {hasTicker ? (
        <label className="settings-choice">
          <input
            type="checkbox"
            checked={ticker}
            onChange={(event) => onRouting({ ...routing, ticker: event.target.checked })}
          />
          {words.sites.ticker}
        </label>
      ) : null}
    </section>
  );
}

type SeveralProps<Id extends string> = {
  label: string;
  allLabel: string;
  ids: readonly Id[];
  names: Record<Id, string>;
  /** Null: all. */
  chosen: readonly Id[] | null;
  onChosen: (chosen: Id[] | null) => void;
};

/** All, or some of a list; one of them at least. */
function Several<Id extends string>(props: SeveralProps<Id>) {
  const { label, allLabel, ids, names, chosen, onChosen } = props;
  const toggle = (id: Id): void => {
    const wanted = ids.filter((one) => (one === id) !== (chosen?.includes(one) ?? false));
    if (wanted.length > 0) onChosen(wanted);
  };
  return (
    <fieldset className="sites-several">
      <legend>{label}</legend>
      <label className="settings-choice">
        <input
          type="checkbox"
          checked={chosen === null}
          onChange={(event) => onChosen(event.target.checked ? null : [...ids])}
        />
        {allLabel}
      </label>
      {chosen === null
        ? null
        : ids.map((id) => (
            <label key={id} className="settings-choice sites-one">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {names[id]}
            </label>
          ))}
    </fieldset>
  );
}
