import { directionIn, type Language } from '@shared/language/languages';
import axe from 'axe-core';
import { onTestFinished } from 'vitest';
import { speak } from '../../src/renderer/i18n';

/** Lets the window speak a language for the rest of a test; to be called before it is drawn. */
export function speakHere(language: Language): void {
  const root = document.documentElement;
  const turn = (to: Language): void => {
    speak(to);
    root.lang = to;
    root.dir = directionIn(to);
  };
  turn(language);
  onTestFinished(() => turn('en'));
}

/**
 * What axe finds in all that is shown: each rule with what breaks it.
 *
 * @param without rules that are not asked about
 */
export async function violations(without: readonly string[] = []): Promise<unknown[]> {
  // Colours are judged when they have changed over.
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  // Frames are documents of their own; the page in one is looked at where it is made.
  const { violations: found } = await axe.run(document.body, {
    ...{ iframes: false, resultTypes: ['violations'] },
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  });
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
