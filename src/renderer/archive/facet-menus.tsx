import { VOCABULARY, type VocabularyField } from '@shared/archive/query';
import type { FacetCount, Facets } from '@shared/ipc/archive';
import { labelOf } from '@shared/story/vocabulary';
import { ChevronDown } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { narrowed, narrowedTo } from './query-text';
import '../ui/float.css';

const NAMES: Record<VocabularyField, string> = {
  section: 'Section',
  kind: 'Kind',
  state: 'State',
  edition: 'Edition',
  region: 'Region',
};
const FIELDS = Object.keys(NAMES) as VocabularyField[];
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
    <div className="facets" role="group" aria-label="Narrow the search">
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
  const label = (value: string): string => {
    const name = labelOf(VOCABULARY[field], value);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  return (
    <MenuTrigger>
      <AriaButton
        className="facet"
        data-chosen={chosen !== null}
        aria-label={chosen === null ? NAMES[field] : `${NAMES[field]}: ${label(chosen)}`}
      >
        {chosen === null ? NAMES[field] : label(chosen)}
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
      <Popover className="float" placement="bottom start" offset={2}>
        <Menu
          className="float-list"
          aria-label={NAMES[field]}
          selectionMode="single"
          selectedKeys={[chosen ?? ANY]}
          onAction={(key) => onChoose(key === ANY ? null : String(key))}
        >
          <MenuItem id={ANY} className="option">
            Any
          </MenuItem>
          {counts.map(({ value, count }) => (
            <MenuItem key={value} id={value} className="option" textValue={label(value)}>
              <span dir="auto">{label(value)}</span>
              <span className="option-note">{count.toLocaleString('en')}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
