import { type EndpointName, endpoints, type IdName } from '../src/api/rest/endpoints.js';

/** A call, and the ids of its address. */
export interface MatchedCall {
  readonly call: EndpointName;
  /** Percent-encoded, as they stand in the address. */
  readonly ids: Readonly<Record<IdName, string>>;
}

const routes = Object.entries(endpoints).map(([call, endpoint]) => {
  const [method, template] = endpoint.split(' ') as [string, string];
  const path = new RegExp(`${template.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`);
  return { call: call as EndpointName, method, path };
});

/** Which call a request is, below whatever base address. */
export function matchCall({ method, url }: Request): MatchedCall | undefined {
  const { pathname } = new URL(url);
  for (const route of routes) {
    const found = route.method === method && route.path.exec(pathname);
    if (found) return { call: route.call, ids: (found.groups ?? {}) as MatchedCall['ids'] };
  }
  return undefined;
}
