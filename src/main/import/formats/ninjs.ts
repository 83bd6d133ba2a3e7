import { type ImportedStory, Unreadable } from '../imported';
import { type WireItem, type WirePicture, wireStory } from './wire';

type Values = { [key: string]: unknown };

/**
 * An item in ninjs 1, 2 or 3 (IPTC): 1 names things once ("headline", "body_html"), 2 in lists with roles
 * ("headlines", "bodies"), 3 spells the same in camel case.
 */
export function readNinjs(text: string): ImportedStory {
  const item = lowered(jsonOf(text));
  if (!isValues(item) || !('uri' in item || 'headline' in item || 'headlines' in item)) {
    throw new Unreadable('it is JSON, but no news item (ninjs).');
  }
  if (/^cancel/i.test(line(item.pubstatus))) throw new Unreadable('its sender has cancelled it.');
  const associated = valuesIn(item.associations);
  const isPicture = line(item.type) === 'picture';
  const pictures = [
    ...(isPicture ? [item] : []),
    ...associated.filter((one) => line(one.type) === 'picture'),
  ];
  return wireStory({
    headline: named(item, 'headline'),
    summary: isPicture ? '' : named(item, 'description'),
    byline: line(item.byline) || line(item.by),
    located: line(item.located),
    source: sourceOf(item),
    language: line(item.language),
    subjects: [...valuesIn(item.subject), ...valuesIn(item.subjects)].map((one) => ({
      name: line(one.name) || valuesIn(one.names).map(({ value }) => line(value))[0] || '',
      code: line(one.code) || line(one.uri),
    })),
    embargo: line(item.embargoed) || line(item.embargoeduntil),
    usageTerms: line(item.usageterms),
    body: bodyOf(item),
    pictures: pictures.map(pictureOf),
  });
}

function bodyOf(item: Values): WireItem['body'] {
  const bodies = valuesIn(item.bodies);
  const kind = (body: Values): string => line(body.contenttype) || line(body.role);
  const html =
    bodies.find((body) => /html/i.test(kind(body))) ??
    bodies.find((body) => /<p[\s>]/i.test(raw(body.value)));
  const written = raw(item.body_xhtml) || raw(item.body_html) || raw(html?.value);
  if (written !== '') return { html: written };
  return { text: raw(item.body_text) || raw(bodies[0]?.value) };
}

function pictureOf(item: Values): WirePicture {
  return {
    renditions: valuesIn(item.renditions).map(({ href, width }) => ({
      href: line(href),
      width: Number(width) || 0,
    })),
    caption: named(item, 'description') || named(item, 'headline'),
    credit:
      line(item.creditline) || line(item.byline) || line(item.by) || line(item.copyrightholder),
    alternative: line(item.alttext) || named(item, 'alttext'),
  };
}

/** "headline", "headline_text", or the main of "headlines". */
function named(item: Values, name: string): string {
  const list = valuesIn(item[`${name}s`]);
  const main = list.find(({ role }) => /main|^$|summary|caption/i.test(line(role))) ?? list[0];
  return line(item[name]) || line(item[`${name}_text`]) || line(main?.value);
}

const sourceOf = (item: Values): string =>
  line(item.source) ||
  valuesIn(item.infosources ?? item.infosource).map(({ name }) => line(name))[0] ||
  line(item.copyrightholder);

/** The members of a list, or of an object that names each. */
const valuesIn = (list: unknown): Values[] =>
  (Array.isArray(list) ? list : isValues(list) ? Object.values(list) : []).filter(isValues);

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const raw = (value: unknown): string => (typeof value === 'string' ? value : '');
const line = (value: unknown): string => raw(value).replace(/\s+/g, ' ').trim();

/** With all names in lower case, as the versions differ in that. */
function lowered(value: unknown, depth = 0): unknown {
  if (depth > 20) return null;
  if (Array.isArray(value)) return value.map((one) => lowered(one, depth + 1));
  if (!isValues(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.toLowerCase(), lowered(one, depth + 1)]),
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('its JSON is damaged or was cut off.');
  }
}
