import { buildIfChanged } from '../../scripts/build-if-changed.ts';
import { prepareDesktop } from '../../scripts/runtime/desktop.ts';

/**
 * A fresh build, an Electron and a display, named in the environment, where `launchGalley` finds
 * them. Playwright runs this once before all tests; a script that launches Galley calls it itself.
 *
 * @returns how to tidy up
 */
export default async function prepare(): Promise<() => void> {
  await buildIfChanged();
  const desktop = await prepareDesktop();
  Object.assign(process.env, desktop.environment);
  return desktop.close;
}
