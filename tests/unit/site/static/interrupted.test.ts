import fs from 'node:fs';
import { expect, test } from 'vitest';
import { folderStore } from '../../../../src/site/static/stores/folder';
import { type Store, StoreTrouble } from '../../../../src/site/static/stores/store';
import { chance as chanceOf } from '../../../chance';
import { tempFolder } from '../../temp-folder';
import { figure, png, publicStory } from '../public-stories';
import { expectNoBrokenLink, filesIn, WrittenPaper } from './written-paper';

/** A store whose machine dies at a write: that one and all later ones are not done. */
function dyingStore(folder: string, atWrite: number): Store {
  const store = folderStore(folder);
  let writes = 0;
  const alive = (): void => {
    writes += 1;
    if (writes >= atWrite) throw new StoreTrouble('It died.');
  };
  return {
    ...store,
    async put(file, content) {
      alive();
      await store.put(file, content);
    },
    async remove(file) {
      alive();
      await store.remove(file);
    },
  };
}

/** A picture changes, a story goes, one moves and one comes. */
async function change({ paper }: WrittenPaper): Promise<void> {
  paper.now += 60_000;
  const other = png('a mole');
  await paper.putPicture(other);
  await paper.put(
    publicStory({ id: 'ferry', slug: 'ferry', headline: 'New', lead: figure(other) }),
    {
      'if-match': '*',
    },
  );
  await paper.put(publicStory({ id: 'harbour', slug: 'harbour-now' }), { 'if-match': '*' });
  await paper.withdraw('mole', '*');
  await paper.publish({ id: 'pilot', slug: 'pilot', tags: [{ id: 'boats', label: 'Boats' }] });
}

test('wherever writing ends, each page is as it was or as it is to be, and the next run finishes it', async () => {
  const written = await WrittenPaper.open();
  const picture = png();
  await written.paper.putPicture(picture);
  await written.paper.publish(
    { id: 'ferry', slug: 'ferry', headline: 'Old', lead: figure(picture) },
    { id: 'harbour', slug: 'harbour' },
    { id: 'mole', slug: 'mole', tags: [{ id: 'quay', label: 'Quay' }] },
  );
  await written.write();
  const before = written.files();
  const copy = (): string => {
    const folder = tempFolder();
    fs.cpSync(written.folder, folder, { recursive: true });
    return folder;
  };
  await change(written);
  /** Writes what has changed into a folder as it was before; gives whether that came to its end. */
  async function write(store: Store): Promise<boolean> {
    written.restart(store);
    return (await written.refresh()).ok;
  }
  const done = copy();
  expect(await write(folderStore(done))).toBe(true);
  const whole = filesIn(done);
  expectNoBrokenLink(whole);

  const chance = chanceOf(20260105);
  const ends = [1, 2, ...Array.from({ length: 4 }, () => 4 + Math.floor(chance() * 90))];
  let finished = 0;
  for (const end of ends) {
    const folder = copy();
    if (await write(dyingStore(folder, end))) finished += 1;
    const now = filesIn(folder);
    for (const [file, text] of now) {
      expect([before.get(file), whole.get(file)].includes(text) ? null : file).toBeNull();
    }
    // A page that is there before and after is there all the time.
    for (const file of before.keys()) {
      if (whole.has(file)) expect(now.has(file) ? null : file).toBeNull();
    }
    expect(await write(folderStore(folder))).toBe(true);
    expect(filesIn(folder)).toEqual(whole);
  }
  expect(finished).toBeLessThan(ends.length / 2);
});
