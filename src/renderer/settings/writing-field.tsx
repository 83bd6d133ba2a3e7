import { OFFER_NAMES } from '../editor/name-offer/archive-names';
import { words } from '../i18n';
import { useShared } from '../ui/remembered';

/** What happens while one writes. It counts at once, without a restart. */
export function WritingField() {
  const [isOn, setOn] = useShared(OFFER_NAMES, true);
  return (
    <fieldset className="settings-part">
      <legend>{words.settings.writing}</legend>
      <label className="settings-choice">
        <input type="checkbox" checked={isOn} onChange={(event) => setOn(event.target.checked)} />
        {words.settings.offerNames}
      </label>
      <p className="field-note">{words.settings.offerNamesNote}</p>
    </fieldset>
  );
}
