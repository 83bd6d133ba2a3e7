import desk from './001_desk.sql?raw';
import newsroomChoices from './002_newsroom_choices.sql?raw';
import storyTemplates from './003_story_templates.sql?raw';
import sites from './004_sites.sql?raw';
import release from './005_release.sql?raw';
import frontPage from './006_front_page.sql?raw';

/** In order: the first takes an empty database to version 1. A landed one never changes. */
export const MIGRATIONS: readonly string[] = [
  desk,
  newsroomChoices,
  storyTemplates,
  sites,
  release,
  frontPage,
];
