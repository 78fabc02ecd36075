import { pathOf } from '../src/api/rest/address.js';
import { type EndpointName, endpoints } from '../src/api/rest/endpoints.js';
import type { IssuedApiKey } from '../src/model/index.js';
import { createMockBackend } from './backend.js';
import { memory } from './idempotency.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';

const base = 'https://mock.test/api';
const [projectId, channelId] = ['support-bot', 'rasa'];

/** What differs in a call from the usual one. */
interface Ask {
  readonly ids?: readonly string[];
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One caller of a mock backend whose clock can be moved. */
class Visitor {
  readonly backend: MockBackend;
  #passed = 0;

  constructor(watch: (backend: MockBackend) => unknown, options: MockBackendOptions = {}) {
    this.backend = createMockBackend({ now: () => Date.now() + this.#passed, ...options });
    watch(this.backend);
  }

  pass(milliseconds: number): void {
    this.#passed += milliseconds;
  }

  ask(name: EndpointName, { ids, search = '', headers = {}, body }: Ask = {}): Promise<Response> {
    const [method, template] = endpoints[name].split(' ') as [string, string];
    const path = pathOf(template, ids ?? [projectId, channelId, 'operation-1']);
    const own = name === 'regenerateKey' ? { 'idempotency-key': 'operation-1' } : {};
    return this.backend.fetch(base + path + search, {
      method,
      headers: { ...own, ...headers },
      body: method === 'GET' ? null : (body ?? '{}'),
    });
  }

  async keyValue(): Promise<string> {
    return ((await (await this.ask('revealKey')).json()) as IssuedApiKey).value;
  }

  async say(token: string, body = '{"messages":[{"message":{"text":"hello"}}]}'): Promise<Response> {
    return this.ask('messages', { headers: { authorization: `Bearer ${token}` }, body });
  }
}

/** One way to an answer. */
export interface Step {
  readonly name: EndpointName;
  readonly status: number;
  readonly how: string;
  /** @param watch is shown each backend before it is used. */
  readonly provoke: (watch: (backend: MockBackend) => unknown) => Promise<Response>;
}

type Provoke = (visitor: Visitor) => Promise<Response>;

const step = (
  name: EndpointName,
  status: number,
  how: string,
  provoke: Provoke,
  options?: MockBackendOptions,
): Step => ({
  name,
  status,
  how,
  provoke: (watch) => provoke(new Visitor(watch, options)),
});

/** An answer that only a fault makes the mock give: it has no quota, no roles, and does not fail by itself. */
const struck = (name: EndpointName, kind: number, headers: Readonly<Record<string, string>> = {}): Step =>
  step(
    name,
    kind,
    `by a fault${headers['retry-after'] ? `, Retry-After: ${headers['retry-after']}` : ''}`,
    (visitor) => {
      visitor.backend.fail({ call: name, phase: 'before', kind, headers });
      return visitor.ask(name);
    },
  );

/** The answers that every call of the settings can give. */
function commonSteps(name: EndpointName): readonly Step[] {
  return [
    step(name, 401, 'signed out', (visitor) => {
      visitor.backend.signOut();
      return visitor.ask(name);
    }),
    struck(name, 403),
    ...['7', 'Mon, 12 Oct 2026 09:00:30 GMT'].flatMap((time) => [
      struck(name, 429, { 'retry-after': time }),
      struck(name, 503, { 'retry-after': time }),
    ]),
    struck(name, 500),
  ];
}

/** An operation that is stuck between its checks and its commit while something else is asked. */
function whileRunning(name: 'regenerateKey' | 'settleRegeneration'): Step {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const pauses: MockBackendOptions['pauses'] = async (point, request) => {
    if (point !== 'checked' || !request.url.endsWith('/regenerate')) return;
    reach();
    await released;
  };
  const provoke: Provoke = async (visitor) => {
    const stuck = visitor.ask('regenerateKey');
    await reached;
    const answer = await visitor.ask(name);
    release();
    await stuck;
    return answer;
  };
  return step(name, 409, 'while it runs', provoke, { pauses });
}

/** Brings an operation to each of its ends. */
const ends: readonly (readonly [how: string, (visitor: Visitor) => unknown])[] = [
  ['settled as never done', (visitor) => visitor.ask('settleRegeneration')],
  ['its key replaced since', replaced],
  ['forgotten', (visitor) => replaced(visitor).then(() => visitor.pass(memory + 1))],
];

async function replaced(visitor: Visitor): Promise<void> {
  await visitor.ask('regenerateKey');
  await visitor.backend.replaceKey(projectId, channelId);
}

const nowhere = ['nowhere', channelId, 'operation-1'];
const noChannel = [projectId, 'nowhere', 'operation-1'];
const asEve = { authorization: 'Bearer eve' };
const settingsCalls = Object.keys(endpoints).filter((name) => name !== 'messages') as readonly EndpointName[];
const projectCalls = settingsCalls.filter((name) => name !== 'listProjects');
const channelCalls = projectCalls.filter((name) => name !== 'getProject' && name !== 'listChannels');

/** Ways to every answer of the mock backend that the contract documents. */
export const steps: readonly Step[] = [
  ...settingsCalls.map((name) => step(name, 200, 'asked for', (visitor) => visitor.ask(name))),
  ...settingsCalls.flatMap(commonSteps),
  ...projectCalls.map((name) => step(name, 404, 'no such project', (visitor) => visitor.ask(name, { ids: nowhere }))),
  ...channelCalls.map((name) => step(name, 404, 'no such channel', (visitor) => visitor.ask(name, { ids: noChannel }))),
  ...(['listProjects', 'listChannels'] as const).flatMap((name) => [
    step(name, 200, 'a page with a next one', (visitor) => visitor.ask(name, { search: '?limit=1' })),
    step(name, 200, 'an empty page', (visitor) => visitor.ask(name, { search: '?query=nothing-has-this-name' })),
    step(name, 400, 'a cursor that never was', (visitor) => visitor.ask(name, { search: '?cursor=nonsense' })),
    step(name, 400, 'no limit', (visitor) => visitor.ask(name, { search: '?limit=0' })),
  ]),
  step('revealKey', 200, 'keys are shown once', (visitor) => visitor.ask('revealKey'), { keys: 'once' }),

  step('regenerateKey', 401, 'a fresh sign-in is wanted', (visitor) => {
    visitor.backend.requireStepUp();
    return visitor.ask('regenerateKey');
  }),
  step('regenerateKey', 200, 'sent again', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('regenerateKey', 200, 'sent again after a day', async (visitor) => {
    await visitor.ask('regenerateKey');
    visitor.pass(memory + 1);
    return visitor.ask('regenerateKey');
  }),
  step('regenerateKey', 400, 'no Idempotency-Key', (visitor) =>
    visitor.ask('regenerateKey', { headers: { 'idempotency-key': '' } }),
  ),
  step('regenerateKey', 400, 'no JSON object', (visitor) => visitor.ask('regenerateKey', { body: '[]' })),
  step('regenerateKey', 403, 'another principal’s operation', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { headers: asEve });
  }),
  whileRunning('regenerateKey'),
  ...ends.map(([how, end]) =>
    step('regenerateKey', 410, how, async (visitor) => {
      await end(visitor);
      return visitor.ask('regenerateKey');
    }),
  ),
  step('regenerateKey', 412, 'another version', (visitor) =>
    visitor.ask('regenerateKey', { headers: { 'if-match': '"stale"' } }),
  ),
  step('regenerateKey', 422, 'another body', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { body: '{"reason":"leaked"}' });
  }),
  step('regenerateKey', 422, 'an overlap', (visitor) => visitor.ask('regenerateKey', { body: '{"overlap":60}' })),

  ...[{}, asEve].map((headers) =>
    step(
      'settleRegeneration',
      200,
      `done, asked by ${headers === asEve ? 'another' : 'the same'} principal`,
      async (visitor) => {
        await visitor.ask('regenerateKey');
        return visitor.ask('settleRegeneration', { headers });
      },
    ),
  ),
  ...ends.map(([how, end]) =>
    step('settleRegeneration', 200, how, async (visitor) => {
      await end(visitor);
      return visitor.ask('settleRegeneration');
    }),
  ),
  step('settleRegeneration', 404, 'it does not settle', (visitor) => visitor.ask('settleRegeneration'), {
    settles: false,
  }),
  struck('settleRegeneration', 405, { allow: 'GET' }),
  whileRunning('settleRegeneration'),
  struck('settleRegeneration', 501),

  step('messages', 200, 'with the current key', async (visitor) => visitor.say(await visitor.keyValue())),
  step('messages', 400, 'no list', async (visitor) => visitor.say(await visitor.keyValue(), '{"messages":7}')),
  step('messages', 401, 'with the key before', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.ask('regenerateKey');
    return visitor.say(value);
  }),
];
