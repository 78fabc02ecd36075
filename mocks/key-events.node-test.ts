import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { KeyEvent } from '../src/model/index.js';
import { errorOf } from '../src/testing/error-of.test-setup.js';
import { AnswerLog } from './answer-log.test-setup.js';
import { type MockBackendOptions, type Scenario, scenarios, setScenario } from './index.js';
import { conformance } from './node-conformance.test-setup.js';
import { later, lineOf, openChannel } from './two-keys.test-setup.js';

const log = new AnswerLog(conformance);
afterEach(async () => assert.deepEqual(await log.takeFaults(), []));
const open = (options?: MockBackendOptions) => openChannel((backend) => log.watch(backend), options);

const call = () => ({ signal: new AbortController().signal });
const forAnHour = { from: 'now', seconds: 3600 } as const;
const issued = `issued ${-41 * 86_400} Grace Hopper`;

describe('the history of a channel’s keys', () => {
  it('begins with the key that was issued first', async () => {
    const { ada } = open();
    assert.deepEqual(await ada.history(), [issued]);
  });

  it('names each thing that happened, when, by whom and why, newest first', async () => {
    const { ada, as, backend, say } = open();
    const old = await ada.currentKey();
    backend.advance(10);
    const made = await ada.regenerate({ overlap: { from: 'first-use' }, reason: 'routine' });
    backend.advance(10);
    await say(made.value);
    await say(made.value);
    backend.advance(10);
    await as('Alan').restore(old.id, 'undo');
    backend.advance(10);
    await backend.replaceKey('support-bot', 'rasa', 'Edsger', forAnHour);
    backend.advance(10);
    await ada.end(old.id);
    await backend.exposeKey('support-bot', 'rasa', 'a public repository');
    assert.deepEqual(await ada.history(), [
      'exposed 50',
      'previous-ended 50 Ada',
      'regenerated 40 Edsger',
      'restored 30 Alan',
      'first-used 20',
      'regenerated 10 Ada routine',
      'revealed 0 Ada',
      issued,
    ]);
  });

  it('names the key: the new one where one was made, the ended one where one ended', async () => {
    const { ada } = open();
    const old = await ada.currentKey();
    const made = await ada.regenerate({ overlap: forAnHour });
    await ada.end(old.id);
    const { items } = await ada.api.listKeyEvents!('support-bot', 'rasa', { limit: 2 }, call());
    assert.deepEqual(
      items.map(({ type, keyId, hint }) => [type, keyId, hint]),
      [
        ['previous-ended', old.id, old.hint],
        ['regenerated', made.id, made.hint],
      ],
    );
  });

  it('says when a key’s time was over, whenever somebody looks', async () => {
    const { ada, backend } = open();
    await ada.regenerate({ overlap: forAnHour });
    backend.advance(86_400);
    assert.equal((await ada.history())[0], 'previous-ended 3600');
    await ada.regenerate({ overlap: forAnHour });
    backend.advance(86_400);
    await ada.regenerate();
    assert.deepEqual((await ada.history()).slice(0, 3), [
      `regenerated ${2 * 86_400} Ada`,
      `previous-ended ${86_400 + 3600}`,
      `regenerated ${86_400} Ada`,
    ]);
  });

  it('says who ended a previous key by regenerating, and says nothing more of one that ended at once', async () => {
    const { ada } = open();
    await ada.regenerate({ overlap: forAnHour });
    await ada.regenerate();
    await ada.regenerate();
    assert.deepEqual((await ada.history()).slice(0, 4), [
      'regenerated 0 Ada',
      'regenerated 0 Ada',
      'previous-ended 0 Ada',
      'regenerated 0 Ada',
    ]);
  });

  it('knows the reasons of the contract, and takes any other text for another one', async () => {
    const { ada } = open();
    for (const reason of ['routine', 'offboarding', 'other', 'a newer one'] as const) {
      await ada.regenerate({ reason: reason as never });
    }
    const reasons = (await ada.history()).slice(0, 4).map((line) => line.split(' ').at(-1));
    assert.deepEqual(reasons, ['other', 'other', 'offboarding', 'routine']);
    for (const reason of [7, null, ['leaked']]) {
      assert.equal((await errorOf(ada.regenerate({ reason: reason as never }))).status, 422);
    }
    assert.equal((await ada.history()).length, 5);
  });

  it('notes a key as revealed where its value was given', async () => {
    for (const [keys, count] of [
      ['revealable', 1],
      ['once', 0],
    ] as const) {
      const { ada } = open({ keys });
      await ada.currentKey().catch(() => undefined);
      assert.equal((await ada.history()).filter((line) => line.startsWith('revealed')).length, count);
    }
  });

  it('tells whoever keeps the state that a key was revealed', async () => {
    const { ada, backend } = open();
    let changes = 0;
    backend.onChange = () => changes++;
    await ada.currentKey();
    assert.equal(changes, 1);
  });

  it('never has the value of a key', async () => {
    const { ada, backend } = open();
    const old = await ada.currentKey();
    const made = await ada.regenerate({ overlap: forAnHour });
    const answer = await backend.fetch('https://mock.test/projects/support-bot/channels/rasa/key-events');
    const text = await answer.text();
    assert.ok(!text.includes(old.value) && !text.includes(made.value));
  });
});

