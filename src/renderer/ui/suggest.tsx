import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { words } from '../i18n';
import './field.css';
import './float.css';

export type Suggestion = {
  id: string;
  label: string;
  /** Language of the label, when it is known. */
  lang?: string;
  /** A word beside the label: how often it is used. */
  note?: string;
  /** A line under the label: where it is from. */
  detail?: string;
};

type Props = {
  label: string;
  placeholder: string;
  icon?: LucideIcon;
  /** What there is for a typed text, best first; the last question wins. */
  find: (text: string) => Promise<Suggestion[]>;
  onPick: (suggestion: Suggestion) => void;
  /** Offers what was typed as a new entry; null offers nothing, a sentence says why not. */
  offerNew?: (text: string) => { label: string; refused?: boolean } | null;
  onNew?: (text: string) => void;
  empty?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  /** Called for Escape when there is nothing to close. */
  onLeave?: () => void;
};

/** Lists stay out of the way of typing: the search is asked when the keys rest this long, in ms. */
const REST_MS = 80;

/**
 * A text field that suggests while one types, after the ARIA combobox pattern: focus stays in the
 * field, arrow keys go through the list, Enter takes the marked one or else what was typed.
 */
export function Suggest(props: Props) {
  const { label, placeholder, icon: Icon, offerNew, onNew, empty, isDisabled = false } = props;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useFound(props.find, text, open);
  const field = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  const typed = text.trim();
  const isKnown = exactly(found, typed) !== null;
  const fresh = typed === '' || isKnown ? null : (offerNew?.(typed) ?? null);
  const count = found.length + (fresh && !fresh.refused ? 1 : 0);
  const shown = open && (count > 0 || fresh !== null || (typed !== '' && empty !== undefined));

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const take = (index: number): void => {
    const suggestion = found[index];
    if (suggestion) props.onPick(suggestion);
    else if (fresh && !fresh.refused) onNew?.(typed);
    else return;
    setText('');
    close();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!open) setOpen(true);
        if (!open || count === 0) return;
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((index) =>
          index === -1 && step === -1 ? count - 1 : (index + step + count) % count,
        );
        return;
      }
      case 'Enter':
        event.preventDefault();
        take(active >= 0 ? active : (exactly(found, typed) ?? (fresh ? found.length : 0)));
        return;
      case 'Escape':
        if (shown || text !== '') {
          event.preventDefault();
          event.stopPropagation();
          setText('');
          close();
        } else props.onLeave?.();
        return;
      default:
    }
  };

  // Typing may scroll the field into sight, which must not close the list; a person who scrolls does.
  useEffect(() => {
    if (!shown) return;
    const onWheel = (event: WheelEvent): void => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) {
        setOpen(false);
        setActive(-1);
      }
    };
    window.addEventListener('wheel', onWheel, { passive: true });
    return () => window.removeEventListener('wheel', onWheel);
  }, [shown]);

  useEffect(() => {
    list.current?.querySelector('.option-active')?.scrollIntoView({ block: 'nearest' });
  });

  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <>
      <div className="input" ref={field}>
        {Icon ? <Icon size={14} aria-hidden /> : null}
        <input
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? listId : undefined}
          aria-activedescendant={shown && active >= 0 ? optionId(active) : undefined}
          placeholder={placeholder}
          value={text}
          disabled={isDisabled}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          data-own-undo={text !== ''}
          // biome-ignore lint/a11y/noAutofocus: only where the field was just asked for.
          autoFocus={props.autoFocus ?? false}
          onChange={(event) => {
            setText(event.target.value);
            setActive(-1);
            setOpen(true);
          }}
          onFocus={() => setActive(-1)}
          onClick={() => setOpen(true)}
          onBlur={close}
          onKeyDown={onKeyDown}
        />
      </div>
      <Popover
        isNonModal
        triggerRef={field}
        isOpen={shown}
        onOpenChange={(next) =>
          !next && !field.current?.contains(document.activeElement) && close()
        }
        placement="bottom start"
        offset={4}
        className="float float-suggest"
        style={{ width: field.current?.offsetWidth ?? 240 }}
      >
        <section aria-label={words.ui.suggestions(label)}>
          <div ref={list} role="listbox" id={listId} aria-label={label} className="float-list">
            {found.map((suggestion, index) => (
              <Option
                key={suggestion.id}
                id={optionId(index)}
                isActive={index === active}
                onTake={() => take(index)}
              >
                <span className="suggestion">
                  <span dir="auto" lang={suggestion.lang} className="suggestion-label">
                    {suggestion.label}
                  </span>
                  {suggestion.detail ? (
                    <span className="suggestion-detail">{suggestion.detail}</span>
                  ) : null}
                </span>
                {suggestion.note ? <span className="option-note">{suggestion.note}</span> : null}
              </Option>
            ))}
            {fresh && !fresh.refused ? (
              <Option
                id={optionId(found.length)}
                isActive={active === found.length}
                onTake={() => take(found.length)}
              >
                <span dir="auto">{fresh.label}</span>
              </Option>
            ) : null}
          </div>
          {fresh?.refused ? <div className="float-empty option-alert">{fresh.label}</div> : null}
          {count === 0 && !fresh && empty ? <div className="float-empty">{empty}</div> : null}
        </section>
      </Popover>
    </>
  );
}

type OptionProps = { id: string; isActive: boolean; onTake: () => void; children: ReactNode };

function Option({ id, isActive, onTake, children }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
    <div
      role="option"
      id={id}
      tabIndex={-1}
      aria-selected={isActive}
      className={isActive ? 'option option-active' : 'option'}
      // The field must not lose its focus to the list.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}

/** The place of the suggestion that says exactly what was typed. */
function exactly(found: readonly Suggestion[], typed: string): number | null {
  const index = found.findIndex(({ label }) => label.toLowerCase() === typed.toLowerCase());
  return index < 0 ? null : index;
}

/** Asks again when the text rests; an answer that comes too late is dropped. */
function useFound(find: Props['find'], text: string, isOpen: boolean): Suggestion[] {
  const [found, setFound] = useState<Suggestion[]>([]);
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    if (!isOpen) {
      setFound([]);
      return;
    }
    let late = false;
    const timer = setTimeout(
      async () => {
        const answer = await ask.current(text.trim());
        if (!late) setFound(answer);
      },
      text === '' ? 0 : REST_MS,
    );
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [text, isOpen]);
  return found;
}
