import { type FrontSlotId, rowOfSlot } from '@shared/front/slots';
import { words } from '../i18n';
import { numberOf } from '../i18n/per-language';

/** What people call a place of the front page. */
export function placeName(slot: FrontSlotId): string {
  const { id, slots } = rowOfSlot(slot);
  if (slot === 'lead') return words.front.lead;
  const place = (slots as readonly FrontSlotId[]).indexOf(slot);
  if (id === 'top') return words.front.second(numberOf(place));
  return `${words.front.rows[id]} ${numberOf(place + 1)}`;
}
