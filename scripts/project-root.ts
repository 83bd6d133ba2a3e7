import path from 'node:path';

/** The folder that holds package.json; every script works from there. */
export const projectRoot = path.resolve(import.meta.dirname, '..');

/** An absolute path inside the project. */
export function inProject(...parts: string[]): string {
  return path.join(projectRoot, ...parts);
}
