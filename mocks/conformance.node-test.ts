import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Settled } from '../src/api/rest/wire.js';
import { AnswerLog } from './answer-log.test-setup.js';
import { createMockBackend } from './backend.js';
import { Conformance, type OpenApiDocument } from './conformance.test-setup.js';
import { conformance, openApiDocument } from './node-conformance.test-setup.js';

type Body = Record<string, unknown>;

const base = 'https://mock.test/api';
const channels = `${base}/projects/support-bot/channels`;
const keyUrl = `${channels}/rasa/api-key`;
const backend = createMockBackend();

/** What the mock answers, with something changed. */
async function changed(url: string, { status, headers = {}, body }: Change): Promise<Response> {
  const right = await backend.fetch(url);
  const all = new Headers(right.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) all.delete(name);
    else all.set(name, value);
  }
  const json = (await right.json()) as Body;
  const text = typeof body === 'string' ? body : JSON.stringify(body?.(json) ?? json);
  return new Response(text, { status: status ?? right.status, headers: all });
}

interface Change {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string | ((right: Body) => unknown);
}

const first = (page: Body) => (page['items'] as Body[])[0]!;

const changes: readonly (readonly [name: string, url: string, change: Change, fault: RegExp | undefined])[] = [
  ['nothing', keyUrl, {}, undefined],
  ['the status', keyUrl, { status: 418 }, /^this status is not documented$/],
  ['no entity tag', keyUrl, { headers: { etag: null } }, /^the header ETag is missing$/],
  ['a weak entity tag', keyUrl, { headers: { etag: 'W/"a"' } }, /^the header ETag must match pattern/],
  [
    'an answer that caches may keep',
    keyUrl,
    { headers: { 'cache-control': 'max-age=60' } },
    /^the header Cache-Control/,
  ],
  ['the media type', keyUrl, { headers: { 'content-type': 'text/plain' } }, /^the media type "text\/plain"/],
  [
    'a parameter of the media type',
    keyUrl,
    { headers: { 'content-type': 'application/json;charset=utf-8' } },
    undefined,
  ],
  ['no JSON', keyUrl, { body: '<html>' }, /^the body is no JSON$/],
  [
    'a field that is missing',
    keyUrl,
    { body: ({ hint: _, ...key }) => key },
    /^the body must have required property 'hint'$/,
  ],
  ['an empty value', keyUrl, { body: (key) => ({ ...key, value: '' }) }, /^the body\/value must NOT have fewer than 1/],
  [
    'no instant',
    keyUrl,
    { body: (key) => ({ ...key, createdAt: '2026-02-30 10:00' }) },
    /^the body\/createdAt must match format/,
  ],
  [
    'a key’s value in a list',
    channels,
    {
      body: (page) => ({
        items: [{ ...first(page), apiKey: { ...(first(page)['apiKey'] as Body), value: 'secret' } }],
      }),
    },
    /^the body\/items\/0\/apiKey must NOT have additional properties: value$/,
  ],
  [
    'an unknown field of a page',
    channels,
    { body: (page) => ({ ...page, more: true }) },
    /additional properties: more$/,
  ],
  [
    'a status of a channel',
    channels,
    { body: (page) => ({ items: [{ ...first(page), status: 'secret' }] }) },
    /status must be equal to one of/,
  ],
];

describe('the comparison with the contract', () => {
  for (const [name, url, change, fault] of changes) {
    it(`finds ${fault === undefined ? 'no fault in' : 'a fault in'}: ${name}`, async () => {
      const checked = await conformance.check('GET', url, await changed(url, change));
      const faults = checked!.faults.join('\n');
      if (fault === undefined) assert.equal(faults, '');
      else assert.match(faults, fault);
      assert.doesNotMatch(faults, /secret|eyJ/, 'it quotes a value');
    });
  }

  const retries: readonly (readonly [text: string, isRight: boolean])[] = [
    ['7', true],
    ['Mon, 12 Oct 2026 09:00:30 GMT', true],
    ['soon', false],
    ['-5', false],
    ['1.5', false],
  ];
  for (const [text, isRight] of retries) {
    it(`takes "${text}" for ${isRight ? 'a' : 'no'} Retry-After`, async () => {
      const headers = { 'content-type': 'application/problem+json', 'retry-after': text };
      const checked = await conformance.check('GET', `${base}/projects`, new Response('{}', { status: 429, headers }));
      assert.equal(checked!.faults.length === 0, isRight);
    });
  }

  it('knows no call that is not documented', async () => {
    assert.equal(await conformance.check('DELETE', `${base}/projects`, new Response('{}')), undefined);
    assert.equal(await conformance.check('GET', `${base}/elsewhere`, new Response('{}')), undefined);
  });

  it('misses an answer that the document leaves out', async () => {
    const less = JSON.parse(JSON.stringify(openApiDocument)) as {
      paths: Record<string, Record<string, { responses: Body }>>;
    };
    delete less.paths['/projects/{projectId}']!['get']!.responses['404'];
    const url = `${base}/projects/nowhere`;
    const checked = await new Conformance(less as unknown as OpenApiDocument).check(
      'GET',
      url,
      await backend.fetch(url),
    );
    assert.deepEqual(checked, { name: 'getProject 404', faults: ['this status is not documented'] });
  });
});

describe('the log of answers', () => {
  it('compares what a backend answers, and hands it on unread', async () => {
    const log = new AnswerLog(conformance);
    const watched = log.watch(createMockBackend());
    assert.equal(((await (await watched.fetch(`${base}/projects`)).json()) as Body)['total'], 6);
    await watched.fetch(new Request(keyUrl));
    assert.deepEqual(await log.take(), [
      { name: 'listProjects 200', faults: [] },
      { name: 'revealKey 200', faults: [] },
    ]);
    assert.deepEqual(await log.take(), []);
  });

  it('tells what does not conform', async () => {
    const log = new AnswerLog(conformance);
    const settle = () => Promise.resolve({ outcome: 'perhaps' } as unknown as Settled);
    const watched = log.watch(createMockBackend({ settle }));
    await watched.fetch(`${keyUrl}/operations/operation-1/settle`, { method: 'POST' });
    const faults = await log.takeFaults();
    assert.ok(faults.includes('settleRegeneration 200: the body must match a schema in anyOf'), faults.join('\n'));
  });

  it('waits for no answer that hangs', async () => {
    const log = new AnswerLog(conformance, { includesStruck: true });
    const watched = log.watch(createMockBackend({ faults: [{ call: 'getProject', phase: 'before', kind: 'hang' }] }));
    const hangUp = new AbortController();
    const hanging = watched.fetch(`${base}/projects/support-bot`, { signal: hangUp.signal });
    assert.deepEqual(await log.take(), []);
    hangUp.abort();
    await assert.rejects(hanging);
  });

  it('leaves out what a fault may strike, and nothing else', async () => {
    const log = new AnswerLog(conformance);
    const watched = log.watch(createMockBackend({ faults: [{ call: 'getProject', phase: 'before', kind: 429 }] }));
    const names = async () => (await log.take()).map(({ name }) => name);
    await watched.fetch(`${base}/projects`);
    await watched.fetch(`${base}/projects/support-bot`);
    await watched.fetch(`${base}/projects/support-bot`);
    await watched.fetch(keyUrl, { headers: { 'x-mock-fault': '{"phase":"after","kind":"html"}' } });
    assert.deepEqual(await names(), ['listProjects 200', 'getProject 200']);
    const answer = watched.fetch(keyUrl);
    watched.fail({ call: 'any', phase: 'after', kind: 'html' });
    await answer;
    assert.deepEqual(await names(), []);
  });
});
