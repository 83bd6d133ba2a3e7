import type { Run } from '@shared/story/inline';
import { videoSource } from '@shared/story/video-source';
import type { SampleFigure, SampleGallery, SampleVideo } from './sample-story';

/**
 * What is looked at, in a story's file:
 *
 *   [picture file.jpg]                and below it, where they are not the picture's own:
 *                                     caption: …  credit: …  alternative: …  (a line each; one that is
 *                                     empty leaves it empty)
 *   [gallery]                         and below it its pictures, with no empty line between them
 *   [video address file.jpg 2:14]     with its poster and how long it is, and below it caption: … and
 *                                     credit: …, and transcript: … for each paragraph of what is said
 */

type ReadRuns = (text: string) => Run[];

/** Reads such a block; null for another. Throws with the number of the line. */
export function readMedia(
  lines: readonly string[],
  at: number,
  readRuns: ReadRuns,
): SampleFigure | SampleGallery | SampleVideo | null {
  const [first = ''] = lines;
  if (first.startsWith('[picture')) return readFigure(lines, at, readRuns);
  if (first === '[gallery]') return readGallery(lines, at, readRuns);
  return first.startsWith('[video') ? readVideo(lines, at, readRuns) : null;
}

function readFigure(lines: readonly string[], at: number, readRuns: ReadRuns): SampleFigure {
  const [first = '', ...words] = lines;
  const named = /^\[picture(?: ([\w-]+\.jpg))?\]$/.exec(first);
  if (!named) throw atLine(at, `“${first}” names no picture`);
  const figure: SampleFigure = { type: 'figure', picture: named[1] ?? null };
  for (const { name, text } of readLines(words, at + 1, ['caption', 'credit', 'alternative'])) {
    if (name === 'caption') figure.caption = readRuns(text);
    else if (name === 'credit') figure.credit = text;
    else figure.alternative = text;
  }
  return figure;
}

function readGallery(lines: readonly string[], at: number, readRuns: ReadRuns): SampleGallery {
  const starts = lines.flatMap((line, index) => (line.startsWith('[picture') ? [index] : []));
  if (starts[0] !== 1) throw atLine(at, 'a gallery begins with a picture');
  return {
    type: 'gallery',
    pictures: starts.map((start, index) =>
      readFigure(lines.slice(start, starts[index + 1]), at + start, readRuns),
    ),
  };
}

function readVideo(lines: readonly string[], at: number, readRuns: ReadRuns): SampleVideo {
  const [first = '', ...words] = lines;
  const [, address, poster, minutes, seconds] =
    /^\[video (\S+) ([\w-]+\.jpg) (\d+):([0-5]\d)\]$/.exec(first) ?? [];
  const source = videoSource(address);
  if (!source || !poster) throw atLine(at, `“${first}” names no video`);
  const duration = Number(minutes) * 60 + Number(seconds);
  const video: SampleVideo = { type: 'video', source, poster, duration, transcript: [] };
  for (const { name, text } of readLines(words, at + 1, ['caption', 'credit', 'transcript'])) {
    if (name === 'caption') video.caption = readRuns(text);
    else if (name === 'credit') video.credit = text;
    else video.transcript.push(readRuns(text));
  }
  return video;
}

/** Lines of the form `name: text`, with one of the names. */
function readLines(lines: readonly string[], at: number, names: readonly string[]) {
  return lines.map((line, index) => {
    const [, name = '', text = ''] = /^([a-z]+):\s*(.*)$/.exec(line) ?? [];
    if (!names.includes(name)) {
      throw atLine(at + index, `“${line}” begins with none of ${names.join(', ')}`);
    }
    return { name, text };
  });
}

const atLine = (line: number, what: string): Error => new Error(`Line ${line}: ${what}.`);
