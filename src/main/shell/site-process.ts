import path from 'node:path';
import { utilityProcess } from 'electron';
import type { Log } from '../log';
import type { ForkSite } from '../publish/embedded-site';

/** Starts the live site that comes with Galley in a process of its own, without a window. */
export const forkSite =
  (log: Log): ForkSite =>
  (args, environment = {}) => {
    const child = utilityProcess.fork(path.join(__dirname, 'site.js'), args, {
      serviceName: 'Galley live site',
      env: { ...process.env, ...environment },
      stdio: 'pipe',
    });
    child.stdout?.on('data', (text: Buffer) => log.info('live site', text.toString().trim()));
    child.stderr?.on('data', (text: Buffer) => log.warn('live site', text.toString().trim()));
    return {
      postMessage: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
    };
  };
