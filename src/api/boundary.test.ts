import { expect } from '@open-wc/testing';
import { stub, useFakeTimers } from 'sinon';
import { stubApi, stubChannel, stubProjects } from '../testing/stub-api.js';
import { adapterOf } from './boundary.js';
import { identityOf } from './identity.js';
import { omittedFrom } from './readers/page.js';
import { readReply } from './replies.js';
import type { CallOptions, SettingsApi } from './settings-api.js';
import { isSettingsError, SettingsError, type SettingsErrorCode } from './settings-error.js';

const secret = 'do-not-tell';
const call = (): CallOptions => ({ signal: new AbortController().signal });
const with_ = (methods: object) => adapterOf({ ...stubApi(), ...methods });

/** The error of a call, and what stood in the console. */
async function failureOf(ask: () => Promise<unknown>): Promise<{ error: SettingsError; logged: readonly string[] }> {
  const log = stub(console, 'error');
  try {
    const reply = await ask();
    throw new Error(`It answered ${JSON.stringify(reply)}.`);
  } catch (error) {
    if (!isSettingsError(error)) throw error;
    return { error, logged: log.args.map(([text]) => text as string) };
  } finally {
    log.restore();
  }
}

const throwing = (error: () => unknown) => () => {
  throw error();
};
const bad = (code: string) => new SettingsError(code as SettingsErrorCode, secret);
const thrown: Readonly<Record<string, [thrown: () => unknown, code: string, complaint?: 'no complaint']>> = {
  'a SettingsError': [() => bad('forbidden'), 'forbidden'],
  'an unknown code': [() => bad('odd'), 'unexpected'],
  'a code whose getter throws': [
    () => Object.defineProperty(bad('forbidden'), 'code', { get: throwing(() => new Error(secret)) }),
    'unexpected',
  ],
  'a proxy that throws': [() => new Proxy({}, { get: throwing(() => secret) }), 'unexpected'],
  'a text': [() => secret, 'unexpected'],
  nothing: [() => undefined, 'unexpected'],
  'what it calls unexpected itself': [() => bad('unexpected'), 'unexpected', 'no complaint'],
  'an abort': [() => new DOMException('', 'AbortError'), 'aborted'],
};

const project = stubProjects[0]!;
const odd: Readonly<Record<string, [methods: object, path: string, fault: string]>> = {
  'an array for a page': [{ listProjects: async () => [project] }, '', 'the reply must be an object'],
  'a page without items': [{ listProjects: async () => ({ items: secret }) }, 'items', '"items" must be an array'],
  'no promise': [{ listProjects: () => ({ items: [] }) }, '', 'the reply must be a promise'],
  nothing: [{ listProjects: async () => undefined }, '', 'the reply must be an object'],
  'only bad rows': [
    { listProjects: async () => ({ items: [{ ...project, channelTypes: undefined }] }) },
    'items[0].channelTypes',
    '"items[0].channelTypes" must be an array',
  ],
  'a getter that throws': [
    {
      listProjects: async () => ({
        items: [Object.defineProperty({ ...project }, 'name', { get: throwing(() => secret) })],
      }),
    },
    'items[0].name',
    '"items[0].name" must be readable',
  ],
};

