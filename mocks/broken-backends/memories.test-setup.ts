/** Backends that forget an operation, or tell its key differently the next time. Each by one mistake. */
import { answering, type BrokenBackend, refusal, where } from './broken-backend.test-setup.js';
import { IdempotencyStore, nameOf } from '../idempotency.js';
import { regenerate } from '../regenerate.js';
import { changed, type Exchange, type Tamper } from '../tampering-server.test-setup.js';

/** In seconds: all of a check but what is asked later is over by then. */
const shortMemory = 1.5;

type Stored = ConstructorParameters<typeof IdempotencyStore>[0];

/** Keeps the last few fences. */
class LastFences extends IdempotencyStore {
  override settle(...settling: Parameters<IdempotencyStore['settle']>) {
    const settled = super.settle(...settling);
    for (const name of this.fences.keys()) if (this.fences.size > 3) this.fences.delete(name);
    return settled;
  }
}

/** Keeps fences as long as a cache does. */
class ShortFences extends IdempotencyStore {
  override begin(...begun: Parameters<IdempotencyStore['begin']>) {
    const at = this.fences.get(nameOf(begun[0]));
    if (at !== undefined && begun[2] - at > 1000 * shortMemory) this.fences.delete(nameOf(begun[0]));
    return super.begin(...begun);
  }
}

/** Keeps the last operations that anybody asked for. */
class LastCommits extends IdempotencyStore {
  readonly #asked = new Set<string>();

  override begin(...begun: Parameters<IdempotencyStore['begin']>) {
    this.#ask(nameOf(begun[0]));
    return super.begin(...begun);
  }

  override settle(...settling: Parameters<IdempotencyStore['settle']>) {
    this.#ask(nameOf(settling[0]));
    return super.settle(...settling);
  }

  #ask(asked: string) {
    this.#asked.delete(asked);
    this.#asked.add(asked);
    for (const name of [...this.#asked].slice(0, -20)) {
      this.#asked.delete(name);
      this.commits.delete(name);
    }
  }
}

const remembering = (Store: typeof IdempotencyStore) => () => ({ remember: (stored?: Stored) => new Store(stored) });

const operationOf = ({ request }: Exchange) =>
  request.headers.get('idempotency-key') ?? /operations\/([^/]+)\/settle$/.exec(request.url)?.[1] ?? '';

/** What an operation was answered with, by how often it was sent. */
function repeating(change: (json: Record<string, unknown>, times: number) => unknown): () => Tamper {
  return () => {
    const times = new Map<string, number>();
    return async (exchange) => {
      const response = await exchange.forward();
      if (exchange.call !== 'regenerateKey' || response.status !== 200) return response;
      const id = operationOf(exchange);
      times.set(id, (times.get(id) ?? 0) + 1);
      const json = (await response.json()) as Record<string, unknown>;
      return changed(response, { body: JSON.stringify(change(json, times.get(id)!)) });
    };
  };
}

/** Leaves a reservation behind where the connection breaks, and nobody ends it. */
const stickingWhereDropped = (): Tamper => {
  const stuck = new Set<string>();
  const running = () => refusal(409, { 'retry-after': '1' });
  return async (exchange) => {
    if (stuck.has(operationOf(exchange))) return running();
    if (exchange.call !== 'regenerateKey') return exchange.forward();
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (!exchange.isGone()) return exchange.forward();
    stuck.add(operationOf(exchange));
    return running();
  };
};

const patience = { options: { runSeconds: 0.3 } };

export const brokenMemories: readonly BrokenBackend[] = [
  { mistake: 'keeps the last three fences', breaks: ['fences-last'], parts: remembering(LastFences) },
  {
    mistake: 'keeps fences in a cache',
    breaks: ['fences-last'],
    mayBreak: ['late-copy', 'settle-at-once', 'settle-dropped', 'restore-late-copy'],
    parts: remembering(ShortFences),
    options: { laterSeconds: 2 },
  },
  {
    mistake: 'keeps the last twenty operations',
    breaks: ['replay-later', 'settle-later'],
    parts: remembering(LastCommits),
  },
  {
    mistake: 'counts versions from 0 to 2',
    breaks: ['versions'],
    parts: () => {
      let count = 0;
      return {
        regenerate: (asked) =>
          regenerate({ ...asked, issue: async () => ({ ...(await asked.issue()), version: `v${count++ % 3}` }) }),
      };
    },
  },
  {
    mistake: 'sends no ETag with a new key',
    breaks: ['etag'],
    tamper: where(({ call }, { status }) => call === 'regenerateKey' && status === 200, { headers: { etag: null } }),
  },
  {
    mistake: 'sends the ETag of the answer, not of the key, with a new key',
    breaks: ['etag'],
    tamper: where(({ call }, { status }) => call === 'regenerateKey' && status === 200, {
      headers: { etag: '"8c1f"' },
    }),
  },
  {
    mistake: 'dates a key by each answer',
    breaks: ['replay', 'same-body', 'other-body', 'dropped', 'other-caller', 'replay-later'],
    tamper: repeating((key, times) => ({
      ...key,
      createdAt: new Date(Date.parse(String(key['createdAt'])) + 5000 * (times - 1)).toISOString(),
    })),
  },
  {
    mistake: 'tells another maker where an operation is settled',
    breaks: ['settle-done'],
    tamper: answering('settleRegeneration', (end) => ({
      ...end,
      ...(end.key && { key: { ...end.key, createdBy: 'Somebody' } }),
    })),
  },
  {
    mistake: 'tells another maker where a key is read',
    breaks: ['regenerate'],
    tamper: answering('revealKey', (key) => ({ ...key, createdBy: 'Somebody' })),
  },
  {
    mistake: 'remembers that a body was another one',
    breaks: ['other-body'],
    tamper: () => {
      const refused = new Set<string>();
      return async (exchange) => {
        const id = operationOf(exchange);
        if (exchange.call === 'regenerateKey' && refused.has(id)) return refusal(422);
        const response = await exchange.forward();
        if (response.status === 422) refused.add(id);
        return response;
      };
    },
  },
  {
    mistake: 'answers 409 for ever',
    breaks: [
      'regenerate',
      'late-copy',
      'settle-dropped',
      'same-at-once',
      'others-at-once',
      'dropped',
      'overlap-refused',
    ],
    tamper: () => (exchange) => {
      const isMeant =
        exchange.call === 'regenerateKey' && exchange.request.url.includes('/support-bot/channels/universal/');
      return isMeant ? Promise.resolve(refusal(409, { 'retry-after': '1' })) : exchange.forward();
    },
    ...patience,
  },
  {
    mistake: 'answers 409 for ever once a connection broke',
    breaks: ['settle-dropped', 'dropped'],
    tamper: stickingWhereDropped,
    ...patience,
  },
];