describe('the pages of the history', () => {
  async function filled(count: number) {
    const opened = open();
    for (let made = 0; made < count; made++) {
      opened.backend.advance(1);
      await opened.ada.regenerate();
    }
    return opened;
  }

  it('follow one another by an opaque cursor', async () => {
    const { ada } = await filled(6);
    const lines: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await ada.api.listKeyEvents!('support-bot', 'rasa', { limit: 3, cursor }, call());
      assert.equal(page.total, 7);
      assert.ok(page.items.length <= 3);
      lines.push(...page.items.map(lineOf));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    assert.deepEqual(lines, [...[6, 5, 4, 3, 2, 1].map((second) => `regenerated ${second} Ada`), issued]);
  });

  it('neither repeat nor skip an entry when something happens meanwhile', async () => {
    const { ada } = await filled(4);
    const first = await ada.api.listKeyEvents!('support-bot', 'rasa', { limit: 2 }, call());
    await ada.regenerate();
    const more = { limit: 10, cursor: first.nextCursor };
    const second = await ada.api.listKeyEvents!('support-bot', 'rasa', more, call());
    const ids = [...first.items, ...second.items].map(({ id }: KeyEvent) => id);
    assert.deepEqual(ids, ['000005', '000004', '000003', '000002', '000001']);
    assert.equal((await ada.history()).length, 6);
  });

  it('have no cursor that never was, and no limit that makes no sense', async () => {
    const { backend } = await filled(2);
    const address = 'https://mock.test/projects/support-bot/channels/rasa/key-events';
    const cursors = ['nonsense', '', btoa('[1,"9"]'), btoa('[1,"some-query"]'), btoa('[-1,"2"]'), btoa('7')];
    for (const search of [...cursors.map((one) => `cursor=${encodeURIComponent(one)}`), 'limit=0', 'limit=x']) {
      assert.equal((await backend.fetch(`${address}?${search}`)).status, 400, search);
    }
  });

  it('are spoiled by the faults of lists', async () => {
    const { ada, backend } = await filled(4);
    const read = async (kind: 'cursor-circle' | 'empty-pages' | 'bad-row', count: number) => {
      backend.fail({ call: 'listKeyEvents', phase: 'after', kind, times: count });
      const cursors: (string | undefined)[] = [undefined];
      const sizes: number[] = [];
      for (let page = 0; page < count; page++) {
        const { items, nextCursor } = await ada.api.listKeyEvents!(
          'support-bot',
          'rasa',
          { limit: 2, cursor: cursors.at(-1) },
          call(),
        );
        cursors.push(nextCursor);
        sizes.push(items.length);
      }
      return { cursors: cursors.slice(1), sizes };
    };
    const circle = await read('cursor-circle', 4);
    assert.deepEqual(circle.cursors.slice(2), circle.cursors.slice(0, 2));
    const empty = await read('empty-pages', 3);
    assert.deepEqual([empty.sizes, new Set(empty.cursors).size], [[0, 0, 0], 3]);
    const after = await ada.api.listKeyEvents!(
      'support-bot',
      'rasa',
      { limit: 5, cursor: empty.cursors.at(-1) },
      call(),
    );
    assert.equal(after.items.length, 5, 'something was skipped once the fault was over');
    assert.deepEqual((await read('bad-row', 1)).sizes, [1]);
  });
});

describe('a key that has leaked', () => {
  it('is told of the key and in a list, until it is replaced, at once', async () => {
    const { ada, backend } = open();
    backend.advance(5);
    await backend.exposeKey('support-bot', 'rasa', 'a public repository');
    const exposed = { at: later(5), where: 'a public repository' };
    assert.deepEqual((await ada.channel()).apiKey?.exposed, exposed);
    const { items } = await ada.api.listChannels('support-bot', {}, call());
    assert.deepEqual(items.find((channel) => channel.id === 'rasa')?.apiKey?.exposed, exposed);
    assert.equal((await errorOf(ada.regenerate({ overlap: forAnHour }))).status, 422);
    await ada.regenerate();
    const after = await ada.channel();
    assert.deepEqual([after.apiKey?.exposed, after.previousKey], [undefined, null]);
  });

  it('needs no place', async () => {
    const { ada, backend } = open();
    await backend.exposeKey('support-bot', 'rasa');
    assert.deepEqual((await ada.channel()).apiKey?.exposed, { at: later(0) });
  });

  it('is one of the scenarios', async () => {
    const { ada, backend } = open();
    const id: Scenario['id'] = 'exposed';
    assert.ok(scenarios.some((one) => one.id === id));
    setScenario(backend, id);
    await new Promise((done) => setTimeout(done));
    assert.ok((await ada.channel()).apiKey?.exposed);
    setScenario(backend, 'none');
    assert.ok((await ada.channel()).apiKey?.exposed, 'what has leaked does not come back');
  });
});
