import type { Paper } from './paper';

/** What a browser that follows the ticker of an edition is sent, event by event. */
export async function followTicker(paper: Paper, edition = 'en') {
  const stopping = new AbortController();
  const answer = await fetch(`${paper.url}/${edition}/ticker`, {
    headers: { 'accept-encoding': 'gzip, br' },
    signal: stopping.signal,
  });
  const events: string[] = [];
  let isOver = false;
  const reading = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const data = /^data: (.*)$/m.exec(part)?.[1];
        if (data) events.push(JSON.parse(data));
      }
    }
  })()
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  return { answer, events, isOver: () => isOver, leave: () => stopping.abort(), reading };
}
