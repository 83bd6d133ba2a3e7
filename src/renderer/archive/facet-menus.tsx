import type { VocabularyField } from '@shared/archive/query';
import type { FacetCount, Facets } from '@shared/ipc/archive';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';
import { valueName } from '../i18n/term-names';
import { narrowed, narrowedTo } from './query-text';
import '../ui/float.css';

const FIELDS: readonly VocabularyField[] = ['section', 'kind', 'state', 'edition', 'region'];
/** The key of the line that takes the narrowing away; no value has a colon. */
const ANY = ':any';

type Props = { text: string; facets: Facets; onText: (text: string) => void };

/** How what was found divides among sections, kinds and so on; a choice narrows the search to it. */
export function FacetMenus({ text, facets, onText }: Props) {
  const shown = FIELDS.filter(
    (field) => facets[field].length > 1 || narrowedTo(text, field) !== null,
  );
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    <div className="facets" role="group" aria-label={words.archive.narrow}>
      {shown.map((field) => (
        <FacetMenu
          key={field}
          field={field}
          counts={facets[field]}
          chosen={narrowedTo(text, field)}
          onChoose={(value) => onText(narrowed(text, field, value))}
        />
      ))}
    </div>
  );
}

type FacetProps = {
  field: VocabularyField;
  counts: FacetCount[];
  chosen: string | null;
  onChoose: (value: string | null) => void;
};

function FacetMenu({ field, counts, chosen, onChoose }: FacetProps) {
  const name = words.archive.fields[field];
  const label = (value: string): string => valueName(field, value);
  return (
    <MenuTrigger>
      <AriaButton
        className="facet"
        data-chosen={chosen !== null}
        aria-label={chosen === null ? name : words.archive.narrowedTo(name, label(chosen))}
      >
        {chosen === null ? name : label(chosen)}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
      <Popover className="float" placement="bottom start" offset={2}>
        <Menu
          className="float-list"
          aria-label={name}
          selectionMode="single"
          selectedKeys={[chosen ?? ANY]}
          onAction={(key) => onChoose(key === ANY ? null : String(key))}
        >
          <MenuItem id={ANY} className="option">
            {words.archive.any}
          </MenuItem>
          {counts.map(({ value, count }) => (
            <MenuItem key={value} id={value} className="option" textValue={label(value)}>
              <span dir="auto">{label(value)}</span>
              <span className="option-note">{numberOf(count)}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
