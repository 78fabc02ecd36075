/** The wire of the checks in Node. @see src/testing/check-api/wire.ts */
import { once } from 'node:events';
import { request as sendHttp } from 'node:http';
import { request as sendHttps } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable } from '../../src/testing/check-api/wire.ts';

/** A regeneration may take this long, in milliseconds. */
const longestAnswer = 60_000;
/** In bytes: no answer of the contract is larger. */
const largestAnswer = 4 * 1024 * 1024;

/** Why a fetch failed, by the code that Node gives: its message may quote an address. */
const reasonOf = (error) =>
  error?.name === 'TimeoutError'
    ? `no answer within ${longestAnswer / 1000} s`
    : (error?.cause?.code ?? error?.code ?? 'no connection');

/**
 * @param {import('../../src/testing/check-api/wire.ts').WireRequest} request
 * @param {AbortSignal} [ended]
 */
async function send({ method, url, headers, body }, ended) {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(longestAnswer), ...(ended ? [ended] : [])]);
    const response = await fetch(url, { method, headers, body: body ?? null, redirect: 'manual', signal });
    return { status: response.status, headers: response.headers, text: await textOf(response) };
  } catch (error) {
    if (error instanceof Unreachable) throw error;
    throw new Unreachable(`No whole answer came: ${reasonOf(error)}.`);
  }
}

async function textOf(response) {
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > largestAnswer) throw new Unreachable(`The answer is larger than ${largestAnswer} bytes.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** On a connection of its own, which is broken after the request has left. */
async function drop({ method, url, headers, body = '' }, delay) {
  const begin = new URL(url).protocol === 'https:' ? sendHttps : sendHttp;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const request = begin(url, { method, headers: { ...headers, ...length }, agent: false });
  request.on('error', () => undefined); // That it breaks is what is wanted.
  request.on('response', (response) => response.resume());
  request.end(body);
  await Promise.race([once(request, 'finish'), once(request, 'close')]);
  // The body has been handed over; it leaves with this turn of the event loop.
  await pause(delay);
  request.destroy();
}

/** @type {import('../../src/testing/check-api/wire.ts').Wire} */
export const nodeWire = { send, drop, pause };
