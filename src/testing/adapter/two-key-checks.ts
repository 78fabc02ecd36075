import type { RestorePreviousKeyRequest, SettingsApi } from '../../api/settings-api.js';
import { supportsOf } from '../../api/supports.js';
import type { ApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { Overlap } from '../../model/overlap.js';
import { randomUuid } from '../../platform/uuid.js';
import { hasToken, tellsValue } from '../told-values.js';
import { type AdapterCheck, call, expect, type Trial } from './adapter-check.js';
import { expectPages } from './reading-checks.js';
import { expectRefused } from './refusal.js';

const overlaps = ({ supports }: SettingsApi) =>
  supports?.overlap ? undefined : 'The adapter does not declare an overlap.';
const ends = (api: SettingsApi) =>
  overlaps(api) ?? (api.endPreviousKey ? undefined : 'The adapter has no endPreviousKey.');
const restores = (api: SettingsApi) =>
  overlaps(api) ?? (api.restorePreviousKey ? undefined : 'The adapter has no restorePreviousKey.');
const settlesRestorings = (api: SettingsApi) =>
  restores(api) ?? (api.settleRegeneration ? undefined : 'The adapter has no settleRegeneration.');

const lists = (api: SettingsApi) => (api.listKeyEvents ? undefined : 'The adapter has no listKeyEvents.');

/** The longest overlap that is declared, so that it does not end during a test. */
function overlapOf({ api }: Trial): Overlap {
  const { seconds = [], firstUse } = supportsOf(api).overlap ?? {};
  expect(seconds.length > 0 || firstUse !== undefined, 'It declares an overlap, and neither times nor a first use.');
  return seconds.length > 0 ? { from: 'now', seconds: Math.max(...seconds) } : { from: 'first-use' };
}

const channelOf = ({ adapter, projectId, channelId }: Trial) => adapter.getChannel(projectId, channelId, call());

function expectKeys({ apiKey, previousKey }: Channel, current: string, previous: string | null, when: string): void {
  expect(apiKey?.id === current, `${when} the channel names another current key than the one that is due.`);
  expect(
    previous !== null || previousKey !== undefined,
    `${when} previousKey is absent: null tells that there is none.`,
  );
  const due = previous === null ? 'none' : 'the old key';
  expect((previousKey?.id ?? null) === previous, `${when} the previous key is not what is due: ${due}.`);
}

/** A channel with two keys, and the request that would undo that. */
interface TwoKeys {
  readonly old: ApiKey;
  readonly key: ApiKey;
  readonly undo: RestorePreviousKeyRequest;
}

async function makeTwoKeys(trial: Trial): Promise<TwoKeys> {
  const { projectId, channelId } = trial;
  const old = await trial.key();
  const request = { ...(await trial.request()), overlap: overlapOf(trial) };
  const key = await trial.adapter.regenerateKey(request, call());
  const undo = { projectId, channelId, previousKeyId: old.id, expectedVersion: key.version, operationId: randomUuid() };
  expectKeys(await channelOf(trial), key.id, old.id, 'With an overlap');
  return { old, key, undo };
}

/** What an adapter promises that declares overlaps. */
export const twoKeyChecks: readonly AdapterCheck[] = [
  {
    title: 'keeps the old key beside the new one, as long as the overlap says',
    regenerates: true,
    skips: overlaps,
    async run(trial) {
      const { key } = await makeTwoKeys(trial);
      const { previousKey } = await channelOf(trial);
      const overlap = overlapOf(trial);
      if (overlap.from === 'first-use')
        expect(
          previousKey?.endsAfterFirstUse !== undefined,
          'It does not tell that the old key ends after a first use.',
        );
      else {
        const length = (Date.parse(previousKey?.endsAt ?? '') - Date.parse(key.createdAt)) / 1000;
        expect(
          Math.abs(length - overlap.seconds) < 5,
          `The old key does not end ${overlap.seconds} s after the new one was made.`,
        );
      }
    },
  },
  {
    title: 'ends the previous key, again and again, and leaves the version alone',
    regenerates: true,
    skips: ends,
    async run(trial) {
      const { old, key, undo } = await makeTwoKeys(trial);
      for (const expectedVersion of [key.version, key.version, old.version]) {
        const channel = await trial.adapter.endPreviousKey!({ ...undo, expectedVersion }, call());
        expectKeys(channel, key.id, null, 'After the end of the old key');
        expect(channel.apiKey?.version === key.version, 'Ending the previous key changed the version.');
      }
      expectKeys(await channelOf(trial), key.id, null, 'Read after the end of the old key,');
    },
  },
  {
    title: 'refuses to end the previous key by a stale version, as a conflict',
    regenerates: true,
    skips: ends,
    async run(trial) {
      const { old, key, undo } = await makeTwoKeys(trial);
      const stale = { ...undo, expectedVersion: old.version };
      await expectRefused(trial.api.endPreviousKey!(stale, call()), 'conflict', 'Ending a key by a stale version');
      expectKeys(await channelOf(trial), key.id, old.id, 'After ending a key by a stale version');
    },
  },
  {
    title: 'restores the previous key, once for one operation that is sent twice and many times at once',
    regenerates: true,
    skips: restores,
    async run(trial) {
      const { old, key, undo } = await makeTwoKeys(trial);
      const sent = Array.from({ length: 5 }, () => trial.adapter.restorePreviousKey!(undo, call()));
      const versions = new Set<string | undefined>();
      for (const result of await Promise.allSettled(sent)) {
        if (result.status === 'fulfilled') versions.add(result.value.apiKey?.version);
        else {
          const { code } = result.reason as { readonly code?: unknown };
          expect(code === 'in-progress', `One of them is refused as "${String(code)}", not as "in-progress".`);
        }
      }
      const again = await trial.adapter.restorePreviousKey!(undo, call());
      expectKeys(again, old.id, null, 'After a restoring');
      versions.add(again.apiKey?.version);
      expect(versions.size === 1, 'The key was restored more than once.');
      expect(
        ![old.version, key.version].includes([...versions][0]!),
        'A restored key has a version that was there before.',
      );
      expectKeys(await channelOf(trial), old.id, null, 'Read after a restoring,');
    },
  },
  {
    title: 'refuses to restore by a stale version, and what has ended',
    regenerates: true,
    skips: (api) => restores(api) ?? ends(api),
    async run(trial) {
      const { old, key, undo } = await makeTwoKeys(trial);
      const restore = (request: RestorePreviousKeyRequest) => trial.api.restorePreviousKey!(request, call());
      await expectRefused(
        restore({ ...undo, expectedVersion: old.version }),
        'conflict',
        'Restoring by a stale version',
      );
      await trial.adapter.endPreviousKey!(undo, call());
      await expectRefused(restore(undo), 'superseded', 'Restoring a key that has ended');
      expectKeys(await channelOf(trial), key.id, null, 'After restoring a key that has ended');
    },
  },
  {
    title: 'settles a restoring that is done, with the restored key',
    regenerates: true,
    skips: settlesRestorings,
    async run(trial) {
      const { old, undo } = await makeTwoKeys(trial);
      await trial.adapter.restorePreviousKey!(undo, call());
      const end = await trial.adapter.settleRegeneration!(undo, call());
      expect(end.outcome === 'done', `It is settled as "${end.outcome}".`);
      expect(end.key.id === old.id, 'It is settled with another key.');
    },
  },
  {
    title: 'settles a restoring that never was, and refuses it from then on',
    regenerates: true,
    skips: settlesRestorings,
    async run(trial) {
      const { old, key, undo } = await makeTwoKeys(trial);
      const { outcome } = await trial.adapter.settleRegeneration!(undo, call());
      expect(outcome === 'never', `It is settled as "${outcome}".`);
      const late = trial.api.restorePreviousKey!(undo, call());
      await expectRefused(late, 'superseded', 'A copy that arrives after "never"');
      expectKeys(await channelOf(trial), key.id, old.id, 'After a copy that arrives after "never"');
    },
  },
  {
    title: 'lists what happened to the keys, without gap, repeat or value',
    skips: lists,
    async run({ api, adapter, projectId, channelId }) {
      const reply = await api.listKeyEvents!(projectId, channelId, {}, call());
      expect(!tellsValue(reply) && !hasToken(JSON.stringify(reply)), 'The history carries the value of a key.');
      await expectPages((query) => adapter.listKeyEvents!(projectId, channelId, query, call()));
    },
  },
  {
    title: 'tells of a new key in the history, the newest event first',
    regenerates: true,
    skips: lists,
    async run(trial) {
      const { key } = await trial.regenerate();
      const { items } = await trial.adapter.listKeyEvents!(trial.projectId, trial.channelId, {}, call());
      const isTold = items.some(({ type, keyId }) => type === 'regenerated' && keyId === key.id);
      expect(isTold, 'Its first page has no "regenerated" of the new key.');
      const times = items.map(({ at }) => Date.parse(at));
      expect(!times.some((time, index) => time > (times[index - 1] ?? Infinity)), 'The newest event is not the first.');
    },
  },
];
