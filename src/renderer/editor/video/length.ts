import { durationOf } from '@shared/story/schema/video';

/** How long a video is, as one types it: "2:14", "1:02:09", or seconds. Null for what is no length. */
export function lengthFrom(typed: string): number | null {
  const text = typed.trim().replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const parts = /^(?:(?:(\d+):)?(\d+):([0-5]\d)|(\d+))$/.exec(text);
  if (!parts) return null;
  const [, hours = 0, minutes = 0, seconds = 0, only = 0] = parts;
  return durationOf(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(only));
}
