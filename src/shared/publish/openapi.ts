import { z } from 'zod';
import { IMAGE_TYPES } from '../story/schema/figure';
import {
  API_BASE,
  API_SCOPES,
  API_VERSION,
  type ApiErrorCode,
  apiError,
  changesAnswer,
  deleteAnswer,
  deskAnswer,
  healthAnswer,
  storyAnswer,
  tickerLine,
  tickerPut,
  versionsAnswer,
} from './api';
import { API_CALLS, type ApiCall, type Parameter } from './calls';
import { frontPut, frontSlot } from './front';
import { publicFigure, publicLink } from './public-blocks';
import { publicStory } from './public-story';
import { sha256, storyId, webAddress } from './public-values';
import { REFUSAL_STATUS } from './refusals';

type Json = Record<string, unknown>;

/** Parts of the contract that have a name of their own in the document. */
const NAMED: Record<string, z.ZodType> = {
  Story: publicStory,
  Figure: publicFigure,
  Link: publicLink,
  StoryId: storyId,
  Sha256: sha256,
  WebAddress: webAddress,
  StoryAnswer: storyAnswer,
  VersionsAnswer: versionsAnswer,
  DeleteAnswer: deleteAnswer,
  ChangesAnswer: changesAnswer,
  DeskAnswer: deskAnswer,
  HealthAnswer: healthAnswer,
  Ticker: tickerPut,
  TickerLine: tickerLine,
  Front: frontPut,
  FrontSlot: frontSlot,
  Refusal: apiError,
};

/**
 * The Publish API as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), made from the same
 * schemas that site and desk validate with. What JSON Schema cannot say (a table's rows are as wide as
 * each other, an address is a web address) is said in docs/publish-api.md.
 *
 * @param origin scheme and host of the site, without a slash at the end
 */
export function openApi(origin: string): Json {
  const names: Names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });
  const schemaOf = schemasWith(names);
  const paths: Record<string, Json> = {};
  for (const call of API_CALLS) {
    paths[call.path] = { ...paths[call.path], [call.method]: operation(call, schemaOf) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Galley Publish API',
      version: String(API_VERSION),
      summary: 'What a site implements so that a Galley desk can publish to it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: origin + API_BASE }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: {
          ...{ type: 'http', scheme: 'bearer' },
          description: `A token of a desk. Scopes: ${API_SCOPES.join(', ')}; admin is for everything.`,
        },
      },
      schemas: components(names),
    },
  };
}

type SchemaOf = (schema: z.ZodType) => Json;

function operation(call: ApiCall, schemaOf: SchemaOf): Json {
  const { id, what, needs, parameters = [], body, answers } = call;
  const own: ApiErrorCode[] = [...(call.refusals ?? [])];
  if (needs !== null) own.push('unauthorized', 'rate_limited');
  if (needs !== null && needs !== 'any') own.push('forbidden');
  return {
    operationId: id,
    summary: what,
    ...(needs === null && { security: [] }),
    ...(needs !== null && {
      description: `Needs a token${needs === 'any' ? '' : ` for ${needs}`}.`,
    }),
    ...(parameters.length > 0 && {
      parameters: parameters.map((parameter) => described(parameter, schemaOf)),
    }),
    ...(body && {
      requestBody: {
        ...{ required: true, description: body.what },
        content: body.schema === 'picture' ? pictures() : json(schemaOf(body.schema)),
      },
    }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [
          status,
          {
            description: answer.what,
            ...(answer.hasETag && { headers: { ETag: { schema: { type: 'string' } } } }),
            ...(answer.schema &&
              call.method !== 'head' && { content: json(schemaOf(answer.schema)) }),
          },
        ]),
      ),
      ...refusals([...own, 'internal'], call.method === 'head', schemaOf),
    },
  };
}

const described = (parameter: Parameter, schemaOf: SchemaOf): Json => ({
  ...{ name: parameter.name, in: parameter.in, description: parameter.what },
  ...((parameter.isRequired || parameter.in === 'path') && { required: true }),
  schema: schemaOf(parameter.schema),
});

/** Refusals with the same status share an answer, which names their codes. */
function refusals(codes: readonly ApiErrorCode[], isHead: boolean, schemaOf: SchemaOf): Json {
  const byStatus = new Map<number, ApiErrorCode[]>();
  for (const code of codes) {
    const status = REFUSAL_STATUS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.join(', '),
        ...(status === 429 && {
          headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } },
        }),
        ...(!isHead && { content: json(schemaOf(apiError)) }),
      },
    ]),
  );
}

const json = (schema: Json): Json => ({ 'application/json': { schema } });

const pictures = (): Json => Object.fromEntries(IMAGE_TYPES.map((type) => [type, {}]));

/** Gives schemas as JSON Schema, in which the named ones are referred to. */
function schemasWith(names: Names): SchemaOf {
  return (schema) => {
    const id = names.get(schema)?.id;
    if (id) return refer(id);
    const options = { ...{ metadata: names, io: 'input' as const } };
    const { $schema: _, $defs: __, ...own } = z.toJSONSchema(schema, options) as Json;
    return withReferences(own);
  };
}

/** The named schemas, and the parts that several of them share. */
function components(names: Names): Json {
  const options = { ...{ metadata: names, reused: 'ref' as const, io: 'input' as const } };
  const { $defs = {} } = z.toJSONSchema(z.object(NAMED), options) as {
    $defs?: Record<string, Json>;
  };
  const named = Object.entries($defs).map(([name, { id: _, ...own }]) => [
    componentOf(name),
    withReferences(own),
  ]);
  return Object.fromEntries(named);
}

type Names = z.core.$ZodRegistry<{ id: string }>;

/** Shared parts without a name are numbered by zod. */
const componentOf = (name: string): string => name.replace(/^__schema/, 'Part');

/** The same schema with its references as they are in this document. */
const withReferences = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema), (key, value) =>
    key === '$ref' && typeof value === 'string'
      ? refer(componentOf(value.replace('#/$defs/', ''))).$ref
      : value,
  );

const refer = (id: string): Json => ({ $ref: `#/components/schemas/${id}` });