describe('adapterOf', () => {
  for (const [name, [what, code, complaint]] of Object.entries(thrown)) {
    for (const way of ['rejects with', 'throws at once'] as const) {
      it(`makes ${code} of an adapter that ${way} ${name}`, async () => {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts do
        const getProject = way === 'throws at once' ? throwing(what) : () => Promise.reject(what());
        const { error, logged } = await failureOf(() => with_({ getProject }).getProject('p', call()));
        expect(error.code).to.equal(code);
        expect(logged).to.have.length(code === 'unexpected' && !complaint ? 1 : 0);
        if (logged[0]) expect(logged[0]).to.match(/^Failed to call getProject: .* Did you forget .*\?$/);
        expect(logged.join()).not.to.include(secret);
      });
    }
  }

  for (const [name, [methods, path, fault]] of Object.entries(odd)) {
    it(`refuses ${name}, and names it once`, async () => {
      const adapter = with_(methods);
      const { error, logged } = await failureOf(() => adapter.listProjects({}, call()));
      expect(error).to.include({ code: 'malformed', path });
      expect(logged).to.have.length(1);
      expect(logged[0])
        .to.match(/^Failed to read listProjects: .* Did you forget .*\?$/)
        .and.to.include(fault);
      expect(logged[0]).not.to.include(secret);
      expect((await failureOf(() => adapter.listProjects({}, call()))).logged, 'the second time').to.be.empty;
    });
  }

  it('leaves a bad row out, and lets the others stand', async () => {
    const log = stub(console, 'error');
    const items = [project, { ...project, id: 'q', channelTypes: secret }, { ...project, id: 'r' }];
    const page = await with_({ listProjects: async () => ({ items, nextCursor: '' }) }).listProjects({}, call());
    log.restore();
    expect(page.items.map(({ id }) => id)).to.deep.equal(['support-bot', 'r']);
    expect(page).not.to.have.property('nextCursor');
    expect(omittedFrom(page).map(({ path }) => path)).to.deep.equal(['items[1].channelTypes']);
    expect(log.args.join()).to.include('"items[1].channelTypes" must be an array').and.not.to.include(secret);
  });

  it('refuses a reply about something else', async () => {
    const methods = {
      getProject: async () => ({ ...project, id: 'other' }),
      getChannel: async () => stubChannel('rasa', { projectId: 'other' }),
      verifyChannel: async () => stubChannel('other'),
      endPreviousKey: async () => stubChannel('other'),
      restorePreviousKey: async () => stubChannel('rasa', { projectId: 'other' }),
    };
    const adapter = with_(methods);
    const ids = { projectId: 'support-bot', channelId: 'rasa', previousKeyId: 'k0', expectedVersion: 'v' };
    const codes = await Promise.all(
      [
        () => adapter.getProject('support-bot', call()),
        () => adapter.getChannel('support-bot', 'rasa', call()),
        () => adapter.verifyChannel!('support-bot', 'rasa', call()),
        () => adapter.endPreviousKey!(ids, call()),
        () => adapter.restorePreviousKey!({ ...ids, operationId: 'o' }, call()),
      ].map((ask) => ask().catch(({ code, path }: SettingsError) => `${code} ${path}`)),
    );
    expect(codes).to.deep.equal([
      'malformed id',
      'malformed projectId',
      'malformed id',
      'malformed id',
      'malformed projectId',
    ]);
  });

  it('gives a frozen copy: what the host does with its objects later changes nothing', async () => {
    const live = structuredClone(stubChannel('rasa')) as { name: string; apiKey: { hint: string } };
    const copy = await with_({ getChannel: async () => live }).getChannel('support-bot', 'rasa', call());
    live.name = live.apiKey.hint = secret;
    expect(JSON.stringify(copy)).not.to.include(secret);
    expect(Object.isFrozen(copy) && Object.isFrozen(copy.apiKey)).to.be.true;
  });

  it('does not read twice what was read for the same question', async () => {
    const read = readReply('getProject', ['support-bot'], project);
    expect(await with_({ getProject: async () => read }).getProject('support-bot', call())).to.equal(read);
    expect(
      (await failureOf(() => with_({ getProject: async () => read }).getProject('other', call()))).error.code,
    ).to.equal('malformed');
  });

  it('does not read a new key twice, which an adapter has read by its ids', async () => {
    const key = { id: 'new', hint: 'tell', createdAt: '2026-10-12T09:41:00Z', version: 'v', value: secret };
    const read = readReply('regenerateKey', ['support-bot', 'rasa'], key);
    const request = { projectId: 'support-bot', channelId: 'rasa', operationId: 'o' };
    expect((await with_({ regenerateKey: async () => read }).regenerateKey(request, call())) === read).to.be.true;
  });

  it('leaves no listener on a signal that an adapter keeps: it would keep the reply', async () => {
    let kept: AbortSignal | undefined;
    const listening = new Set<unknown>();
    const getProject = async (_id: string, { signal }: CallOptions) => {
      kept = signal;
      stub(signal, 'addEventListener').callsFake((_type: string, listener: unknown) => void listening.add(listener));
      stub(signal, 'removeEventListener').callsFake((_type: string, listener: unknown) => {
        listening.delete(listener);
      });
      return project;
    };
    await with_({ getProject }).getProject('support-bot', call());
    expect(kept!.aborted).to.be.false;
    expect(listening.size).to.equal(0);
  });

  it('waits for a read or an ending no longer than 15 seconds, and for an operation as long as it takes', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let heeded: AbortSignal | undefined;
      const never = (...args: unknown[]) => (
        (heeded = (args.at(-1) as CallOptions).signal),
        new Promise(() => undefined)
      );
      const methods = { getProject: never, endPreviousKey: never, regenerateKey: never, restorePreviousKey: never };
      const adapter = with_(methods);
      const request = { projectId: 'p', channelId: 'c', operationId: 'o', previousKeyId: 'k', expectedVersion: 'v' };
      const limited = [adapter.getProject('p', call()), adapter.endPreviousKey!(request, call())];
      const codes = Promise.all(limited.map((one) => one.catch(({ code }: SettingsError) => code)));
      let isOver = false;
      for (const operation of [adapter.regenerateKey(request, call()), adapter.restorePreviousKey!(request, call())]) {
        void operation.then(
          () => (isOver = true),
          () => (isOver = true),
        );
      }
      await clock.tickAsync(15_001);
      expect(await codes).to.deep.equal(['timeout', 'timeout']);
      await clock.tickAsync(200_000);
      expect(isOver).to.be.false;
      expect(heeded).to.exist;
    } finally {
      clock.restore();
    }
  });

  it('rejects as soon as the call is aborted, whether the adapter heeds that or not', async () => {
    const controller = new AbortController();
    const reading = with_({ getProject: () => new Promise(() => undefined) }).getProject('p', controller);
    controller.abort();
    expect(await reading.catch(({ code }: SettingsError) => code)).to.equal('aborted');
  });

  it('takes what an adapter is for what it is worth', () => {
    const getters = (name: string) => Object.defineProperty({ ...stubApi() }, name, { get: throwing(() => secret) });
    expect(identityOf(getters('id'))).to.match(/^object:/);
    expect(identityOf({ ...stubApi(), id: '' })).to.match(/^object:/);
    expect(identityOf({ ...stubApi(), id: 7 as never })).to.match(/^object:/);
    expect(adapterOf(getters('revealKey')).revealKey).to.be.undefined;
  });

  it('reads the previous key of a channel, and says what is wrong with it', async () => {
    const { apiKey } = stubChannel('rasa');
    const { version: _version, ...current } = apiKey!;
    const facts = { ...current, id: 'key-rasa-0' };
    const read = (previousKey: unknown) =>
      with_({ getChannel: async () => ({ ...stubChannel('rasa'), previousKey }) }).getChannel(
        'support-bot',
        'rasa',
        call(),
      );
    const ending = { ...facts, endsAt: '2026-10-12T09:41:00Z', endsInSeconds: 60 };
    const waiting = { ...facts, endsAfterFirstUse: { seconds: 300 } };
    expect((await read({ ...ending, version: secret, value: secret })).previousKey).to.deep.equal(ending);
    expect((await read(waiting)).previousKey).to.deep.equal(waiting);
    expect((await read(null)).previousKey).to.equal(null);
    expect(await read(undefined)).not.to.have.property('previousKey');
    const odd: readonly [previousKey: unknown, path: string][] = [
      [secret, 'previousKey'],
      [{ ...ending, id: '' }, 'previousKey.id'],
      [{ ...ending, endsAt: secret }, 'previousKey.endsAt'],
      [{ ...waiting, endsAfterFirstUse: { seconds: secret } }, 'previousKey.endsAfterFirstUse.seconds'],
    ];
    for (const [previousKey, path] of odd) {
      const { error, logged } = await failureOf(() => read(previousKey));
      expect(error).to.include({ code: 'malformed', path });
      expect(logged.join()).not.to.include(secret);
    }
  });

  it('reads what happened to keys: an unknown type and reason do not take an entry away', async () => {
    const log = stub(console, 'error');
    const event = { id: '1', at: '2026-10-12T09:41:00Z', hint: '3f9a' };
    const items = [
      { ...event, type: 'regenerated', reason: 'bored', value: secret },
      { ...event, id: '2', type: 'polished' },
      { ...event, id: '3', type: 'issued', at: secret },
    ];
    const adapter = with_({ listKeyEvents: async () => ({ items }) });
    const page = await adapter.listKeyEvents!('support-bot', 'rasa', {}, call());
    log.restore();
    expect(page.items).to.deep.equal([
      { ...event, type: 'regenerated', reason: 'other' },
      { ...event, id: '2', type: 'unknown' },
    ]);
    expect(omittedFrom(page).map(({ path }) => path)).to.deep.equal(['items[2].at']);
    expect(log.args.join()).not.to.include(secret);
  });

  it('takes no more of a hint than the end of a key, which may stand in the open', async () => {
    const { apiKey, ...channel } = stubChannel('rasa');
    const hints = async (hint: string) => {
      const { id, createdAt } = apiKey!;
      const previousKey = { id: 'before', hint, createdAt };
      const { getChannel, revealKey, listKeyEvents } = with_({
        getChannel: async () => ({ ...channel, apiKey: { ...apiKey, hint }, previousKey }),
        revealKey: async () => ({ ...apiKey, hint, value: `${secret}-3f9a` }),
        listKeyEvents: async () => ({ items: [{ id: '1', type: 'issued', at: createdAt, keyId: id, hint }] }),
      });
      const read = await getChannel('support-bot', 'rasa', call());
      const { items } = await listKeyEvents!('support-bot', 'rasa', {}, call());
      const revealed = await revealKey!('support-bot', 'rasa', call());
      return [read.apiKey?.hint, read.previousKey?.hint, revealed.hint, items[0]!.hint];
    };
    expect(new Set(await hints(`${secret}-3f9a`))).to.deep.equal(new Set(['3f9a']));
    for (const hint of ['', '3f9a', '…81c03f9a'.slice(1)])
      expect(new Set(await hints(hint))).to.deep.equal(new Set([hint]));
  });

  it('knows no previous key that is the current one', async () => {
    const { apiKey, ...channel } = stubChannel('rasa');
    const { version: _version, ...same } = apiKey!;
    const read = (previousKey: object | null) =>
      with_({
        getChannel: async () => ({ ...channel, apiKey, previousKey }),
        listChannels: async () => ({ items: [{ ...channel, apiKey, previousKey }] }),
      });
    const ids = ['support-bot', 'rasa'] as const;
    expect((await read(same).getChannel(...ids, call())).previousKey).to.equal(undefined);
    expect((await read(same).listChannels('support-bot', {}, call())).items[0]!.previousKey).to.equal(undefined);
    expect((await read({ ...same, id: 'other' }).getChannel(...ids, call())).previousKey?.id).to.equal('other');
    expect((await read(null).getChannel(...ids, call())).previousKey).to.equal(null);
  });

  it('looks a method up at each call', async () => {
    const api: SettingsApi = { ...stubApi(), getProject: async () => project };
    const adapter = adapterOf(api);
    api.getProject = async () => ({ ...project, name: 'Renamed' });
    expect(await adapter.getProject('support-bot', call())).to.include({ name: 'Renamed' });
  });

  it('reads the end of an operation', async () => {
    const { apiKey } = stubChannel('rasa');
    const settle = (settled: unknown) =>
      with_({ settleRegeneration: async () => settled }).settleRegeneration!(
        { projectId: 'p', channelId: 'c', operationId: 'o' },
        call(),
      );
    expect(await settle({ outcome: 'never', key: secret })).to.deep.equal({ outcome: 'never' });
    expect(await settle({ outcome: 'done', key: { ...apiKey, extra: secret } })).to.deep.equal({
      outcome: 'done',
      key: apiKey,
    });
    expect((await failureOf(() => settle({ outcome: 'perhaps' }))).error.path).to.equal('outcome');
  });
});
