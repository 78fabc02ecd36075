import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  type CallOptions,
  type Channel,
  type IssuedApiKey,
  type Page,
  type PageQuery,
  type Project,
  type RegenerateKeyRequest,
  type SettingsApi,
  SettingsError,
  type SettingsErrorCode,
} from 'ba-settings-elements';
import { catchError, firstValueFrom, fromEvent, takeUntil } from 'rxjs';

const codes: Record<number, SettingsErrorCode> = {
  0: 'network',
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
export class BotsSettingsApi implements SettingsApi {
  readonly id: string;
  readonly supports = { idempotentRegenerate: true, conditionalRegenerate: true };
  readonly #http: HttpClient;
  readonly #token: string;

  constructor(http: HttpClient, account: string, token: string) {
    this.id = `bots of ${account}`;
    this.#http = http;
    this.#token = token;
  }

  listProjects(query: PageQuery, call: CallOptions) {
    return this.#ask<Page<Project>>(call, ['projects'], { query });
  }

  getProject(project: string, call: CallOptions) {
    return this.#ask<Project>(call, ['projects', project]);
  }

  listChannels(project: string, query: PageQuery, call: CallOptions) {
    return this.#ask<Page<Channel>>(call, ['projects', project, 'channels'], { query });
  }

  getChannel(project: string, channel: string, call: CallOptions) {
    return this.#ask<Channel>(call, ['projects', project, 'channels', channel]);
  }

  revealKey(project: string, channel: string, call: CallOptions) {
    return this.#ask<IssuedApiKey>(call, ['projects', project, 'channels', channel, 'api-key']);
  }

  verifyChannel(project: string, channel: string, call: CallOptions) {
    return this.#ask<Channel>(call, ['projects', project, 'channels', channel, 'verify'], { method: 'POST' });
  }

  regenerateKey({ projectId, channelId, operationId, expectedVersion }: RegenerateKeyRequest, call: CallOptions) {
    return this.#ask<IssuedApiKey>(call, ['projects', projectId, 'channels', channelId, 'api-key', 'regenerate'], {
      method: 'POST',
      headers: {
        'idempotency-key': operationId,
        ...(expectedVersion !== undefined && { 'if-match': `"${expectedVersion}"` }),
      },
    });
  }

  #ask<T>({ signal }: CallOptions, path: readonly string[], options: Ask = {}): Promise<T> {
    const { method = 'GET', headers = {}, query = {} } = options;
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const reply = this.#http.request<T>(method, `/api/${path.map(encodeURIComponent).join('/')}`, {
      headers: { ...headers, authorization: `Bearer ${this.#token}` },
      params: Object.fromEntries(given),
      body: method === 'POST' ? {} : undefined,
    });
    return firstValueFrom(reply.pipe(takeUntil(fromEvent(signal, 'abort')), catchError(fail)));
  }
}

interface Ask {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  query?: PageQuery;
}

function fail({ status, message }: HttpErrorResponse): never {
  throw new SettingsError(codes[status] ?? 'server', message, { status });
}
