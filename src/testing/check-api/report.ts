import { severities } from './check.js';
import type { CheckResult } from './run-checks.js';

export interface Summary {
  readonly kept: number;
  /** Promises that are not kept and decide the exit code. */
  readonly broken: number;
  /** Promises that are not kept and would be worth keeping. */
  readonly advice: number;
  readonly skipped: number;
}

const isAdvice = ({ severity }: CheckResult) => severity === 'advice';

export function summaryOf(results: readonly CheckResult[]): Summary {
  const broken = results.filter(({ outcome }) => outcome === 'broken');
  return {
    kept: results.filter(({ outcome }) => outcome === 'kept').length,
    broken: broken.filter((one) => !isAdvice(one)).length,
    advice: broken.filter(isAdvice).length,
    skipped: results.filter(({ outcome }) => outcome === 'skipped').length,
  };
}

/** A result as a line for people, and beneath it what is worth knowing. */
export function lineOf(result: CheckResult): string {
  const { id, promise, severity, section, outcome, detail } = result;
  const mark = outcome === 'kept' ? '✓' : outcome === 'skipped' ? '–' : isAdvice(result) ? '!' : '✗';
  const level = outcome === 'broken' ? ` (${severity}: ${severities[severity]})` : '';
  const where = outcome === 'broken' && section !== undefined ? `\n      See docs/rest-contract.md, "${section}".` : '';
  const more = detail === undefined ? '' : outcome === 'kept' ? ` (${detail})` : `\n      ${detail}`;
  return `${mark} ${id}: ${promise}${level}${more}${where}`;
}

export function summaryLine({ kept, broken, advice, skipped }: Summary): string {
  const remarks = advice === 0 ? '' : `, ${advice} could be better`;
  return `${kept} promises kept, ${broken} broken${remarks}, ${skipped} skipped.`;
}
