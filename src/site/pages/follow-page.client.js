// Runs in the pages of readers: puts breaking lines and the entries of a live blog on the page as they
// come. Without it, and without scripts, they are there with the next page. Rests while nobody looks.
const ticker = document.querySelector('[data-ticker-feed]');
const live = document.querySelector('[data-live]');
let source = null;

function follow() {
  if (!ticker || source || document.hidden) return;
  source = new EventSource(ticker.dataset.tickerFeed);
  source.addEventListener('ticker', ({ data }) => {
    const lines = nodesOf(data);
    // What is the same stays, with the focus and the place that it was scrolled to.
    if (lines.innerHTML !== ticker.innerHTML) ticker.replaceChildren(lines.content);
  });
  source.addEventListener('live', ({ data }) => {
    if (live) put(live, nodesOf(data).content);
  });
}

function nodesOf(data) {
  const template = document.createElement('template');
  template.innerHTML = JSON.parse(data);
  return template;
}

/** What an element was when it came, where it was marked as new since. */
const cameAs = new WeakMap();
const markupOf = (element) => cameAs.get(element) ?? element.outerHTML;

/** Makes the children of a place those that are wanted; what is the same stays where readers look at it. */
function put(place, wanted) {
  const present = new Map([...place.children].map((child) => [markupOf(child), child]));
  const names = new Set([...place.children].map(({ id }) => id));
  const children = [...wanted.children].map((child) => present.get(child.outerHTML) ?? child);
  const isNew = (child) => child.id !== '' && !names.has(child.id);
  for (const old of present.values()) if (!children.includes(old)) old.remove();
  let at = place.firstElementChild;
  for (const child of children) {
    if (isNew(child)) {
      cameAs.set(child, child.outerHTML);
      child.classList.add('arrived');
    }
    if (child === at) at = at.nextElementSibling;
    else place.insertBefore(child, at);
  }
  const news = document.querySelector('[data-live-news]');
  // Told to who listens to the page.
  if (news && children.some(isNew)) news.textContent = news.dataset.liveNews;
}

function rest() {
  source?.close();
  source = null;
}

document.addEventListener('visibilitychange', () => (document.hidden ? rest() : follow()));
addEventListener('pagehide', rest);
addEventListener('pageshow', follow);
follow();
