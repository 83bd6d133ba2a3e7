import { buildIfChanged } from '../../scripts/build-if-changed.ts';
import { prepareDesktop } from '../../scripts/runtime/desktop.ts';

/** Once before all tests: a fresh build, an Electron, a display. Returns how to tidy up. */
export default async function prepare(): Promise<() => void> {
  await buildIfChanged();
  const desktop = await prepareDesktop();
  Object.assign(process.env, desktop.environment, {
    GALLEY_TEST_ELECTRON: desktop.electron.executable,
    GALLEY_TEST_SWITCHES: JSON.stringify(desktop.switches),
  });
  return desktop.close;
}
