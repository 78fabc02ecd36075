import { pathOf } from '../src/api/rest/address.js';
import { type EndpointName, endpoints } from '../src/api/rest/endpoints.js';
import type { IssuedApiKey, Overlap } from '../src/model/index.js';
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

/** The headers that a call needs, where a step says nothing else. */
const usualHeaders: Readonly<Partial<Record<EndpointName, (version: string) => Readonly<Record<string, string>>>>> = {
  regenerateKey: () => ({ 'idempotency-key': 'operation-1' }),
  endPreviousKey: (version) => ({ 'if-match': `"${version}"` }),
  restorePreviousKey: (version) => ({ 'idempotency-key': 'operation-1', 'if-match': `"${version}"` }),
};

/** One caller of a mock backend whose clock can be moved. */
class Visitor {
  readonly backend: MockBackend;
  /** The key before the current one, as far as this caller made both. */
  #previousKeyId = 'no-key';
  #version = 'no-version';
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
    const last = template.includes('{keyId}') ? this.#previousKeyId : 'operation-1';
    const path = pathOf(template, ids ?? [projectId, channelId, last]);
    return this.backend.fetch(base + path + search, {
      method,
      headers: { ...usualHeaders[name]?.(this.#version), ...headers },
      body: method === 'GET' ? null : (body ?? '{}'),
    });
  }

  /** Makes a new key beside the old one, which goes on working for an hour or, with `first-use`, until the new one is used. */
  async rotate(overlap: Overlap = { from: 'now', seconds: 3600 }): Promise<void> {
    const { id } = await this.#key();
    const headers = { 'idempotency-key': 'rotation' };
    await this.ask('regenerateKey', { headers, body: JSON.stringify({ overlap, reason: 'routine' }) });
    [this.#previousKeyId, this.#version] = [id, (await this.#key()).version];
  }

  async keyValue(): Promise<string> {
    return (await this.#key()).value;
  }

  async #key(): Promise<IssuedApiKey> {
    return (await (await this.ask('revealKey')).json()) as IssuedApiKey;
  }

  async say(token: string, body = '{"messages":[{"message":{"text":"hello"}}]}', headers = {}): Promise<Response> {
    return this.ask('messages', { headers: { ...headers, authorization: `Bearer ${token}` }, body });
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
function whileRunning(name: EndpointName, stuck: 'regenerateKey' | 'restorePreviousKey' = 'regenerateKey'): Step {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const pauses: MockBackendOptions['pauses'] = async (point, request) => {
    if (point !== 'checked' || request.headers.get('idempotency-key') !== 'operation-1') return;
    reach();
    await released;
  };
  const provoke: Provoke = async (visitor) => {
    await visitor.rotate();
    const running = visitor.ask(stuck);
    await reached;
    const answer = await visitor.ask(name);
    release();
    await running;
    return answer;
  };
  return step(name, 409, `while ${stuck} runs`, provoke, { pauses });
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

const wantsFreshSignIn = (name: EndpointName) =>
  step(name, 401, 'a fresh sign-in is wanted', (visitor) => {
    visitor.backend.requireStepUp();
    return visitor.ask(name);
  });

/** The answers about a channel that has two keys, or had. */
const twoKeySteps: readonly Step[] = [
  step('getChannel', 200, 'with a previous key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('getChannel');
  }),
  step('getChannel', 200, 'with a previous key until the first use', async (visitor) => {
    await visitor.rotate({ from: 'first-use' });
    return visitor.ask('getChannel');
  }),
  step('getChannel', 200, 'with a key that has leaked and one that was used', async (visitor) => {
    await visitor.backend.exposeKey(projectId, channelId, 'a public repository');
    await visitor.rotate({ from: 'first-use' });
    const headers = { 'user-agent': 'some-bot/1.0', 'x-forwarded-for': '192.0.2.17' };
    await visitor.say(await visitor.keyValue(), undefined, headers);
    return visitor.ask('getChannel');
  }),
  step('listChannels', 200, 'of which one has a previous key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('listChannels');
  }),
  step('messages', 200, 'with the previous key', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.rotate();
    return visitor.say(value);
  }),
  step('messages', 401, 'with a previous key whose time is over', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.rotate();
    visitor.backend.advance(3600);
    return visitor.say(value);
  }),

  wantsFreshSignIn('endPreviousKey'),
  step('endPreviousKey', 200, 'asked for, and asked for again', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('endPreviousKey');
    return visitor.ask('endPreviousKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('endPreviousKey', 400, 'no If-Match', (visitor) =>
    visitor.ask('endPreviousKey', { headers: { 'if-match': '' } }),
  ),
  step('endPreviousKey', 404, 'no such key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('endPreviousKey', { ids: [projectId, channelId, 'nowhere'] });
  }),
  step('endPreviousKey', 404, 'no such address', (visitor) => visitor.ask('endPreviousKey'), { overlap: false }),
  step('endPreviousKey', 412, 'another version', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('endPreviousKey', { headers: { 'if-match': '"stale"' } });
  }),

