import { authorId, coverageId, tagId } from '@shared/story/members';
import type { NameSet } from './named-set';

/** Asked of the archive: more than are shown, since the story may have some. */
const limit = 24;

export const TAGS: NameSet = {
  part: 'tags',
  look: 'chips',
  read: (story) => story.tags.map(({ id, label }) => ({ id, name: label })),
  idOf: tagId,
  valueOf: (label) => ({ label }),
  async find(desk, prefix) {
    const answer = await desk.archive.tags({ prefix, limit });
    if (!answer.ok) return answer;
    return { ok: true, value: answer.value.map(({ label, ...tag }) => ({ ...tag, name: label })) };
  },
};

/** Who wrote the story, in the order of the byline. */
export const AUTHORS: NameSet = {
  part: 'authors',
  look: 'lines',
  read: (story) => story.authors.map(({ id, name }) => ({ id, name })),
  idOf: authorId,
  valueOf: (name) => ({ name }),
  find: (desk, prefix) => desk.archive.authors({ prefix, limit }),
};

/** The running stories (an election, a flood) that this one joins. */
export const COVERAGE: NameSet = {
  part: 'coverage',
  look: 'lines',
  read: (story) => story.coverage.map(({ id, name }) => ({ id, name })),
  idOf: coverageId,
  valueOf: (name) => ({ name }),
  find: (desk, prefix) => desk.archive.coverage({ prefix, limit }),
};
