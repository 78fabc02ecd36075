/**
 * The shapes of the REST contract, as types and as JSON Schemas. The only module that knows where they stand: in a service of your
 * own, take the types from `ba-settings-elements`, and the schemas from `ba-settings-elements/schemas/*.json`.
 */
import { readFileSync } from 'node:fs';
import { type ApiKey, regenerationReasons as reasons } from '../../../src/model/index.js';

export { reasons };
export type { ApiKey, Channel, KeyEvent, Page, PreviousKey, Project } from '../../../src/model/index.js';

/** A key as it is answered: with its value only for a caller who may see it. */
export type AnsweredKey = ApiKey & { readonly value?: string | undefined };

/** How an operation ended. This service never forgets one, so it never answers `forgotten`. */
export type Settled =
  { readonly outcome: 'done'; readonly key: AnsweredKey } | { readonly outcome: 'superseded' | 'never' };

/** A JSON Schema, as far as this module looks into one. */
interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, object>>;
}

/** Without the defaults, which are for readers: Fastify would tell them where there is nothing to tell. */
function schema(name: string): Schema {
  const text = readFileSync(new URL(`../../../schemas/${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (key, value: unknown) => (key === 'default' ? undefined : value)) as Schema;
}

const issuedKey = schema('issued-api-key');
const answeredKey = { ...issuedKey, required: issuedKey.required?.filter((name) => name !== 'value') };

/**
 * What each answer may contain. Fastify writes answers by these schemas and leaves out whatever they do not name: a key's value
 * cannot slip into a list, even where a query selects it by mistake.
 */
export const answers = {
  project: schema('project'),
  projectPage: schema('project-page'),
  channel: schema('channel'),
  channelPage: schema('channel-page'),
  keyEventPage: schema('key-event-page'),
  answeredKey,
  settled: {
    type: 'object',
    required: ['outcome'],
    properties: { outcome: { enum: ['done', 'superseded', 'never'] }, key: answeredKey },
  },
} as const;