  wantsFreshSignIn('restorePreviousKey'),
  step('restorePreviousKey', 200, 'sent again', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('restorePreviousKey');
  }),
  ...['idempotency-key', 'if-match'].map((name) =>
    step('restorePreviousKey', 400, `no ${name}`, async (visitor) => {
      await visitor.rotate();
      return visitor.ask('restorePreviousKey', { headers: { [name]: '' } });
    }),
  ),
  step('restorePreviousKey', 403, 'another principal’s operation', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('restorePreviousKey', { headers: asEve });
  }),
  step('restorePreviousKey', 404, 'no such key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { ids: [projectId, channelId, 'nowhere'] });
  }),
  step('restorePreviousKey', 404, 'no such address', (visitor) => visitor.ask('restorePreviousKey'), {
    overlap: false,
  }),
  whileRunning('restorePreviousKey', 'restorePreviousKey'),
  whileRunning('settleRegeneration', 'restorePreviousKey'),
  step('restorePreviousKey', 410, 'its key has ended', async (visitor) => {
    await visitor.rotate();
    visitor.backend.advance(3600);
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 410, 'settled as never done', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('settleRegeneration');
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 410, 'its key replaced since', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    await visitor.backend.replaceKey(projectId, channelId);
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 412, 'another version', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('restorePreviousKey', 422, 'the id of a regeneration', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { headers: { 'idempotency-key': 'rotation' } });
  }),
  step('settleRegeneration', 200, 'a restoring that is done', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('settleRegeneration');
  }),

  step('listKeyEvents', 200, 'of every type', async (visitor) => {
    await visitor.rotate({ from: 'first-use' });
    await visitor.ask('restorePreviousKey');
    await visitor.rotate();
    await visitor.say(await visitor.keyValue());
    await visitor.ask('endPreviousKey');
    await visitor.backend.exposeKey(projectId, channelId);
    return visitor.ask('listKeyEvents');
  }),
];

/** The calls that answer with a page. */
const listCalls = ['listProjects', 'listChannels', 'listKeyEvents'] as const;
/** The calls about a previous key: without one there is nothing to ask for. */
const previousKeyCalls = ['endPreviousKey', 'restorePreviousKey'] as const;

/** Ways to every answer of the mock backend that the contract documents. */
export const steps: readonly Step[] = [
  ...settingsCalls.map((name) =>
    step(name, 200, 'asked for', async (visitor) => {
      if (previousKeyCalls.some((one) => one === name)) await visitor.rotate();
      return visitor.ask(name);
    }),
  ),
  ...settingsCalls.flatMap(commonSteps),
  ...projectCalls.map((name) => step(name, 404, 'no such project', (visitor) => visitor.ask(name, { ids: nowhere }))),
  ...channelCalls.map((name) => step(name, 404, 'no such channel', (visitor) => visitor.ask(name, { ids: noChannel }))),
  ...(['listProjects', 'listChannels'] as const).map((name) =>
    step(name, 200, 'an empty page', (visitor) => visitor.ask(name, { search: '?query=nothing-has-this-name' })),
  ),
  ...listCalls.flatMap((name) => [
    step(name, 200, 'a page with a next one', async (visitor) => {
      await visitor.rotate();
      return visitor.ask(name, { search: '?limit=1' });
    }),
    step(name, 400, 'a cursor that never was', (visitor) => visitor.ask(name, { search: '?cursor=nonsense' })),
    step(name, 400, 'no limit', (visitor) => visitor.ask(name, { search: '?limit=0' })),
  ]),
  step('revealKey', 200, 'keys are shown once', (visitor) => visitor.ask('revealKey'), { keys: 'once' }),

  wantsFreshSignIn('regenerateKey'),
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
  ...['{"overlap":60}', '{"overlap":{"from":"now","seconds":60}}', '{"reason":7}'].map((body) =>
    step('regenerateKey', 422, body, (visitor) => visitor.ask('regenerateKey', { body })),
  ),

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

  ...twoKeySteps,

  step('messages', 200, 'with the current key', async (visitor) => visitor.say(await visitor.keyValue())),
  step('messages', 400, 'no list', async (visitor) => visitor.say(await visitor.keyValue(), '{"messages":7}')),
  step('messages', 401, 'with the key before', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.ask('regenerateKey');
    return visitor.say(value);
  }),
];
