import { Search, X } from 'lucide-react';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Popover } from 'react-aria-components/Popover';
import { type Completion, completed } from '../archive/completions';
import { useCompletions } from '../archive/use-completions';
import { words } from '../i18n';
import { IconButton } from '../ui/icon-button';
import { ariaKeys, keyLabel } from '../ui/keys';
import { useKeysOf } from '../ui/keys-of';
import '../ui/field.css';
import '../ui/float.css';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  text: string;
  onText: (text: string) => void;
  /** How many stories there are to search; null until known. */
  total: number | null;
};

/**
 * Searches the stories as one types, and offers to complete the fields of its language. Arrow keys
 * go through what is offered, Enter and Tab take the marked one, Escape leaves it.
 */
export function SearchField({ field, text, onText, total }: Props) {
  const findKeys = useKeysOf()('find', 'Mod+F') ?? '';
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  /** Where the caret is while completions may be offered; null when they are not. */
  const [caret, setCaret] = useState<number | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const { typed, completions } = useCompletions(text, caret);
  const isOffering = isFocused && completions.length > 0;
  const isTeaching = isFocused && text === '' && !isOffering;
  const nextCaret = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (nextCaret.current === null) return;
    field.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = null;
  });
  useEffect(() => {
    list.current?.querySelector('.option-active')?.scrollIntoView({ block: 'nearest' });
  });

  const leave = (): void => {
    setCaret(null);
    setActive(-1);
  };
  const take = (completion: Completion | undefined): void => {
    if (!completion || !typed || caret === null) return;
    const next = completed(text, caret, typed, completion);
    nextCaret.current = next.caret;
    setActive(-1);
    // A field waits for its value, a value is followed by a word.
    setCaret(completion.insert.endsWith(':') ? next.caret : null);
    onText(next.text);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && isOffering) {
      const size = completions.length + 1;
      setActive(((active + 1 + step + size) % size) - 1);
    } else if (event.key === 'ArrowDown') {
      setCaret(field.current?.selectionStart ?? text.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && isOffering && active >= 0) {
      take(completions[active]);
    } else if (event.key === 'Escape' && isOffering) {
      leave();
    } else if (event.key === 'Escape' && text !== '') {
      onText('');
    } else return;
    event.preventDefault();
  };

  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <>
      <div className="input search" ref={frame}>
        <Search size={14} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label={words.desk.searchStories}
          aria-keyshortcuts={ariaKeys(findKeys)}
          aria-autocomplete="list"
          aria-controls={isOffering ? listId : undefined}
          aria-activedescendant={isOffering && active >= 0 ? optionId(active) : undefined}
          aria-describedby={isTeaching ? `${listId}-hint` : undefined}
          placeholder={total === null ? words.desk.search : words.desk.searchCount(total)}
          dir="auto"
          data-own-undo
          value={text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            const { value, selectionStart } = event.target;
            onText(value);
            setActive(-1);
            setCaret(value.trim() === '' ? null : (selectionStart ?? value.length));
          }}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            leave();
          }}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <kbd aria-hidden>{keyLabel(findKeys)}</kbd>
        ) : (
          <IconButton
            small
            icon={X}
            label={words.desk.clearSearch}
            hint={false}
            onPress={() => {
              onText('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      {isTeaching ? (
        <p className="search-hint" id={`${listId}-hint`}>
          {words.desk.hintWords}
          {words.ui.comma}
          <b>{words.desk.hintPhrase}</b>
          {words.ui.comma}
          <b>tag:</b> <b>by:</b> <b>section:</b> <b>after:7d</b>
          {words.ui.comma}
          <b>{words.desk.hintNot}</b>
          <span className="unseen">{words.desk.hintArrow}</span>
        </p>
      ) : null}
      <Popover
        isNonModal
        triggerRef={frame}
        isOpen={isOffering}
        onOpenChange={(next) => !next && document.activeElement !== field.current && leave()}
        placement="bottom start"
        offset={4}
        className="float float-suggest"
        style={{ width: frame.current?.offsetWidth ?? 240 }}
      >
        <section aria-label={words.desk.completionsName}>
          <div
            ref={list}
            role="listbox"
            id={listId}
            aria-label={words.desk.completions}
            className="float-list"
          >
            {completions.map((completion, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
              <div
                key={completion.insert}
                role="option"
                id={optionId(index)}
                tabIndex={-1}
                aria-selected={index === active}
                className={index === active ? 'option option-active' : 'option'}
                // The field must not lose its focus to the list.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(completion)}
              >
                <span dir="auto">{completion.label}</span>
                {completion.note ? <span className="option-note">{completion.note}</span> : null}
              </div>
            ))}
          </div>
        </section>
      </Popover>
    </>
  );
}
