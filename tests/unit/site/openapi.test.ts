import { Validator } from '@seriousme/openapi-schema-validator';
import { API_ERRORS } from '@shared/publish/api';
import { API_CALLS } from '@shared/publish/calls';
import type { PublicStory } from '@shared/publish/public-story';
import { REFUSAL_STATUS } from '@shared/publish/refusals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { Paper } from './paper';
import { figure, paragraph, png, publicStory } from './public-stories';

type Document = {
  paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  components: { schemas: Record<string, object> };
  servers: { url: string }[];
};

const documentOf = async (paper: Paper): Promise<Document> =>
  (await paper.call('GET', '/openapi.json', { token: null })).json;

/** Checks values against a schema of the document, as a program that knows nothing of Galley would. */
function checker({ components }: Document, name: string): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: true });
  const schemas = JSON.parse(
    JSON.stringify(components.schemas).replaceAll('#/components/schemas/', 'contract#/$defs/'),
  );
  ajv.addSchema({ $id: 'contract', $defs: schemas });
  const validate = ajv.compile({ $ref: `contract#/$defs/${name}` });
  return (value) => validate(value);
}

test('the document is OpenAPI 3.1, says where the site is, and refers to nothing that is not in it', async () => {
  const paper = await Paper.open();
  const document = await documentOf(paper);
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  expect(document.servers).toEqual([{ url: `${paper.url}/api/v1` }]);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
  const there = Object.keys(document.components.schemas).map(
    (name) => `#/components/schemas/${name}`,
  );
  expect(references.length).toBeGreaterThan(50);
  expect(new Set(there)).toEqual(new Set([...references.map(([, to]) => to), ...there]));
});

test('it describes the calls that the site has, and no others', async () => {
  const paper = await Paper.open();
  const has = new Set(
    paper.routes
      .filter(({ method, path }) => path.startsWith('/api/v1/') && method !== 'ALL')
      .filter(({ path }) => !path.endsWith('*'))
      .map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`),
  );
  // Hono answers HEAD by what answers GET.
  const described = API_CALLS.map(
    ({ method, path }) =>
      `${method === 'head' ? 'GET' : method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
  );
  expect(new Set(described)).toEqual(has);
});

test('every refusal is described with its status', async () => {
  const { paths } = await documentOf(await Paper.open());
  const told = Object.values(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ responses }) => Object.entries(responses))
    .flatMap(([status, { description }]) =>
      description.split(', ').map((code) => `${code} ${status}`),
    );
  for (const code of API_ERRORS) expect(told).toContain(`${code} ${REFUSAL_STATUS[code]}`);
});

test('a story is good for the document when it is good for the site', async () => {
  const paper = await Paper.open();
  const isStory = checker(await documentOf(paper), 'Story');
  await paper.putPicture(png());
  const rich = publicStory({
    slug: 'عودة-العبارة',
    region: 'europe',
    lead: figure(png()),
    body: [
      paragraph('One.'),
      { type: 'heading', level: 2, runs: [{ text: 'Two', bold: true }] },
      { type: 'list', ordered: true, items: [[paragraph('Three'), { type: 'rule' }]] },
      { type: 'blockquote', blocks: [{ type: 'read-more', headline: 'Four', storyId: 'four' }] },
      figure(png()),
    ],
    tags: [{ id: 'ferry', label: 'Ferry' }],
    related: [{ headline: 'Elsewhere', href: 'https://a.example/' }],
  });
  expect([isStory(rich), (await paper.put(rich)).status]).toEqual([true, 201]);
  const spoilt: Record<string, unknown>[] = [
    { html: '<b>' },
    { id: '../x' },
    { slug: 'a b' },
    { headline: '' },
    { headline: 'a\nb' },
    { kind: 'gossip' },
    { publishedAt: 'today' },
    { words: -1 },
    { body: [{ type: 'script' }] },
    { body: [{ type: 'paragraph', runs: [{ text: 'x', onclick: 'y' }] }] },
    { lead: { ...figure(png()), credit: '' } },
  ];
  for (const fault of spoilt) {
    const story = { ...rich, ...fault } as PublicStory;
    const reply = await paper.call('PUT', '/stories/ferry', {
      headers: { 'content-type': 'application/json', 'idempotency-key': 'k', 'if-match': '*' },
      body: JSON.stringify(story),
    });
    expect([fault, isStory(story), reply.status]).toEqual([fault, false, 422]);
  }
});

test('what the site answers is as the document says', async () => {
  const paper = await Paper.open();
  const document = await documentOf(paper);
  const [answer] = await paper.publish({});
  await paper.publish({ id: 'other' });
  const answers: Record<string, unknown> = {
    StoryAnswer: answer,
    HealthAnswer: (await paper.call('GET', '/health')).json,
    DeskAnswer: (await paper.call('GET', '/desk')).json,
    Story: (await paper.call('GET', '/stories/ferry')).json,
    DeleteAnswer: (await paper.withdraw('ferry', answer?.etag ?? '')).json,
    ChangesAnswer: (await paper.call('GET', '/changes')).json,
    Refusal: (await paper.call('GET', '/nothing')).json,
  };
  for (const [name, value] of Object.entries(answers)) {
    expect([name, checker(document, name)(value)]).toEqual([name, true]);
    expect([name, checker(document, name)({})]).toEqual([name, false]);
  }
});
