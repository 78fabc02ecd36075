import type { SettingsApi } from '../../api/settings-api.js';
import { randomUuid } from '../../platform/uuid.js';
import { conformingKey } from '../../regeneration/runtime/conforming-key.js';
import { type AdapterCheck, call, expect, type Trial } from './adapter-check.js';
import { expectRefused } from './refusal.js';

const isIdempotent = ({ supports }: SettingsApi) =>
  supports?.idempotentRegenerate ? undefined : 'The adapter does not declare idempotentRegenerate.';
const isConditional = ({ supports }: SettingsApi) =>
  supports?.conditionalRegenerate ? undefined : 'The adapter does not declare conditionalRegenerate.';
const settles = ({ settleRegeneration }: SettingsApi) =>
  settleRegeneration ? undefined : 'The adapter has no settleRegeneration.';

async function expectCurrent(trial: Trial, keyId: string, otherwise: string): Promise<void> {
  expect((await trial.key()).id === keyId, otherwise);
}

export const regenerationChecks: readonly AdapterCheck[] = [
  {
    title: 'regenerates: a whole new key, which is the current one from then on',
    regenerates: true,
    async run(trial) {
      const { type } = await trial.adapter.getChannel(trial.projectId, trial.channelId, call());
      const { before, key } = await trial.regenerate();
      conformingKey(key, { previousKeyId: before.id, channelType: type });
      expect(key.version !== before.version, 'The new key has the version of the one before.');
      await expectCurrent(trial, key.id, 'The channel names another key than the new one.');
    },
  },
  {
    title: 'shows the new key again',
    regenerates: true,
    skips: (api) => (api.revealKey ? undefined : 'The adapter has no revealKey.'),
    async run(trial) {
      const { key } = await trial.regenerate();
      const shown = await trial.adapter.revealKey!(trial.projectId, trial.channelId, call());
      expect(shown.value === key.value, 'Another value is shown than the one that was issued.');
    },
  },
  {
    title: 'makes one key of one operation that is sent twice',
    regenerates: true,
    skips: isIdempotent,
    async run(trial) {
      const { request, key } = await trial.regenerate();
      const again = await trial.adapter.regenerateKey(request, call());
      expect(again.id === key.id && again.value === key.value, 'The second time it is answered with another key.');
      await expectCurrent(trial, key.id, 'The second time made another key.');
    },
  },
  {
    title: 'makes one key of one operation that is sent many times at once',
    regenerates: true,
    skips: isIdempotent,
    async run(trial) {
      const request = await trial.request();
      const sent = Array.from({ length: 5 }, () => trial.adapter.regenerateKey(request, call()));
      const ids = new Set<string>();
      for (const result of await Promise.allSettled(sent)) {
        if (result.status === 'fulfilled') ids.add(result.value.id);
        else {
          const { code } = result.reason as { readonly code?: unknown };
          expect(code === 'in-progress', `One of them is refused as "${String(code)}", not as "in-progress".`);
        }
      }
      expect(ids.size === 1, `It made ${ids.size} keys.`);
      await expectCurrent(trial, [...ids][0]!, 'The channel names another key than the one that was answered.');
    },
  },
  {
    title: 'refuses a stale version as a conflict, and changes nothing',
    regenerates: true,
    skips: isConditional,
    async run(trial) {
      const { request, key } = await trial.regenerate();
      const stale = { ...request, operationId: randomUuid() };
      await expectRefused(trial.api.regenerateKey(stale, call()), 'conflict', 'An operation with a stale version');
      await expectCurrent(trial, key.id, 'An operation with a stale version made a key.');
    },
  },
  {
    title: 'settles an operation that is done, with its key',
    regenerates: true,
    skips: settles,
    async run(trial) {
      const { request, key } = await trial.regenerate();
      const end = await trial.adapter.settleRegeneration!(request, call());
      expect(end.outcome === 'done', `It is settled as "${end.outcome}".`);
      expect(end.key.id === key.id, 'It is settled with another key.');
      await expectCurrent(trial, key.id, 'Settling made another key.');
    },
  },
  {
    title: 'settles an operation that never was, refuses it from then on, and makes no key',
    regenerates: true,
    skips: settles,
    async run(trial) {
      const [before, request] = [await trial.key(), await trial.request()];
      const { outcome } = await trial.adapter.settleRegeneration!(request, call());
      expect(outcome === 'never', `It is settled as "${outcome}".`);
      await expectCurrent(trial, before.id, 'Settling made a key.');
      const late = trial.api.regenerateKey(request, call());
      await expectRefused(late, 'superseded', 'A copy that arrives after "never"');
      await expectCurrent(trial, before.id, 'A copy that arrives after "never" made a key.');
    },
  },
];
