import { type Adapter, adapterOf } from '../../api/boundary.js';
import type { CallOptions, RegenerateKeyRequest, SettingsApi } from '../../api/settings-api.js';
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import { randomUuid } from '../../platform/uuid.js';

/** A promise of the port, and how it is proved of an adapter. */
export interface AdapterCheck {
  /** What an adapter does, as the title of a test. */
  readonly title: string;
  /** Why it does not apply to an adapter; nothing where it does. */
  readonly skips?: (api: SettingsApi) => string | undefined;
  /** Whether it makes keys. */
  readonly regenerates?: true;
  /** @throws Error that says what is not so, and never quotes a value. */
  readonly run: (trial: Trial) => Promise<void>;
}

/** Whether something is so. @throws Error with what is not. */
export function expect(isSo: boolean, otherwise: string): asserts isSo {
  if (!isSo) throw new Error(otherwise);
}

/** Options of a call that nobody aborts. */
export const call = (): CallOptions => ({ signal: new AbortController().signal });

/** One adapter under test. */
export class Trial {
  /** The adapter as the elements see it: every reply is read, every failure is a `SettingsError`. */
  readonly adapter: Adapter;

  constructor(
    /** The host's own object. */
    readonly api: SettingsApi,
    readonly projectId: string,
    readonly channelId: string,
  ) {
    this.adapter = adapterOf(api);
  }

  async key(): Promise<ApiKey> {
    const { apiKey } = await this.adapter.getChannel(this.projectId, this.channelId, call());
    expect(apiKey !== undefined, 'The channel of the test has no key: name another by `channelId`.');
    return apiKey;
  }

  /** The request of a new operation, as the elements make it. */
  async request(): Promise<RegenerateKeyRequest & { readonly expectedVersion: string }> {
    const { projectId, channelId } = this;
    const { version } = await this.key();
    return { projectId, channelId, operationId: randomUuid(), expectedVersion: version };
  }

  async regenerate(): Promise<{
    readonly request: RegenerateKeyRequest;
    readonly before: ApiKey;
    readonly key: IssuedApiKey;
  }> {
    const before = await this.key();
    const request = await this.request();
    return { request, before, key: await this.adapter.regenerateKey(request, call()) };
  }
}

/**
 * Finds a channel with a key.
 *
 * @throws Error where there is none.
 */
export async function trialOf(
  api: SettingsApi,
  { projectId, channelId }: { readonly projectId?: string | undefined; readonly channelId?: string | undefined },
): Promise<Trial> {
  if (projectId !== undefined && channelId !== undefined) return new Trial(api, projectId, channelId);
  const adapter = adapterOf(api);
  const projects = projectId === undefined ? (await adapter.listProjects({}, call())).items : [{ id: projectId }];
  for (const { id } of projects) {
    const { items } = await adapter.listChannels(id, {}, call());
    const found = items.find((one) => (channelId === undefined ? one.apiKey !== undefined : one.id === channelId));
    if (found) return new Trial(api, id, found.id);
  }
  throw new Error('The adapter lists no channel with a key: name one by `projectId` and `channelId`.');
}
