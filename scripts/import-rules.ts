/**
 * Which part of `src/` may import what. Parts look only towards `shared`; `shared` is pure; the
 * renderer has neither Electron nor Node; the raw IPC of Electron stays in two folders.
 */

import { isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync } from 'vite';

type Part = 'shared' | 'main' | 'preload' | 'renderer' | 'site';

const parts: readonly string[] = ['shared', 'main', 'preload', 'renderer', 'site'];

const packagesOutOfBounds: Record<Part, (name: string) => boolean> = {
  shared: (name) => isElectron(name) || isBuiltin(name) || name === 'better-sqlite3',
  renderer: (name) => isElectron(name) || isBuiltin(name) || name === 'better-sqlite3',
  preload: (name) => isBuiltin(name) || name === 'better-sqlite3',
  site: isElectron,
  main: () => false,
};

const homesOfRawIpc = ['src/main/ipc/', 'src/preload/'];

interface Import {
  specifier: string;
  /** Names as the other module exports them; `*` for all of them at once. */
  names: string[];
}

/**
 * What a file of `src/` imports against the rules.
 *
 * @param file - its path from the project's root, with slashes
 * @param text - its TypeScript
 * @returns one sentence a violation
 */
export function violations(file: string, text: string): string[] {
  const part = partOf(file);
  if (!part) return [];
  return importsOf(file, text).flatMap(({ specifier, names }) => {
    const found: string[] = [];
    const other = partOf(resolved(file, specifier));
    if (other && other !== part && other !== 'shared') {
      found.push(`${part} must not import ${other} ("${specifier}"); what both need is in shared.`);
    }
    if (packagesOutOfBounds[part](specifier)) {
      found.push(`${part} must not import "${specifier}".`);
    }
    if (specifier === 'electron' && !homesOfRawIpc.some((home) => file.startsWith(home))) {
      const raw = names.filter((name) => ['ipcMain', 'ipcRenderer', 'default', '*'].includes(name));
      const homes = homesOfRawIpc.join(' and ');
      if (raw.length > 0) found.push(`raw IPC (${raw.join(', ')}) is for ${homes} only.`);
    }
    return found.map((sentence) => `${file}: ${sentence}`);
  });
}

function isElectron(name: string): boolean {
  return name === 'electron' || name.startsWith('electron/');
}

function partOf(file: string): Part | undefined {
  const [root, part] = file.split('/');
  return root === 'src' && part && parts.includes(part) ? (part as Part) : undefined;
}

/** The path from the project's root that a specifier means; a package's name stays as it is. */
function resolved(file: string, specifier: string): string {
  if (specifier.startsWith('@shared/')) return `src/shared/${specifier.slice('@shared/'.length)}`;
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(file), specifier);
}

function importsOf(file: string, text: string): Import[] {
  const { module } = parseSync(file, text);
  const fromImports = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    names: entries.filter((entry) => !entry.isType).map((entry) => nameOf(entry.importName)),
  }));
  const fromExports = module.staticExports
    .flatMap((statement) => statement.entries)
    .flatMap(({ moduleRequest, importName, isType }) =>
      moduleRequest
        ? [{ specifier: moduleRequest.value, names: isType ? [] : [nameOf(importName)] }]
        : [],
    );
  const fromCalls = module.dynamicImports.map(({ moduleRequest }) => ({
    specifier: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    names: ['*'],
  }));
  return [...fromImports, ...fromExports, ...fromCalls];
}

/** The parser says `Name`, `Default`, or one of several kinds of "all of it". */
function nameOf({ kind, name }: { kind: string; name: string | null }): string {
  if (kind === 'Name' && name) return name;
  return kind === 'Default' ? 'default' : '*';
}
