import type { MockCall } from './faults.js';

/** A call, and the ids of its address. */
export interface MatchedCall {
  readonly call: MockCall;
  readonly ids: Readonly<Record<'p' | 'c' | 'o', string>>;
}

const routes: readonly { readonly call: MockCall; readonly method: string; readonly path: RegExp }[] = [
  { call: 'listProjects', method: 'GET', path: /\/projects$/ },
  { call: 'getProject', method: 'GET', path: /\/projects\/(?<p>[^/]+)$/ },
  { call: 'listChannels', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels$/ },
  { call: 'getChannel', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)$/ },
  { call: 'revealKey', method: 'GET', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/api-key$/ },
  {
    call: 'regenerateKey',
    method: 'POST',
    path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/api-key\/regenerate$/,
  },
  {
    call: 'settleRegeneration',
    method: 'POST',
    path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/api-key\/operations\/(?<o>[^/]+)\/settle$/,
  },
  { call: 'verifyChannel', method: 'POST', path: /\/projects\/(?<p>[^/]+)\/channels\/(?<c>[^/]+)\/verify$/ },
  { call: 'messages', method: 'POST', path: /\/messages$/ },
];

/** Which call a request is, below whatever base address. */
export function matchCall({ method, url }: Request): MatchedCall | undefined {
  const { pathname } = new URL(url);
  for (const route of routes) {
    const found = route.method === method && route.path.exec(pathname);
    if (found) return { call: route.call, ids: (found.groups ?? {}) as MatchedCall['ids'] };
  }
  return undefined;
}
