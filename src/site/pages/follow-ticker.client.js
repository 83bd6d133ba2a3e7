// Runs in the pages of readers: puts breaking lines on the page as they come. Without it, and without
// scripts, they are there with the next page. Rests while nobody looks at the page.
const place = document.querySelector('[data-ticker-feed]');
let source = null;

function follow() {
  if (!place || source || document.hidden) return;
  source = new EventSource(place.dataset.tickerFeed);
  source.addEventListener('ticker', ({ data }) => {
    const lines = document.createElement('template');
    lines.innerHTML = JSON.parse(data);
    // What is the same stays, with the focus and the place that it was scrolled to.
    if (lines.innerHTML !== place.innerHTML) place.replaceChildren(lines.content);
  });
}

function rest() {
  source?.close();
  source = null;
}

document.addEventListener('visibilitychange', () => (document.hidden ? rest() : follow()));
addEventListener('pagehide', rest);
addEventListener('pageshow', follow);
follow();
