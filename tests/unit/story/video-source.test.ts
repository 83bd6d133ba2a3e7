import { addressOfVideo, videoSource } from '@shared/story/video-source';
import { expect, test } from 'vitest';

const ID = 'M7lc1UVf-VE';

test.each([
  [`https://www.youtube.com/watch?v=${ID}&t=42s`, { provider: 'youtube', id: ID }],
  [`youtube.com/watch?app=desktop&v=${ID}`, { provider: 'youtube', id: ID }],
  [`https://youtu.be/${ID}?si=abc`, { provider: 'youtube', id: ID }],
  [`https://m.youtube.com/shorts/${ID}`, { provider: 'youtube', id: ID }],
  [`https://www.youtube-nocookie.com/embed/${ID}`, { provider: 'youtube', id: ID }],
  ['https://vimeo.com/76979871', { provider: 'vimeo', id: '76979871' }],
  ['https://vimeo.com/76979871/8272103f6e', { provider: 'vimeo', id: '76979871/8272103f6e' }],
  ['https://vimeo.com/channels/staffpicks/76979871', { provider: 'vimeo', id: '76979871' }],
  [
    'https://player.vimeo.com/video/76979871?h=8272103f6e',
    { provider: 'vimeo', id: '76979871/8272103f6e' },
  ],
  [
    'https://films.example/a/ferry.mp4',
    { provider: 'file', href: 'https://films.example/a/ferry.mp4' },
  ],
])('%s is known, and its address means the same video', (address, source) => {
  const found = videoSource(address);
  expect(found).toEqual(source);
  expect(found && videoSource(addressOfVideo(found))).toEqual(source);
});

test.each([
  [''],
  ['http://films.example/ferry.mp4'],
  ['https://films.example/ferry.html'],
  ['https://www.youtube.com/watch?v=tooshort'],
  ['https://www.youtube.com/playlist?list=PL123'],
  ['https://youtube.com.evil.example/watch?v=M7lc1UVf-VE'],
  [`https://evil.example/https://youtu.be/${ID}`],
  [`https://youtu.be/${ID}"onload=x`],
  ['javascript:alert(1)//youtu.be/M7lc1UVf-VE'],
  ['https://vimeo.com/1"/onload'],
  ['data:video/mp4;base64,AAAA.mp4'],
])('%s is no video', (address) => {
  expect(videoSource(address)).toBeNull();
});
