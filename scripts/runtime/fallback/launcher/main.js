// Stands where the official Electron has its default app: `electron [-r FILE] FOLDER` loads the
// program in FOLDER as if Electron had been packaged with it.
const { app } = require('electron');
const Module = require('node:module');
const path = require('node:path');

const beforehand = [];
let folder;
const words = process.argv.slice(1);
while (words.length > 0 && folder === undefined) {
  const word = words.shift();
  if (word === '-r' || word === '--require') beforehand.push(words.shift());
  else if (!word.startsWith('-')) folder = path.resolve(word);
}

process.defaultApp = true;
if (beforehand.length > 0) Module._preloadModules(beforehand);
if (folder === undefined) {
  console.error('Name the folder of the program to run: electron FOLDER');
  app.exit(1);
} else {
  const manifest = require(path.join(folder, 'package.json'));
  app.setVersion(manifest.version);
  app.setName(manifest.productName ?? manifest.name);
  app.setAppPath(folder);
  Module._load(path.resolve(folder, manifest.main ?? 'index.js'), Module, true);
}
