import { expect } from '@open-wc/testing';
import { isSettingsError } from '../settings-error.js';
import { readJson } from './read-body.js';

const never = new AbortController().signal;

async function read(body: BodyInit | null, type = 'application/json', limit = 100): Promise<unknown> {
  const response = new Response(body, { headers: { 'content-type': type } });
  return readJson(response, { limit, signal: never }).catch((error: unknown) => {
    if (!isSettingsError(error)) throw error;
    return `${error.code}: ${error.message}`;
  });
}

describe('readJson', () => {
  const types: readonly [type: string, isJson: boolean][] = [
    ['application/json', true],
    ['Application/JSON; charset=utf-8', true],
    ['application/problem+json', true],
    ['application/vnd.partner.v2+json;x=1', true],
    ['text/html', false],
    ['application/json-seq', false],
    ['application/jsonp', false],
    ['text/json+html', false],
    ['', false],
  ];
  for (const [type, isJson] of types) {
    it(`takes "${type}" for ${isJson ? '' : 'no '}JSON`, async () => {
      expect(await read('{"a":1}', type)).to.deep.equal(isJson ? { a: 1 } : 'malformed: The reply is not JSON.');
    });
  }

  const broken: readonly [name: string, body: BodyInit | null][] = [
    ['cut-off JSON', '{"value":"sec'],
    ['an empty body', ''],
    ['no body', null],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0x6b, 0xff, 0x22])],
    ['a character that is cut off', new Uint8Array([0x22, 0xc3])],
  ];
  for (const [name, body] of broken) {
    it(`refuses ${name}, without quoting it`, async () => {
      expect(await read(body)).to.equal('malformed: The reply is not valid JSON.');
    });
  }

  it('puts a character together that arrives in two parts', async () => {
    const bytes = new TextEncoder().encode('"ü"');
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.slice(0, 2));
        controller.enqueue(bytes.slice(2));
        controller.close();
      },
    });
    expect(await read(parts)).to.equal('ü');
  });

  it('takes exactly as much as is allowed', async () => {
    expect(await read(`"${'x'.repeat(98)}"`)).to.equal('x'.repeat(98));
    expect(await read(`"${'x'.repeat(99)}"`)).to.equal('malformed: The reply is larger than 100 bytes.');
  });

  it('stops an endless reply at its source', async () => {
    let [sent, stopped] = [0, false];
    const endless = new ReadableStream({
      pull(controller) {
        sent += 60;
        controller.enqueue(new Uint8Array(60));
      },
      cancel() {
        stopped = true;
        return new Promise(() => undefined); // A source that takes forever to stop holds nobody up.
      },
    });
    expect(await read(endless)).to.match(/larger than 100/);
    expect(stopped).to.equal(true);
    expect(sent).to.be.below(300);
  });

  it('stops a dripping reply at its source when it is aborted', async () => {
    const aborter = new AbortController();
    let stopped = false;
    const drip = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{}')),
      cancel: () => void (stopped = true),
    });
    const response = new Response(drip, { headers: { 'content-type': 'application/json' } });
    const reading = readJson(response, { limit: 100, signal: aborter.signal }).then(
      () => 'read',
      (error: DOMException) => error.name,
    );
    aborter.abort();
    expect(await reading).to.equal('AbortError');
    expect(stopped).to.equal(true);
  });
});
