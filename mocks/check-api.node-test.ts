import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeWire } from '../scripts/check-api/node-wire.mjs';
import { checks } from '../src/testing/check-api/checks.js';
import { observedChecks } from '../src/testing/check-api/checks/observed.js';
import { type CheckResult, runChecks } from '../src/testing/check-api/run-checks.js';
import type { ServiceOptions } from '../src/testing/check-api/service-options.js';
import { Service } from '../src/testing/check-api/service.js';
import type { Wire } from '../src/testing/check-api/wire.js';
import type { BrokenBackend } from './broken-backends/broken-backend.test-setup.js';
import { brokenBackends } from './broken-backends.test-setup.js';
import type { MockBackendOptions } from './mock-backend.js';
import { startTamperingServer } from './tampering-server.test-setup.js';

/** The same wire, with less patience: nothing here takes a second. */
const hurriedWire: Wire = {
  ...nodeWire,
  pause: (milliseconds) => wait(milliseconds < 30 ? milliseconds : Math.min(100, milliseconds / 4)),
};

/** The shortest times that the contract knows. */
const overlap = { seconds: [1, 3600], firstUse: { seconds: 1, atMost: 3600 } };
/** So that a request can be overtaken: in milliseconds. */
const held = 4;

/** Runs checks against the mock backend, or against one that is made of it. */
async function check(
  { parts, tamper, options }: Partial<BrokenBackend>,
  { writes = true, mock = {} }: { readonly writes?: boolean; readonly mock?: MockBackendOptions } = {},
): Promise<readonly CheckResult[]> {
  const server = await startTamperingServer(tamper?.() ?? (({ forward }) => forward()), {
    overlap,
    ...mock,
    ...parts?.(),
    pauses: () => wait(held),
  });
  const service: ServiceOptions = {
    base: server.url,
    projectId: 'support-bot',
    channelId: 'universal',
    headers: { authorization: 'Bearer ada' },
    otherHeaders: { authorization: 'Bearer bob' },
    origin: 'https://host.test',
    oldKeySeconds: 0.4,
    overlap,
    longestOverlap: 2,
    laterSeconds: 0.3,
    burst: 12,
    ...options,
  };
  try {
    const results: CheckResult[] = [];
    for await (const result of runChecks(checks, new Service(service, hurriedWire), { writes })) results.push(result);
    return results;
  } finally {
    await server.close();
  }
}

/** What all answers of a run tell: a run that only reads may not see it. */
const observed = new Set(observedChecks.map(({ id }) => id));

/** Whether a mistake shows to whoever only reads: that takes a tenth of the time. */
const showsInReads = ({ breaks, showsInChanges }: BrokenBackend) =>
  !showsInChanges && breaks.every((id) => !observed.has(id) && !checks.find((one) => one.id === id)?.writes);

const ids = (results: readonly CheckResult[], outcome: CheckResult['outcome']) =>
  results.filter((one) => one.outcome === outcome).map(({ id }) => id);

/** In the usual run, of the mistakes that show when keys are made only every sixth. */
const isFull = process.env['TEST_EFFORT'] === 'full';

describe('check-api on a backend that breaks a promise', { concurrency: 8 }, () => {
  for (const [place, backend] of brokenBackends.entries()) {
    const skip = !isFull && !showsInReads(backend) && place % 6 > 0;
    it(`${backend.mistake}: ${backend.breaks.join(', ')}`, { skip }, async () => {
      const broken = (await check(backend, { writes: !showsInReads(backend) })).filter(
        ({ outcome }) => outcome === 'broken',
      );
      const surely = broken.map(({ id }) => id).filter((id) => !backend.mayBreak?.includes(id));
      assert.deepEqual(surely.sort(), [...backend.breaks].sort(), JSON.stringify(broken, undefined, 2));
    });
  }

  it('leaves no check without a backend that it catches', () => {
    const caught = new Set(brokenBackends.flatMap(({ breaks }) => breaks));
    assert.deepEqual(
      checks.map(({ id }) => id).filter((id) => !caught.has(id)),
      [],
    );
  });
});

describe('check-api on the mock backend', () => {
  for (const keys of ['revealable', 'once'] as const) {
    it(`finds every promise kept where keys are ${keys}`, async () => {
      const results = await check({}, { mock: { keys } });
      assert.deepEqual(ids(results, 'broken'), []);
      const skipped = [
        'sign-in',
        'sign-in-changes',
        'sign-in-previous-key',
        'step-up',
        'retry-after',
        ...(keys === 'once' ? ['whole-key', 'shown-again'] : []),
      ];
      assert.deepEqual(ids(results, 'skipped').sort(), skipped.sort());
    });
  }

  it('skips what a service without settling does not promise', async () => {
    const results = await check({}, { mock: { settles: false } });
    assert.deepEqual(ids(results, 'broken'), []);
    assert.ok(ids(results, 'skipped').includes('settle-at-once'));
  });

  it('checks nothing of two keys where none were declared, and says so', async () => {
    const results = await check({ options: { overlap: undefined } }, { mock: { overlap: false } });
    assert.deepEqual(ids(results, 'broken'), []);
    const undeclared = results.filter(({ detail }) => detail?.startsWith('Not checked: no overlap was declared'));
    assert.deepEqual(
      undeclared.map(({ id }) => id),
      checks
        .map(({ id }) => id)
        .filter((id) => /^(overlap|first-use|version-stays|end|restore)/.test(id) && id !== 'overlap-refused'),
    );
    assert.ok(ids(results, 'kept').includes('overlap-refused'));
  });
});
