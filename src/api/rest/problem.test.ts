import { expect } from '@open-wc/testing';
import { problemOf } from './problem.js';

const never = new AbortController().signal;
const details = { title: 'No', detail: 'Because.', requestId: 'r-1' };

function refusal(status: number, headers: Record<string, string> = {}, body: unknown = details): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

describe('problemOf', () => {
  const freshLogin = 'Bearer realm="x", error="insufficient_user_authentication", max_age="5"';
  const codes: readonly [status: number, code: string, authenticate?: string][] = [
    [302, 'malformed'],
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [401, 'unauthenticated', 'Bearer error="invalid_token"'],
    [401, 'reauthentication-required', freshLogin],
    [403, 'forbidden'],
    [403, 'forbidden', freshLogin],
    [407, 'invalid'],
    [404, 'not-found'],
    [405, 'invalid'],
    [408, 'timeout'],
    [409, 'in-progress'],
    [410, 'not-found'],
    [412, 'conflict'],
    [418, 'invalid'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'server'],
    [501, 'server'],
    [502, 'server'],
    [503, 'server'],
    [599, 'server'],
  ];
  for (const [status, code, authenticate] of codes) {
    it(`makes ${code} of ${status}${authenticate ? ` with ${authenticate}` : ''}`, async () => {
      const headers: Record<string, string> = authenticate ? { 'www-authenticate': authenticate } : {};
      const error = await problemOf(refusal(status, headers), never);
      expect(error).to.include({ code, status, message: 'Because.', requestId: 'r-1', retryAfter: undefined });
    });
  }

  it('lets a call say what a status means to it', async () => {
    expect((await problemOf(refusal(410), never, { 410: 'superseded' })).code).to.equal('superseded');
    expect((await problemOf(refusal(404), never, { 410: 'superseded' })).code).to.equal('not-found');
  });

  describe('takes a 403 for the service’s own refusal', () => {
    const types: readonly [type: string, code: string][] = [
      ['application/problem+json', 'forbidden'],
      ['Application/Problem+JSON; charset=utf-8', 'forbidden'],
      ['application/json', 'unexpected'],
      ['text/html', 'unexpected'],
      ['application/problem+json-seq', 'unexpected'],
    ];
    for (const [type, code] of types) {
      it(`${code === 'forbidden' ? 'as' : 'not as'} ${type}`, async () => {
        expect(await problemOf(refusal(403, { 'content-type': type }), never)).to.include({ code, status: 403 });
      });
    }

    it('not without a type', async () => {
      expect((await problemOf(new Response(null, { status: 403 }), never)).code).to.equal('unexpected');
    });
  });

  describe('names the end of an operation', () => {
    const superseded = { 410: 'superseded' } as const;
    const ends: readonly [named: unknown, outcome: string | undefined][] = [
      ['superseded', 'superseded'],
      ['never', 'never'],
      ['forgotten', 'forgotten'],
      ['ended', 'ended'],
      ['exploded', undefined],
      [7, undefined],
      [undefined, undefined],
    ];
    for (const [named, outcome] of ends) {
      it(`${String(named)} as ${outcome}, with the service’s own words`, async () => {
        const error = await problemOf(refusal(410, {}, { ...details, outcome: named }), never, superseded);
        expect(error).to.include({ code: 'superseded', outcome, message: 'Because.' });
      });
    }

    it('only where the call is about an operation', async () => {
      const error = await problemOf(refusal(410, {}, { ...details, outcome: 'never' }), never);
      expect(error).to.include({ code: 'not-found', outcome: undefined });
    });
  });

  it('says how long a service wants to be left alone', async () => {
    for (const status of [429, 503]) {
      expect((await problemOf(refusal(status, { 'retry-after': '7' }), never)).retryAfter).to.equal(7);
    }
  });

  describe('repeats the service’s own words alone', () => {
    const type = 'https://service.test/problems/quota';
    const words: readonly [name: string, body: object, message: string][] = [
      ['the detail', { type, title: 'Quota', detail: 'Seven keys a day.' }, 'Seven keys a day.'],
      ['the title of a type of its own', { type, title: 'Quota' }, 'Quota'],
      ['a title beside an empty detail', { type, title: 'Quota', detail: '' }, 'Quota'],
      ['a title beside a detail of a wrong type', { type, title: 'Quota', detail: { more: 1 } }, 'Quota'],
      ['no title that repeats the status', { type: 'about:blank', title: 'Method Not Allowed' }, ''],
      ['no title without a type', { title: 'Method Not Allowed' }, ''],
      ['no title with an empty type', { type: '', title: 'Method Not Allowed' }, ''],
      ['nothing', { status: 405 }, ''],
    ];
    for (const [name, body, message] of words) {
      it(name, async () => expect((await problemOf(refusal(405, {}, body), never)).message).to.equal(message));
    }
  });

  const unreadable: readonly [name: string, response: Response][] = [
    ['HTML', refusal(404, { 'content-type': 'text/html' })],
    ['details of a wrong type', refusal(404, {}, { detail: 7 })],
    ['details that are too long', refusal(404, {}, { detail: 'x'.repeat(70_000) })],
    ['nothing', new Response(null, { status: 404 })],
  ];
  for (const [name, response] of unreadable) {
    it(`knows a refusal by its status where its body is ${name}`, async () => {
      const error = await problemOf(response, never);
      expect(error).to.include({ code: 'not-found', message: '' });
    });
  }

  it('knows a refusal by its status where its body never ends', async () => {
    const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{')) });
    const headers = { 'content-type': 'application/problem+json' };
    expect((await problemOf(new Response(body, { status: 403, headers }), AbortSignal.timeout(20))).code).to.equal(
      'forbidden',
    );
  });
});
