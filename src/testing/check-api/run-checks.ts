import { monotonicNow } from '../../platform/clock.js';
import { Broken, type Check, type Severity, Skipped } from './check.js';
import type { Service } from './service.js';
import { Unreachable } from './wire.js';

/** What came of a check. */
export interface CheckResult {
  readonly id: string;
  readonly promise: string;
  readonly severity: Severity;
  readonly outcome: 'kept' | 'broken' | 'skipped';
  /** What was seen; for what was skipped, why. */
  readonly detail?: string | undefined;
  readonly seconds: number;
}

const whyUnsent = 'It would change the channel, which this run does not.';

/**
 * Runs checks one after the other, and tells each result as it comes.
 *
 * @param writes whether checks may change the channel; those that do are skipped otherwise.
 */
export async function* runChecks(
  checks: readonly Check[],
  service: Service,
  { writes }: { readonly writes: boolean },
): AsyncGenerator<CheckResult> {
  for (const { run, ...check } of checks) {
    const { id, promise, severity } = check;
    const start = monotonicNow();
    const result = check.writes && !writes ? skipped(whyUnsent) : await resultOf(run, service);
    const seconds = Math.round(monotonicNow() - start) / 1000;
    const detail = result.detail === undefined ? undefined : service.observations.redact(result.detail);
    yield { id, promise, severity, outcome: result.outcome, detail, seconds };
  }
}

type Found = Pick<CheckResult, 'outcome' | 'detail'>;

const skipped = (detail: string): Found => ({ outcome: 'skipped', detail });

async function resultOf(run: Check['run'], service: Service): Promise<Found> {
  try {
    return { outcome: 'kept', detail: await run(service) };
  } catch (thrown) {
    if (thrown instanceof Skipped) return skipped(thrown.message);
    if (thrown instanceof Broken || thrown instanceof Unreachable) return { outcome: 'broken', detail: thrown.message };
    throw thrown;
  }
}
