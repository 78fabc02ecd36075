/** Backends whose answers to reads are not what they promise, or tell too much. Each by one mistake. */
import type { MockCall } from '../faults.js';
import { changed, type Tamper } from '../tampering-server.test-setup.js';
import { answering, type BrokenBackend, type Json, queryOf, where } from './broken-backend.test-setup.js';

/** Pages of its own making: `items` are all of the list, in order. */
function pagingBy(
  page: (items: Json[], query: URLSearchParams) => unknown,
  call: MockCall = 'listChannels',
): () => Tamper {
  return () => async (exchange) => {
    if (exchange.call !== call) return exchange.forward();
    const whole = await fetch(exchange.request.url.replace(/\?.*$/, ''), { headers: exchange.request.headers });
    const { items = [] } = (await whole.json()) as Json;
    const text = queryOf(exchange).get('query')?.toLowerCase() ?? '';
    const found = items.filter(({ name }) => String(name).toLowerCase().includes(text));
    return changed(whole, { body: JSON.stringify(page(found, queryOf(exchange))) });
  };
}

/** A page that begins where its cursor says, and how far it goes. */
const startAndLimit = (query: URLSearchParams) =>
  [Number(query.get('cursor') ?? 0), Number(query.get('limit') ?? 50)] as const;

function skippingOne(items: Json[], query: URLSearchParams): unknown {
  const [start, limit] = startAndLimit(query);
  const end = start + limit;
  return { items: items.slice(start, end), ...(end < items.length && { nextCursor: String(end + 1) }) };
}

export const brokenReads: readonly BrokenBackend[] = [
  // Shapes
  {
    mistake: 'leaves the types out of a project in the list',
    breaks: ['projects'],
    tamper: answering('listProjects', ({ items = [], ...page }) => ({
      ...page,
      items: items.map((item, index) => (index === 1 ? { ...item, channelTypes: undefined } : item)),
    })),
  },
  {
    mistake: 'answers another project than the one that was asked for',
    breaks: ['project'],
    tamper: answering('getProject', (project) => ({ ...project, id: 'another' })),
  },
  {
    mistake: 'writes a time in the list of channels in words',
    breaks: ['channels'],
    tamper: answering('listChannels', ({ items = [], ...page }) => ({
      ...page,
      items: items.map((item, index) => (index === 2 ? { ...item, connectedAt: 'yesterday' } : item)),
    })),
  },
  {
    mistake: 'names the project of a channel by a number',
    breaks: ['channel'],
    tamper: answering('getChannel', (channel) => ({ ...channel, projectId: 7 })),
  },
  {
    mistake: 'counts the version of a key by a number',
    breaks: ['api-key'],
    tamper: answering('revealKey', (key) => ({ ...key, version: 7 })),
  },
  {
    mistake: 'masks the key that it shows again',
    breaks: ['whole-key', 'shown-again', 'restore'],
    tamper: answering('revealKey', (key) => ({ ...key, value: `${'•'.repeat(20)}${String(key['hint'])}` })),
  },
  {
    mistake: 'shows the first key that it ever showed',
    breaks: ['shown-again', 'restore'],
    tamper: () => {
      let first: unknown;
      return answering('revealKey', (key) => ({ ...key, value: (first ??= key['value']) }))();
    },
  },
  {
    mistake: 'sends no ETag',
    breaks: ['etag'],
    tamper: where(({ call }) => call === 'revealKey', { headers: { etag: null } }),
  },
  {
    mistake: 'weakens the ETag',
    breaks: ['etag'],
    tamper: where(
      ({ call }, { status }) => call === 'revealKey' && status === 200,
      async ({ headers }) => ({ headers: { etag: `W/${headers.get('etag')}` } }),
    ),
  },
  // Lists
  {
    mistake: 'skips a channel between two pages',
    breaks: ['paging-channels'],
    tamper: pagingBy(skippingOne),
  },
  {
    mistake: 'skips a project between two pages',
    breaks: ['paging-projects'],
    tamper: pagingBy(skippingOne, 'listProjects'),
  },
  {
    mistake: 'repeats the last item of a page on the next',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = start + limit;
      return {
        items: items.slice(Math.max(0, start - 1), end),
        ...(end < items.length && { nextCursor: String(end) }),
      };
    }),
  },
  {
    mistake: 'ends a list one page too early',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = start + limit;
      return { items: items.slice(start, end), ...(end + limit < items.length && { nextCursor: String(end) }) };
    }),
  },
  {
    mistake: 'gives the same cursor again, with nothing behind it',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      const end = Math.min(start + limit, items.length);
      return { items: items.slice(start, end), nextCursor: String(end) };
    }),
  },
  {
    mistake: 'gives empty pages without end',
    breaks: ['paging-channels'],
    tamper: pagingBy((items, query) => {
      const [start, limit] = startAndLimit(query);
      return { items: items.slice(start, start + limit), nextCursor: String(start + limit) };
    }),
  },
  {
    mistake: 'does not know how long a page may be',
    breaks: ['paging-channels'],
    tamper: pagingBy((items) => ({ items })),
  },
  {
    mistake: 'does not look at the query',
    breaks: ['search'],
    tamper: () => async (exchange) => {
      if (exchange.call !== 'listChannels') return exchange.forward();
      return fetch(exchange.request.url.replace(/([?&])query=[^&]*/, '$1'), { headers: exchange.request.headers });
    },
  },
  // Secrets
  {
    mistake: 'answers a channel with its whole record',
    breaks: ['no-value-in-reads', 'no-value-elsewhere'],
    tamper: () => async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'getChannel' || response.status !== 200) return response;
      const { headers, url } = exchange.request;
      const { value } = (await (await fetch(`${url}/api-key`, { headers })).json()) as Json;
      const channel = (await response.json()) as Json;
      return changed(response, { body: JSON.stringify({ ...channel, apiKey: { ...channel.apiKey, value } }) });
    },
  },
  {
    mistake: 'hides a token in a list',
    breaks: ['no-value-in-reads'],
    tamper: answering('listChannels', (page) => ({
      ...page,
      debug: `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(43)}`,
    })),
  },
  {
    mistake: 'quotes the current key in an error',
    breaks: ['no-value-elsewhere'],
    tamper: () => async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'regenerateKey' || response.status !== 412) return response;
      const { headers, url } = exchange.request;
      const { value } = (await (await fetch(url.replace(/\/regenerate$/, ''), { headers })).json()) as Json;
      const body = JSON.stringify({ status: 412, title: 'Changed', detail: `The key is ${String(value)} by now.` });
      return changed(response, { body });
    },
  },
];
