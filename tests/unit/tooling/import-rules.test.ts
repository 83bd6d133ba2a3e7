import { expect, test } from 'vitest';
import { violations } from '../../../scripts/import-rules.ts';

test.each([
  ['shared', 'src/shared/story/layout.ts', `import { open } from '../../main/database/open';`],
  ['shared', 'src/shared/story/layout.ts', `import { readFile } from 'node:fs/promises';`],
  ['shared', 'src/shared/story/layout.ts', `import fs from 'fs';`],
  ['shared', 'src/shared/story/layout.ts', `import Database from 'better-sqlite3';`],
  ['renderer', 'src/renderer/main.tsx', `export * from '../main';`],
  ['renderer', 'src/renderer/desk/list.tsx', `const site = await import('../../site/pages');`],
  ['renderer', 'src/renderer/desk/list.tsx', `import { app } from 'electron';`],
  ['main', 'src/main/index.ts', `import type { Props } from '../renderer/desk/list';`],
  ['main', 'src/main/index.ts', `import { serve } from '../site/serve.ts';`],
  ['site', 'src/site/index.ts', `import { open } from '../main/database/open';`],
  ['site', 'src/site/index.ts', `import { net } from 'electron/main';`],
  ['preload', 'src/preload/index.ts', `import path from 'node:path';`],
  ['raw IPC', 'src/main/shell/window.ts', `import { BrowserWindow, ipcMain } from 'electron';`],
  ['raw IPC', 'src/main/shell/window.ts', `import * as electron from 'electron';`],
])('%s: %s may not say %s', (part, file, text) => {
  expect(violations(file, text)).toEqual([expect.stringContaining(part)]);
});

test.each([
  ['src/shared/story/layout.ts', `import { site } from '../site/address';`],
  ['src/main/index.ts', `import { startSite } from './site/start'; import fs from 'node:fs';`],
  ['src/main/ipc/handle.ts', `import { ipcMain } from 'electron';`],
  ['src/main/shell/window.ts', `import { type IpcMain, BrowserWindow } from 'electron';`],
  ['src/preload/index.ts', `import { contextBridge, ipcRenderer } from 'electron';`],
  ['src/renderer/main.tsx', `import { slug } from '@shared/story/slug'; import 'react';`],
  ['src/site/index.ts', `import { publicStory } from '../shared/publish/story';`],
  ['src/main/index.ts', `// import { x } from '../renderer/x'`],
])('%s may say %s', (file, text) => {
  expect(violations(file, text)).toEqual([]);
});
