import type { Trial, TrialReport } from './trial';

const say = (report: TrialReport): void => postMessage(report);

/** Looks through lines with an expression, and says when it begins and when it has come to their end. */
addEventListener('message', ({ data: { lines, source, flags } }: MessageEvent<Trial>): void => {
  say('begun');
  const regExp = new RegExp(source, flags);
  for (const line of lines) for (const _match of line.matchAll(regExp));
  say('ended');
});
