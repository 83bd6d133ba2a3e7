import type { TestProject } from 'vitest/node';
import { inProject } from '../../scripts/project-root.ts';
import { startWordPress, type WordPress } from '../../scripts/wordpress/start-wordpress.ts';

/** One real WordPress for all tests of a run. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...wordPress } = await startWordPress({
    theme: inProject('tests/wordpress/theme'),
    plugin: inProject('resources/wordpress/galley'),
  });
  project.provide('wordPress', wordPress);
  return stop;
}

declare module 'vitest' {
  interface ProvidedContext {
    wordPress: Omit<WordPress, 'stop'>;
  }
}
