import { type EndpointName, endpoints, type IdName } from '../src/api/rest/endpoints.js';

/** A call, and the ids of its address. */
export interface MatchedCall {
  readonly call: EndpointName;
  readonly ids: Readonly<Record<IdName, string>>;
}

const routes = Object.entries(endpoints).map(([call, endpoint]) => {
  const [method, template] = endpoint.split(' ') as [string, string];
  const path = new RegExp(`${template.replace(/{(\w+)}/g, '(?<$1>[^/]+)')}$`);
  return { call: call as EndpointName, method, path };
});

/** Which call a request is, below whatever base address. An address whose ids cannot be decoded is none. */
export function matchCall({ method, url }: Request): MatchedCall | undefined {
  const { pathname } = new URL(url);
  for (const route of routes) {
    const found = route.method === method && route.path.exec(pathname);
    const ids = found && decoded(found.groups ?? {});
    if (ids) return { call: route.call, ids };
  }
  return undefined;
}

function decoded(groups: Readonly<Record<string, string>>): MatchedCall['ids'] | undefined {
  try {
    const ids = Object.entries(groups).map(([name, id]) => [name, decodeURIComponent(id)]);
    return Object.fromEntries(ids) as MatchedCall['ids'];
  } catch {
    return undefined;
  }
}
