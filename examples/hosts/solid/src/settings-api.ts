import {
  type CallOptions,
  type PageQuery,
  type SettingsApi,
  SettingsError,
  type SettingsErrorCode,
} from 'ba-settings-elements';

const codes: Record<number, SettingsErrorCode> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'in-progress',
  410: 'superseded',
  412: 'conflict',
  429: 'rate-limited',
};

/** This app's adapter: one account of its service. A renewed token does not make it another one. */
export function createSettingsApi(account: string, token: string): SettingsApi {
  async function call<T>(
    { signal }: CallOptions,
    path: readonly string[],
    { query = {}, ...init }: RequestInit & { query?: PageQuery } = {},
  ): Promise<T> {
    const headers = { ...init.headers, authorization: `Bearer ${token}` };
    const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
    const address = `/api/${path.map(encodeURIComponent).join('/')}?${new URLSearchParams(given)}`;
    const response = await fetch(address, { ...init, headers, signal }).catch((cause: unknown) => {
      throw signal.aborted ? cause : new SettingsError('network', 'The service cannot be reached.', { cause });
    });
    const { ok, status, statusText } = response;
    if (!ok) throw new SettingsError(codes[status] ?? 'server', statusText, { status });
    return (await response.json()) as T;
  }

  return {
    id: `bots of ${account}`,
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },
    listProjects: (query, options) => call(options, ['projects'], { query }),
    getProject: (project, options) => call(options, ['projects', project]),
    listChannels: (project, query, options) => call(options, ['projects', project, 'channels'], { query }),
    getChannel: (project, channel, options) => call(options, ['projects', project, 'channels', channel]),
    revealKey: (project, channel, options) => call(options, ['projects', project, 'channels', channel, 'api-key']),
    verifyChannel: (project, channel, options) =>
      call(options, ['projects', project, 'channels', channel, 'verify'], { method: 'POST' }),
    regenerateKey: ({ projectId, channelId, operationId, expectedVersion }, options) =>
      call(options, ['projects', projectId, 'channels', channelId, 'api-key', 'regenerate'], {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': operationId,
          ...(expectedVersion !== undefined && { 'if-match': `"${expectedVersion}"` }),
        },
        body: '{}',
      }),
  };
}
