import { describe, expect, test } from 'vitest';
import { eventually } from '../eventually';
import { followTicker } from './follow-ticker';
import { Paper } from './paper';

describe('whoever follows a ticker', () => {
  test('is sent its lines, and each change of them, as the pages show them', async () => {
    const paper = await Paper.open();
    await paper.publish({ slug: 'ferry' });
    const reader = await followTicker(paper);
    expect(reader.answer.headers.get('content-type')).toBe('text/event-stream');
    await eventually(() => expect(reader.events).toEqual(['']));
    await paper.putTicker('en', [{ text: 'The <ferry> is back', storyId: 'ferry' }]);
    await eventually(() => expect(reader.events).toHaveLength(2));
    expect(reader.events[1]).toContain('The &lt;ferry&gt; is back');
    const page = await paper.page('/');
    const shown = page.querySelector('[data-ticker-feed="/en/ticker"]');
    const sent = page.createElement('div');
    sent.innerHTML = reader.events[1] ?? '';
    expect(sent.innerHTML).toBe(shown?.innerHTML);
    await paper.putTicker('en', []);
    await eventually(() => expect(reader.events.at(-1)).toBe(''));
    reader.leave();
  });

  test('is told when a line’s time is over, and nothing of another edition', async () => {
    const paper = await Paper.open();
    const [reader, other] = [await followTicker(paper), await followTicker(paper, 'ar')];
    const expiresAt = new Date(paper.now + 60_000).toISOString();
    await paper.putTicker('en', [{ text: 'For a minute', expiresAt }]);
    await eventually(() => expect(reader.events.at(-1)).toContain('For a minute'));
    paper.now += 60_001;
    await eventually(() => expect(reader.events.at(-1)).toBe(''));
    expect(other.events).toEqual(['']);
    reader.leave();
    other.leave();
  });

  test('does not keep the site from stopping', async () => {
    const paper = await Paper.open();
    const reader = await followTicker(paper);
    await eventually(() => expect(reader.events).toHaveLength(1));
    await paper.close(60_000);
    await reader.reading;
    expect(reader.isOver()).toBe(true);
  });
});

test('the page has the script for it, and no other may run', async () => {
  const paper = await Paper.open();
  const page = await paper.page('/');
  const scripts = [...page.querySelectorAll('script[src]')].map((one) => one.getAttribute('src'));
  expect(scripts).toHaveLength(1);
  const script = await paper.read(scripts[0] ?? '');
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(await script.text()).toContain('EventSource');
  const policy = (await paper.read('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});
