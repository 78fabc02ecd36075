import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Channel } from '../src/model/index.js';
import { AnswerLog } from './answer-log.test-setup.js';
import { type Fault, faultPhases } from './faults.js';
import { conformance } from './node-conformance.test-setup.js';
import { type MockServer, startMockServer } from './server.js';

const log = new AnswerLog(conformance);
let server: MockServer;
before(async () => {
  server = await startMockServer();
  log.watch(server.backend);
});
beforeEach(() => server.backend.reset());
afterEach(async () => assert.deepEqual(await log.takeFaults(), []));
after(() => server.close());

const channel = '/projects/support-bot/channels/rasa';
const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
const control = (subject: string, body?: object, method = 'POST') =>
  fetch(`${server.url}/mock-control/${subject}`, { method, ...(body && { body: JSON.stringify(body) }) });
const fault: Fault = { call: 'getChannel', phase: 'before', kind: 503, times: 2 };

describe('faults over HTTP', () => {
  it('strike one request by its header, and no other', async () => {
    const header = { 'x-mock-fault': JSON.stringify({ phase: 'before', kind: 418 }) };
    assert.equal((await get(channel, header)).status, 418);
    assert.equal((await get(channel)).status, 200);
    const lost = { 'x-mock-fault': JSON.stringify({ phase: 'after', kind: 'network' }) };
    await assert.rejects(get(channel, lost));
  });

  it('strike the next requests by the control address, as often as was said', async () => {
    assert.equal((await control('faults', fault)).status, 204);
    assert.deepEqual(await (await get('/mock-control/faults')).json(), [fault]);
    const statuses = [];
    for (let request = 0; request < 3; request++) statuses.push((await get(channel)).status);
    assert.deepEqual(statuses, [503, 503, 200]);
    assert.deepEqual(await (await get('/mock-control/faults')).json(), []);
  });

  it('of every kind are taken by the header and by the control address', async () => {
    const resent = { phase: 'after', kind: 'resent', status: 429, headers: { 'retry-after': '7' } };
    const again = await get(channel, { 'x-mock-fault': JSON.stringify(resent) });
    assert.deepEqual([again.status, again.headers.get('retry-after')], [429, '7']);
    assert.equal((await get(channel, { 'x-mock-fault': '{"phase":"after","kind":"bad-row"}' })).status, 400);
    for (const [kind, phases] of Object.entries(faultPhases)) {
      for (const phase of phases) {
        const call = kind.endsWith('-channel') ? 'getChannel' : 'listChannels';
        const response = await control('faults', { call, phase, kind });
        assert.equal(response.status, 204, `${kind} ${phase}`);
      }
    }
    await control('faults', undefined, 'DELETE');
    await control('faults', { call: 'settleRegeneration', phase: 'before', kind: 'firewall' });
    const blocked = await fetch(`${server.url}${channel}/api-key/operations/op-1/settle`, { method: 'POST' });
    assert.deepEqual([blocked.status, blocked.headers.get('content-type')], [403, 'text/html; charset=utf-8']);
  });

  it('are forgotten on DELETE, and by a reset', async () => {
    await control('faults', { ...fault, times: null });
    await control('faults', undefined, 'DELETE');
    assert.equal((await get(channel)).status, 200);
    await control('faults', { ...fault, times: null });
    await control('reset');
    assert.equal((await get(channel)).status, 200);
  });

  it('that cannot be are refused, and the reason is said', async () => {
    for (const wrong of [
      { ...fault, kind: 'nonsense' },
      { ...fault, kind: 'drip' },
      { ...fault, kind: 200 },
      { ...fault, kind: 'late', phase: 'after' },
      { ...fault, kind: 'resent', phase: 'after', status: 302 },
      { ...fault, kind: 'cursor-same', phase: 'after' },
      { ...fault, kind: 'old-channel', call: 'regenerateKey' },
      { ...fault, call: 'nonsense' },
    ]) {
      const response = await control('faults', wrong);
      assert.equal(response.status, 400);
      assert.match(((await response.json()) as { detail: string }).detail, /Did you forget/);
    }
    assert.equal((await get(channel, { 'x-mock-fault': 'nonsense' })).status, 400);
    assert.equal((await control('faults', undefined, 'PUT')).status, 405);
  });

  it('break a reply in its middle', async () => {
    await control('faults', { call: 'getChannel', phase: 'during', kind: 'network' });
    const broken = await get(channel);
    assert.equal(broken.status, 200);
    await assert.rejects(broken.json());
    await control('faults', { call: 'getChannel', phase: 'during', kind: 'cut-off' });
    const cut = await (await get(channel)).text();
    assert.ok(cut.startsWith('{') && !cut.endsWith('}'));
  });

  it('sign out, want a fresh sign-in, and let someone else regenerate', async () => {
    await control('session', { is: 'closed' });
    assert.equal((await get(channel)).status, 401);
    await control('session', { is: 'open' });
    const before = (await (await get(channel)).json()) as Channel;
    assert.equal((await control('keys', { projectId: 'support-bot', channelId: 'rasa', by: 'Edsger' })).status, 204);
    const after = (await (await get(channel)).json()) as Channel;
    assert.notEqual(after.apiKey?.id, before.apiKey?.id);
    assert.equal(after.apiKey?.createdBy, 'Edsger');
    assert.equal((await control('keys', { projectId: 'nowhere', channelId: 'rasa' })).status, 404);
  });

  it('move the clock of the service, so that a key’s time is over', async () => {
    const now = async () => ((await (await get('/mock-control/clock')).json()) as { now: string }).now;
    const before = Date.parse(await now());
    assert.ok(Math.abs(before - Date.now()) < 5000);
    const rotation = { projectId: 'support-bot', channelId: 'rasa', overlap: { from: 'now', seconds: 3600 } };
    assert.equal((await control('keys', rotation)).status, 204);
    const previousKey = async () => ((await (await get(channel)).json()) as Channel).previousKey;
    assert.ok((await previousKey())?.endsAt);
    assert.equal((await control('clock', { advance: 3600 })).status, 204);
    assert.equal(await previousKey(), null);
    assert.ok(Date.parse(await now()) - before >= 3_600_000);
    for (const advance of [-1, '60', undefined]) assert.equal((await control('clock', { advance })).status, 400);
    await control('reset');
    assert.ok(Math.abs(Date.parse(await now()) - Date.now()) < 5000);
  });

  it('let someone else keep only an old key working that the service can keep', async () => {
    const rotation = { projectId: 'support-bot', channelId: 'rasa', overlap: { from: 'now', seconds: 7 } };
    assert.equal((await control('keys', rotation)).status, 422);
  });

  it('expose a key', async () => {
    const leak = { projectId: 'support-bot', channelId: 'rasa', where: 'a public repository' };
    assert.equal((await control('exposures', leak)).status, 204);
    const { apiKey } = (await (await get(channel)).json()) as Channel;
    assert.equal(apiKey?.exposed?.where, 'a public repository');
    assert.equal((await control('exposures', { ...leak, channelId: 'nowhere' })).status, 404);
  });

  it('by chance are the same for the same seed', async () => {
    const row = async (seed: number) => {
      const seeded = await startMockServer({
        seed,
        faults: [{ call: 'getChannel', phase: 'before', kind: 500, times: null, probability: 0.4 }],
      });
      const statuses = [];
      for (let request = 0; request < 24; request++) statuses.push((await fetch(seeded.url + channel)).status);
      await seeded.close();
      return statuses.join(' ');
    };
    const [first, again, other] = [await row(7), await row(7), await row(8)];
    assert.equal(first, again);
    assert.notEqual(first, other);
    assert.ok(first.includes('500') && first.includes('200'));
  });
});
