import { actions } from './actions';
import { archive } from './archive';
import { blocks } from './blocks';
import { calendar } from './calendar';
import { canvas } from './canvas';
import { checks } from './checks';
import { commands } from './commands';
import { compared } from './compared';
import { conflict } from './conflict';
import { correct } from './correct';
import { desk } from './desk';
import { editions } from './editions';
import { find } from './find';
import { front } from './front';
import { guide } from './guide';
import { history } from './history';
import { houseStyle } from './house-style';
import { incoming } from './incoming';
import { insertables } from './insertables';
import { inspector } from './inspector';
import { kill } from './kill';
import { liveBlog } from './live-blog';
import { media } from './media';
import { outline } from './outline';
import { preview } from './preview';
import { proof } from './proof';
import { record } from './record';
import { recovery } from './recovery';
import { safekeeping } from './safekeeping';
import { schedule } from './schedule';
import { settings } from './settings';
import { shortcuts } from './shortcuts';
import { sites } from './sites';
import { split } from './split';
import { standing } from './standing';
import { targets } from './targets';
import { templates } from './templates';
import { ticker } from './ticker';
import { times } from './times';
import { ui } from './ui';
import { vocabulary } from './vocabulary';

export const english = {
  actions,
  archive,
  blocks,
  checks,
  calendar,
  canvas,
  commands,
  compared,
  conflict,
  correct,
  desk,
  editions,
  find,
  front,
  guide,
  history,
  incoming,
  houseStyle,
  insertables,
  inspector,
  liveBlog,
  media,
  outline,
  preview,
  proof,
  record,
  recovery,
  safekeeping,
  schedule,
  settings,
  kill,
  shortcuts,
  sites,
  split,
  standing,
  targets,
  templates,
  ticker,
  times,
  ui,
  vocabulary,
};

/** What every language says. English is the pattern: a word that another lacks is an error of types. */
export type Words = typeof english;
