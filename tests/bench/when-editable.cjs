// Loaded before a program by `electron -r`: waits until a story can be written in its first window,
// says on standard output when that was, and quits. Galley is helped by opening the first story of
// its list as soon as that is there.
const { app } = require('electron');

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    try {
      const times = await contents.executeJavaScript(`(${untilEditable})()`);
      console.log(JSON.stringify(times));
    } finally {
      app.quit();
    }
  });
});

/** Runs in the page. Its times are ms since 1970 UTC, after what they name was drawn. */
async function untilEditable() {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  const find = async (selector) => {
    for (;;) {
      const found = document.querySelector(selector);
      if (found) return found;
      await frame();
    }
  };
  const times = { listedAt: null };
  if (location.protocol === 'galley:') {
    const story = await find('[aria-label="Stories"] a');
    await frame();
    times.listedAt = Date.now();
    story.click();
  }
  const text = await find('[aria-label="Body"]:is([contenteditable="true"], textarea)');
  text.focus();
  await frame();
  await frame();
  return { ...times, editableAt: Date.now(), isEditable: document.activeElement === text };
}
