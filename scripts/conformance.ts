/**
 * `npm run conformance -- --url https://paper.example --token T`: holds any site to the Publish API
 * (docs/publish-api.md). It puts some stories named conformance-… and withdraws them in the end.
 */

import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Finding } from '../tests/conformance/conformance.ts';
import { bundleScripts } from '../tests/torture/bundle.ts';
import { reportFailure } from './report-failure.ts';

interface Suite {
  conform(url: string, token: string): AsyncGenerator<Finding>;
}

await reportFailure(async () => {
  const { values } = parseArgs({ options: { url: { type: 'string' }, token: { type: 'string' } } });
  const token = values.token ?? process.env.GALLEY_SITE_TOKEN;
  const { url } = values;
  if (!url || !URL.canParse(url)) throw new Error('Say --url URL: where the site is.');
  if (!token) throw new Error('Say --token T (or GALLEY_SITE_TOKEN): what a desk has to show.');

  const scripts = await bundleScripts({ conformance: 'tests/conformance/conformance.ts' });
  try {
    const { conform } = (await import(
      pathToFileURL(path.join(scripts, 'conformance.cjs')).href
    )) as Suite;
    const unmet: Finding[] = [];
    let count = 0;
    for await (const finding of conform(url, token)) {
      count += 1;
      const { says, but } = finding;
      console.log(but === null ? `✓ ${says}` : `✗ ${says}\n    ${but}`);
      if (but !== null) unmet.push(finding);
    }
    console.log(
      unmet.length === 0
        ? `The site does all ${count} things that the Publish API asks for.`
        : `The site does not do ${unmet.length} of ${count} things that the Publish API asks for.`,
    );
    return unmet.length === 0 ? 0 : 1;
  } finally {
    rmSync(scripts, { recursive: true, force: true });
  }
});
