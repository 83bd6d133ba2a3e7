import { Card } from '@shared/page/card';
import type { CardStory } from '@shared/page/card-story';
import { StoryArticle } from '@shared/page/story-article';
import type { PublicStory, PublicVideo } from '@shared/publish/public-story';
import { JSDOM } from 'jsdom';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/site/stories/card';
import { figure, png, publicStory } from '../site/public-stories';
import { pageLinks } from './page-links';

const drawn = (element: ReactElement) => JSDOM.fragment(renderToStaticMarkup(element));
const article = (more: Partial<PublicStory>) =>
  drawn(<StoryArticle story={publicStory({ format: 3, ...more })} links={pageLinks} />);

const picture = figure(png());
const video: PublicVideo = {
  ...{ type: 'video', source: { provider: 'youtube', id: 'M7lc1UVf-VE' }, duration: 134 },
  ...{ poster: picture.media, caption: [{ text: 'The crossing' }], credit: 'Harbour TV' },
  transcript: [[{ text: 'We never left.' }]],
};

/** Every address that a browser loads without being asked to. */
const loaded = (page: DocumentFragment): string[] =>
  [...page.querySelectorAll('[src], [srcset], [poster], link[href]')]
    .flatMap((element) => ['src', 'poster', 'href'].map((name) => element.getAttribute(name)))
    .filter((address) => address !== null);

describe('a video of another site', () => {
  const page = article({ kind: 'newsfeed', lead: video });

  test('loads nothing from there before a reader wants it, and says who learns what', () => {
    expect(loaded(page).filter((address) => /^https?:/.test(address))).toEqual([]);
    expect(page.querySelector('iframe')?.hasAttribute('src')).toBe(false);
    expect(page.querySelector('details.consent')?.hasAttribute('open')).toBe(false);
    expect(page.querySelector('.consent-stage')?.textContent).toContain(
      'YouTube learns your internet address',
    );
  });

  test('is loaded into its own frame by a link, in the form that follows readers the least', () => {
    const [play, away] = [...page.querySelectorAll('.consent-links a')];
    expect(play?.getAttribute('href')).toBe(
      'https://www.youtube-nocookie.com/embed/M7lc1UVf-VE?autoplay=1&rel=0',
    );
    expect(play?.getAttribute('target')).toBe(page.querySelector('iframe')?.getAttribute('name'));
    expect(away?.getAttribute('href')).toBe('https://www.youtube.com/watch?v=M7lc1UVf-VE');
  });

  test('says how long it takes, in place of the time to read, and what is said in it', () => {
    expect(page.querySelector('[data-part=length] time')?.getAttribute('datetime')).toBe('PT134S');
    expect(page.querySelector('[data-part=read-time]')).toBeNull();
    expect(page.querySelector('[data-part=transcript] p')?.textContent).toBe('We never left.');
    expect(page.querySelector('figcaption')?.textContent).toBe('The crossing (Harbour TV)');
  });

  test('of an unlisted address keeps the second name of that', () => {
    const unlisted = {
      ...video,
      source: { provider: 'vimeo' as const, id: '76979871/8272103f6e' },
    };
    const link = article({ lead: unlisted }).querySelector('.consent-links a');
    expect(link?.getAttribute('href')).toBe(
      'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=8272103f6e',
    );
  });
});

test('two videos of a page have frames of their own', () => {
  const page = article({ lead: video, body: [video] });
  const names = [...page.querySelectorAll('iframe')].map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
});

test('a video file is played by the browser, which loads it when it is to be played', () => {
  const href = 'https://films.example/ferry.mp4';
  const page = article({ lead: { ...video, source: { provider: 'file', href } } });
  const player = page.querySelector('video');
  expect(player?.getAttribute('preload')).toBe('none');
  expect(player?.getAttribute('src')).toBe(href);
  expect(page.querySelector('iframe')).toBeNull();
});

test('a picture story shows its pictures in their order, each with its words and its place', () => {
  const pictures = ['One', 'Two', 'Three'].map((text) => ({ ...picture, caption: [{ text }] }));
  const page = article({ kind: 'pictures', lead: { type: 'gallery', pictures } });
  const items = [...page.querySelectorAll('[data-part=lead] li')];
  expect(items.map((item) => item.querySelector('figcaption')?.textContent)).toEqual([
    '1 of 3 One (Harbour Pictures)',
    '2 of 3 Two (Harbour Pictures)',
    '3 of 3 Three (Harbour Pictures)',
  ]);
  const arabic = article({ edition: 'ar', kind: 'pictures', lead: { type: 'gallery', pictures } });
  expect(arabic.querySelector('.place')?.textContent).toBe('١ من ٣ ');
});

test('an infograph can be made larger without a script, and stands in words below', () => {
  const lead = { ...picture, alternative: 'Twelve ferries a day in 2025, eight in 2024.' };
  const page = article({ kind: 'infograph', lead });
  const zoom = page.querySelector('input[type=checkbox]');
  expect(page.querySelector('label')?.getAttribute('for')).toBe(zoom?.id);
  expect(page.querySelector('img')?.getAttribute('alt')).toContain('Infograph');
  const words = page.querySelector('[data-part=alternative] p');
  expect(words?.textContent).toBe(lead.alternative);
  expect(page.querySelector('.zoom-room')?.getAttribute('aria-describedby')).toBe(words?.id);
  expect(article({ kind: 'news', lead }).querySelector('input')).toBeNull();
});

describe('a card', () => {
  const card = (more: Partial<PublicStory>): DocumentFragment => {
    const story: CardStory = { ...cardOf(publicStory({ format: 3, ...more })), href: 'ferry' };
    return drawn(<Card {...{ links: pageLinks }} size="standard" card={story} />);
  };

  test('of a video shows its poster, and that it is one and how long', () => {
    const mark = card({ lead: video }).querySelector('[data-part=video-mark]');
    expect(mark?.textContent).toBe('Video: 2:14');
  });

  test('of a picture story shows the first picture, and how many there are', () => {
    const lead = { type: 'gallery' as const, pictures: [picture, picture] };
    const shown = card({ lead });
    expect(shown.querySelector('[data-part=pictures-mark] .unseen')?.textContent).toBe(
      '2 pictures',
    );
    expect(shown.querySelector('img')?.getAttribute('src')).toContain(
      picture.media.sha256.slice(0, 4),
    );
  });

  test('of a story with one picture has no mark', () => {
    expect(card({ lead: picture }).querySelector('.card-mark')).toBeNull();
  });
});
