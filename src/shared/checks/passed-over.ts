import type { TextFinding } from './finding';
import { foldCase } from './words';

/** A finding that the newsroom passes over in every story of an edition, and why. */
export type PassedOver = { rule: string; text: string };

/** Names a finding wherever it is: its rule and its words. */
export const kindOf = ({ rule, text }: PassedOver): string => `${rule} ${foldCase(text).trim()}`;

/** Letters on both sides of a finding by which its place is known again. */
const AROUND = 24;

/** Names a finding in its place: its words and those around it, so that it comes back when they change. */
export const placeOf = (finding: TextFinding, text: string): string =>
  [
    finding.rule,
    text.slice(Math.max(0, finding.from - AROUND), finding.from),
    text.slice(finding.from, finding.to),
    text.slice(finding.to, finding.to + AROUND),
  ].join('\u241F');
