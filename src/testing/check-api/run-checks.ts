import { monotonicNow } from '../../platform/clock.js';
import { Broken, type Check, type Section, type Severity, Skipped } from './check.js';
import { OutOfTime } from './limited-wire.js';
import type { Service } from './service.js';
import { Unreachable } from './wire.js';

/** How checks are run. */
export interface Running {
  /** Whether checks may change the channel; those that do are skipped otherwise. */
  readonly writes: boolean;
  /** Is told which check begins, and how many are done. */
  readonly onStart?: ((check: Check, done: number) => void) | undefined;
}

/** What came of a check. */
export interface CheckResult {
  readonly id: string;
  readonly promise: string;
  readonly severity: Severity;
  /** Where the contract says so: a heading of `docs/rest-contract.md`. */
  readonly section?: Section | undefined;
  readonly outcome: 'kept' | 'broken' | 'skipped';
  /** What was seen; for what was skipped, why. */
  readonly detail?: string | undefined;
  readonly seconds: number;
  /** It was skipped because the run was over. */
  readonly isCut?: true | undefined;
}

const whyUnsent = 'It would change the channel, which this run does not.';

/** Runs checks one after the other, and tells each result as it comes. */
export async function* runChecks(
  checks: readonly Check[],
  service: Service,
  { writes, onStart }: Running,
): AsyncGenerator<CheckResult> {
  for (const [done, check] of checks.entries()) {
    const { id, promise, severity, section, run } = check;
    onStart?.(check, done);
    const start = monotonicNow();
    const result = check.writes && !writes ? skipped(whyUnsent) : await resultOf(run, service);
    const seconds = Math.round(monotonicNow() - start) / 1000;
    const detail = result.detail === undefined ? undefined : service.observations.redact(result.detail);
    yield {
      id,
      promise,
      severity,
      section,
      outcome: result.outcome,
      detail,
      seconds,
      ...(result.isCut && { isCut: true }),
    };
  }
}

type Found = Pick<CheckResult, 'outcome' | 'detail' | 'isCut'>;

const skipped = (detail: string): Found => ({ outcome: 'skipped', detail });

async function resultOf(run: Check['run'], service: Service): Promise<Found> {
  try {
    return { outcome: 'kept', detail: await run(service) };
  } catch (thrown) {
    if (thrown instanceof OutOfTime) return { ...skipped(thrown.message), isCut: true };
    if (thrown instanceof Skipped) return skipped(thrown.message);
    if (thrown instanceof Broken || thrown instanceof Unreachable) return { outcome: 'broken', detail: thrown.message };
    throw thrown;
  }
}
