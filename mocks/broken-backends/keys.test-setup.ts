/** Backends whose keys live otherwise than they say, and that tell of them what is not so. Each by one mistake. */
import { answering, type BrokenBackend, where } from './broken-backend.test-setup.js';
import { misreading } from './misreading.test-setup.js';
import { changed, type Exchange, type Tamper } from '../tampering-server.test-setup.js';

const accepted = () => Response.json({ request_id: '1' });
const refused = () => Response.json({ errors: ['Not valid.'], warnings: [] }, { status: 401 });
const keyOf = ({ request }: Exchange) => request.headers.get('authorization')?.replace('Bearer ', '') ?? '';

/** Changes how messages are answered. */
const onMessages = (answer: (response: Response, key: string) => Response) => (): Tamper => async (exchange) => {
  const response = await exchange.forward();
  return exchange.call === 'messages' ? answer(response, keyOf(exchange)) : response;
};

/** Two of three servers go on as before: each has keys in a cache of its own. */
function twoOfThree(isMeant: (response: Response) => boolean, otherwise: () => Response): () => Tamper {
  return () => {
    let messages = 0;
    return onMessages((response) => (isMeant(response) && messages++ % 3 > 0 ? otherwise() : response))();
  };
}

/** Refuses the keys that the answers of a call tell. */
const killing = (isKilling: (exchange: Exchange, times: number) => boolean) => (): Tamper => {
  const dead = new Set<string>();
  const times = new Map<string, number>();
  return async (exchange) => {
    if (exchange.call === 'messages' && dead.has(keyOf(exchange))) return refused();
    const response = await exchange.forward();
    if (response.status !== 200 || exchange.call === 'messages') return response;
    const text = await response.text();
    const { value, key } = JSON.parse(text) as { value?: string; key?: { value?: string } };
    const told = value ?? key?.value;
    if (told !== undefined && exchange.call !== 'revealKey') {
      times.set(told, (times.get(told) ?? 0) + 1);
      if (isKilling(exchange, times.get(told)!)) dead.add(told);
    }
    return changed(response, { body: text });
  };
};

/** Takes a key that was refused a while for one that works. */
const forgettingEnds = (): Tamper => {
  const refusals = new Map<string, number>();
  return onMessages((response, key) => {
    if (response.status !== 401) return response;
    refusals.set(key, (refusals.get(key) ?? 0) + 1);
    return refusals.get(key)! > 12 ? accepted() : response;
  })();
};

/** Takes a verification for a use of the key. */
const usingByVerifying = (): Tamper => {
  let used: string | undefined;
  const told = answering('revealKey', (key) => ({
    ...key,
    ...(key['id'] === used && { lastUsedAt: key['lastUsedAt'] ?? new Date().toISOString() }),
  }))();
  return async (exchange) => {
    const response = await told(exchange);
    if (exchange.call !== 'verifyChannel' || response.status !== 200) return response;
    const text = await response.text();
    used = (JSON.parse(text) as { apiKey: { id: string } }).apiKey.id;
    return changed(response, { body: text });
  };
};

const using = (time: () => string) =>
  answering('revealKey', (key) => ({ ...key, lastUsedAt: key['lastUsedAt'] && time() }));

/** Changes every time at which a key was made, wherever it is told. */
const dating = (time: () => string) =>
  where(
    ({ call }, { status }) => call !== undefined && call !== 'messages' && status === 200,
    async (response) => ({
      body: (await response.text()).replaceAll(/"createdAt":"[^"]*"/g, `"createdAt":"${time()}"`),
    }),
  );

/** The checks that send messages with a key whose value they were told, and do not ask first whether any is accepted. */
const expectingMessages = [
  ...['overlap', 'overlap-ends', 'overlap-replaced', 'first-use', 'end', 'end-stale'],
  ...['restore', 'restore-stale', 'restore-other-request', 'restore-late-copy'],
];

export const brokenKeys: readonly BrokenBackend[] = [
  // Which keys are accepted
  {
    mistake: 'does not know new keys where messages arrive',
    breaks: ['new-key-works', ...expectingMessages],
    tamper: where(({ call }) => call === 'messages', { status: 401, body: '{"errors":[],"warnings":[]}' }),
  },
  {
    mistake: 'goes on accepting the old key',
    breaks: ['old-key-dies', 'overlap-ends', 'overlap-replaced', 'first-use', 'end', 'restore'],
    tamper: where(({ call }, { status }) => call === 'messages' && status === 401, {
      status: 200,
      body: '{"request_id":"1"}',
    }),
  },
  {
    mistake: 'goes on accepting the old key on two of three servers',
    breaks: ['old-key-dies', 'overlap-ends', 'overlap-replaced', 'first-use', 'end', 'restore'],
    tamper: twoOfThree(({ status }) => status === 401, accepted),
  },
  {
    mistake: 'does not know the new key on two of three servers',
    breaks: ['new-key-works'],
    mayBreak: expectingMessages,
    tamper: twoOfThree(({ status }) => status === 200, refused),
  },
  { mistake: 'accepts an old key again after a while', breaks: ['keys-stay'], tamper: forgettingEnds },
  {
    mistake: 'ends a key where its operation is repeated',
    breaks: ['key-survives', 'keys-stay'],
    tamper: killing(({ call }, times) => call === 'regenerateKey' && times > 1),
  },
  {
    mistake: 'ends a key where its operation is settled',
    breaks: ['key-survives', 'keys-stay'],
    tamper: killing(({ call }) => call === 'settleRegeneration'),
  },
  {
    mistake: 'redirects messages',
    breaks: ['new-key-works', 'redirects', 'version-stays', ...expectingMessages],
    tamper: where(({ call }) => call === 'messages', { status: 302, headers: { location: '/login' }, body: '' }),
  },
  // What is told of them
  {
    mistake: 'takes the making of a key for its use',
    breaks: ['last-used'],
    tamper: answering('revealKey', (key) => ({ ...key, lastUsedAt: key['lastUsedAt'] ?? key['createdAt'] })),
  },
  {
    mistake: 'never tells that a key is used',
    breaks: ['last-used'],
    tamper: answering('revealKey', (key) => ({ ...key, lastUsedAt: null })),
  },
  { mistake: 'takes a verification for a use', breaks: ['last-used'], tamper: usingByVerifying },
  {
    mistake: 'tells a use before the key was made',
    breaks: ['last-used'],
    tamper: using(() => '1999-01-01T00:00:00Z'),
  },
  {
    mistake: 'tells a use in the future',
    breaks: ['last-used'],
    tamper: using(() => new Date(Date.now() + 3_600_000).toISOString()),
  },
  {
    mistake: 'dates keys by the making of the channel',
    breaks: ['created-at', 'overlap'],
    tamper: dating(() => '2020-01-01T00:00:00Z'),
  },
  {
    mistake: 'keeps a list in a cache for ever',
    breaks: ['list-follows'],
    tamper: () => {
      const pages = new Map<string, string>();
      return async (exchange) => {
        const response = await exchange.forward();
        if (exchange.call !== 'listChannels' || response.status !== 200) return response;
        const { url } = exchange.request;
        const page = pages.get(url) ?? (await response.clone().text());
        pages.set(url, page);
        return changed(response, { body: page });
      };
    },
  },
  // What was asked for
  {
    mistake: 'does not read what overlap is asked for',
    breaks: ['overlap', 'overlap-refused', 'overlap-ends'],
    tamper: misreading(({ overlap: _overlap, ...asked }) => asked),
  },
];
