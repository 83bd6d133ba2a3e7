import type { StoryContent } from '@shared/story/compose';
import { projectStory } from '@shared/story/projection';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ProofPages } from '../../../src/renderer/proof/proof-page';
import { DeskDouble } from '../desk-double';
import { paragraph } from '../editor/newsroom';
import '../../../src/renderer/ui/tokens.css';
import '../../../src/renderer/ui/base.css';

const SENTENCE = 'Passengers were told at the pier, and buses took them round the bay. ';
const ARABIC = 'أُبلغ الركاب عند الرصيف، ونقلتهم الحافلات حول الخليج قبل المساء. ';
const AT = Date.UTC(2026, 10, 25, 9, 30);

const lines = () => [...document.querySelectorAll('.proof-line')];
/** The text of a line without its number. */
const said = (line: Element) =>
  (line.textContent ?? '').slice(line.querySelector('.proof-number')?.textContent?.length ?? 0);

async function setProof(story: Partial<StoryContent>): Promise<{ pages: number }> {
  await page.viewport(1000, 1200);
  const set = { pages: 0 };
  const { doc } = new DeskDouble().add(story);
  await render(
    <ProofPages
      order={{ story: projectStory(doc), at: AT }}
      onSet={(pages) => {
        set.pages = pages;
      }}
    />,
  );
  await expect.poll(() => set.pages).toBeGreaterThan(0);
  return set;
}

describe('the proof of a story', () => {
  test('has every fifth line numbered, and breaks lines where they were measured', async () => {
    const body = [paragraph(SENTENCE.repeat(40).trim()), paragraph('An end.')];
    const { pages } = await setProof({ headline: 'Ferry stops at noon', body });
    expect(document.querySelectorAll('.proof-page')).toHaveLength(pages);
    expect(pages).toBe(Math.ceil(lines().length / 28));
    const numbers = [...document.querySelectorAll('.proof-number')].map((n) => n.textContent);
    expect(numbers.slice(0, 3)).toEqual(['5', '10', '15']);
    expect(lines().map(said).join('')).toBe(
      `Ferry stops at noon${SENTENCE.repeat(40).trim()}An end.`,
    );
    // No line is longer than its column, and none but the last of a paragraph leaves room for a word.
    for (const line of lines()) expect(line.scrollWidth).toBeLessThanOrEqual(line.clientWidth + 1);
    const widths = lines()
      .slice(2, -2)
      .map((line) => {
        const range = document.createRange();
        range.selectNodeContents(line.lastChild ?? line);
        return range.getBoundingClientRect().width / line.getBoundingClientRect().width;
      });
    expect(Math.min(...widths)).toBeGreaterThan(0.75);
  });

  test('says on each page what it is of', async () => {
    const body = Array.from({ length: 30 }, () => paragraph('A line.'));
    await setProof({
      ...{ headline: 'Ferry stops at noon', body },
      authors: [{ name: 'Ana Ruiz' }],
    });
    const heads = [...document.querySelectorAll('.proof-head')].map((head) => head.textContent);
    expect(heads).toHaveLength(2);
    for (const head of heads) expect(head).toMatch(/ferry-stops-at-noon.*Ana Ruiz.*60 words/);
    expect(heads[1]).toContain('Page 2 of 2');
  });

  test('stands from right to left for an Arabic story', async () => {
    await setProof({
      ...{ headline: 'توقف العبّارة', body: [paragraph(ARABIC.repeat(30).trim())] },
      fields: { edition: 'ar' },
    });
    expect(lines().map(said).join('')).toBe(`توقف العبّارة${ARABIC.repeat(30).trim()}`);
    const fifth = lines()[4] as Element;
    const number = fifth.querySelector('.proof-number') as Element;
    expect(number.getBoundingClientRect().left).toBeGreaterThan(
      fifth.getBoundingClientRect().right,
    );
  });

  test('can be used by everyone', async () => {
    await setProof({ headline: 'Ferry stops at noon', body: [paragraph(SENTENCE.repeat(9))] });
    const { violations } = await axe.run(document.querySelector('.proof-page') ?? document.body);
    expect(violations).toEqual([]);
  });
});
