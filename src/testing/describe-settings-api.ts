import type { SettingsApi } from '../api/settings-api.js';
import { trialOf } from './adapter/adapter-check.js';
import { readingChecks } from './adapter/reading-checks.js';
import { regenerationChecks } from './adapter/regeneration-checks.js';
import { twoKeyChecks } from './adapter/two-key-checks.js';

/** The two functions that every test runner has: mocha, Jest, Vitest, Jasmine, `node:test`. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

export interface DescribeSettingsApiOptions extends Partial<TestRunner> {
  /** The project of the channel. Default: the first with a channel that has a key. */
  readonly projectId?: string | undefined;
  /** A channel with a key that the tests may replace. */
  readonly channelId?: string | undefined;
  /** Whether keys are made. `false` for a backend whose keys are in use: only what reads is tested. Default: `true`. */
  readonly regenerates?: boolean | undefined;
}

/**
 * Describes what the elements rely on, as tests of a host's own adapter.
 *
 * @param name what the tests are named after.
 * @param makeApi makes the adapter, anew for each test.
 * @param options a runner's functions, where they are not global.
 *
 * @example
 * ```ts
 * describeSettingsApi('our adapter', () => createOurApi({ fetch: ourMock }));
 * ```
 *
 * @throws TypeError where the runner has no global functions and none are given.
 */
export function describeSettingsApi(
  name: string,
  makeApi: () => SettingsApi | Promise<SettingsApi>,
  options: DescribeSettingsApiOptions = {},
): void {
  const { describe, it } = runnerOf(options);
  const { regenerates = true } = options;
  const checks = [...readingChecks, ...regenerationChecks, ...twoKeyChecks].filter(
    (check) => regenerates || !check.regenerates,
  );
  describe(name, () => {
    for (const { title, skips, run } of checks) {
      // No parameter is declared: some runners take one for a callback, and wait for it.
      it(title, async function (this: unknown, ...context: unknown[]) {
        const api = await makeApi();
        const reason = skips?.(api);
        if (reason !== undefined) skip(this, context[0], reason);
        else await run(await trialOf(api, options));
      });
    }
  });
}

function runnerOf(given: Partial<TestRunner>): TestRunner {
  const all = globalThis as Partial<TestRunner>;
  const runner = { describe: given.describe ?? all.describe, it: given.it ?? all.it };
  if (!runner.describe || !runner.it) {
    throw new TypeError(
      'Failed to describe an adapter: there are no global functions describe and it. Did you forget to pass them as options?',
    );
  }
  return runner as TestRunner;
}

/** Says that a test does not apply: by its context (Vitest, `node:test`) or by `this` (mocha); elsewhere it passes. */
function skip(self: unknown, context: unknown, reason: string): void {
  const owner = [context, self].find(
    (one) => typeof (one as { skip?: unknown } | null | undefined)?.skip === 'function',
  );
  (owner as { skip(reason: string): void } | undefined)?.skip(reason);
}
