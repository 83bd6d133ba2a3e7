/** `2d4h`, `35m`, `6h30m` in ms. Throws what is no span, with the number of its line. */
export function readSpan(text: string, line: number): number {
  const [whole, days = 0, hours = 0, minutes = 0] =
    /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?$/.exec(text) ?? [];
  if (!whole) throw new Error(`Line ${line}: “${text}” is no span of time such as 2d4h or 35m.`);
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60_000;
}
