/** `npm run check`: types, lint, format, import rules and dead code, in seconds. */

import { runChecks } from './checks.ts';
import { reportFailure } from './report-failure.ts';

await reportFailure(async () => ((await runChecks()).failed > 0 ? 1 : 0));
