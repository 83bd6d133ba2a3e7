/** Starting other programs: one to read from, one to watch, one to stand in for. */

import { type SpawnOptions, spawn } from 'node:child_process';
import { projectRoot } from './project-root.ts';

export interface ChildResult {
  /** The exit code; 1 when a signal ended the program. */
  code: number;
  /** What it printed, both streams in the order of arrival; empty when it was shown instead. */
  output: string;
}

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Show what the program prints as it comes, instead of collecting it. */
  show?: boolean;
  /** Milliseconds after which the program is ended. */
  timeLimit?: number;
}

/** Runs a program to its end. A program that cannot be started counts as exit code 127. */
export function runChild(
  command: string,
  args: string[],
  options: ChildOptions = {},
): Promise<ChildResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: options.env ?? process.env,
      stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      timeout: options.timeLimit,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program in the place of this script: it has the terminal, it gets the signals that are
 * meant for us, and its exit code is returned so that it can be ours.
 */
export function runInOurPlace(
  command: string,
  args: string[],
  options: Pick<SpawnOptions, 'env'> = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectRoot, stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const forward = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code ?? 1);
    });
  });
}
