import { onTestFinished } from 'vitest';

/** Lets what fades end, so that colours are those that stay. */
async function settled(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}

/** Shows the window in a theme for the rest of a test. */
export async function wear(theme: string): Promise<void> {
  const { dataset } = document.documentElement;
  const before = dataset.theme;
  dataset.theme = theme;
  onTestFinished(() => {
    if (before === undefined) delete dataset.theme;
    else dataset.theme = before;
  });
  await settled();
}
