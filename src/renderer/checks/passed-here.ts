/** What this desk has passed over in single places of stories. Names of places: `placeOf`. */
export type PassedHere = {
  places(): ReadonlySet<string>;
  add(place: string): void;
  remove(place: string): void;
};

/** As many stories are remembered, those that were decided about last. */
const STORIES_MAX = 200;
const KEY = 'galley.checks.passed';

/** Where storage is refused, a decision lasts as long as the window. */
export function passedHere(storyId: string): PassedHere {
  let places = new Set(read()[storyId] ?? []);
  function write(next: Set<string>): void {
    places = next;
    const { [storyId]: _before, ...others } = read();
    const all = Object.entries({ ...others, ...(next.size > 0 ? { [storyId]: [...next] } : {}) });
    try {
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all.slice(-STORIES_MAX))));
    } catch {
      // Not remembered, then.
    }
  }
  return {
    places: () => places,
    add: (place) => write(new Set(places).add(place)),
    remove: (place) => write(new Set([...places].filter((one) => one !== place))),
  };
}

function read(): Record<string, string[]> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string[]>;
  } catch {
    return {};
  }
}
