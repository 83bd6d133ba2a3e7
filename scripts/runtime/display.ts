/** A display for the windows: the one that is there, or a virtual one. */

import { spawn } from 'node:child_process';
import { installPackages, isInstalled } from './system-packages.ts';

export interface Display {
  /** DISPLAY for programs that are to appear on it; nothing when the present one serves. */
  environment: Record<string, string>;
  /** Whether it is one that nobody sees, without a graphics card and a session's services. */
  virtual: boolean;
  close(): void;
}

/** ms; Xvfb is up in a tenth of a second. */
const startLimit = 10_000;

/** The display of the session, or a virtual one, which lasts until it is closed. */
export async function openDisplay(): Promise<Display> {
  const present =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (present) return { environment: {}, virtual: false, close() {} };
  if (!isInstalled('Xvfb')) await installPackages(['xvfb'], 'a virtual display');
  const display = await startXvfb();
  console.log(
    `No display here: windows open on a virtual one (${display.environment.DISPLAY}), unseen.`,
  );
  return display;
}

async function startXvfb(): Promise<Display> {
  // A process group of its own: Ctrl+C is for the program on the display, not for the display.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'],
    { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const close = (): void => {
    xvfb.kill();
  };
  const number = await new Promise<string>((resolve, reject) => {
    const fail = (): void => reject(new Error('The virtual display (Xvfb) did not start.'));
    const limit = setTimeout(fail, startLimit);
    xvfb.once('error', fail).once('exit', fail);
    xvfb.stdio[3]?.once('data', (text: Buffer) => {
      clearTimeout(limit);
      resolve(text.toString().trim());
    });
  }).catch((error: unknown) => {
    close();
    throw error;
  });
  xvfb.unref();
  process.once('exit', close);
  return { environment: { DISPLAY: `:${number}` }, virtual: true, close };
}
