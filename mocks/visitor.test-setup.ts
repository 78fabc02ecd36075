import { pathOf } from '../src/api/rest/address.js';
import { type EndpointName, endpoints } from '../src/api/rest/endpoints.js';
import type { IssuedApiKey, Overlap } from '../src/model/index.js';
import { createMockBackend } from './backend.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';

const base = 'https://mock.test/api';
/** The channel that visitors ask about. */
export const [projectId, channelId] = ['support-bot', 'rasa'];

/** What differs in a call from the usual one. */
export interface Ask {
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
export class Visitor {
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
