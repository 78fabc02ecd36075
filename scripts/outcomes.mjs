/** What came of a suite's tests. What failed is kept with what was wrong, to be said again where a long run ends. */
export class Outcomes {
  passed = 0;
  skipped = 0;
  /** @type {string[]} */
  failures = [];
  /** Why nothing could run. */
  reason;

  get failed() {
    return this.failures.length;
  }

  /** Counts a test, and says what came of it. */
  say(name, faults) {
    const lines = [name, ...faults.map((fault) => `    ${fault}`)].join('\n');
    if (faults.length === 0) this.passed += 1;
    else this.failures.push(lines);
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${lines}`);
  }
}
