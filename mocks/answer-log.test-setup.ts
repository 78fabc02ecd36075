import type { CheckedAnswer, Conformance } from './conformance.test-setup.js';
import type { MockBackend } from './mock-backend.js';

/** Compares what mock backends answer with the contract. */
export class AnswerLog {
  readonly #includesStruck: boolean;
  #checks: Promise<CheckedAnswer | undefined>[] = [];

  /** @param options `includesStruck`: what a fault strikes is compared, too. It breaks the contract on purpose. */
  constructor(
    private readonly conformance: Conformance,
    { includesStruck = false } = {},
  ) {
    this.#includesStruck = includesStruck;
  }

  /** Compares every answer of a backend from now on. Callers get the very same promises: nothing is later than it would be. */
  watch<B extends MockBackend>(backend: B): B {
    const { fetch, fail } = backend;
    let faultsSet = 0;
    backend.fail = (fault) => {
      faultsSet++;
      fail(fault);
    };
    backend.fetch = (input, init) => {
      const { method, url, asksForFault } = describeCall(input, init);
      const name = this.conformance.operationOf(method, url);
      const mayBeStruck = asksForFault || backend.faults().some(({ call }) => call === 'any' || call === name);
      const faultsBefore = faultsSet;
      const answer = fetch(input, init);
      answer.then(
        (response) => {
          if (!this.#includesStruck && (mayBeStruck || faultsSet !== faultsBefore)) return;
          this.#checks.push(this.conformance.check(method, url, response));
        },
        () => undefined, // The reply was lost.
      );
      return answer;
    };
    return backend;
  }

  /** The answers that have arrived so far, in this order; begins anew. What hangs is not waited for. */
  async take(): Promise<readonly CheckedAnswer[]> {
    const checks = this.#checks;
    this.#checks = [];
    return (await Promise.all(checks)).filter((one) => one !== undefined);
  }

  /** What is wrong with the answers so far; begins anew. */
  async takeFaults(): Promise<readonly string[]> {
    return (await this.take()).flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`));
  }
}

function describeCall(input: RequestInfo | URL, init: RequestInit = {}) {
  const request = input instanceof Request ? input : undefined;
  const headers = new Headers(init.headers ?? request?.headers);
  return {
    method: init.method ?? request?.method ?? 'GET',
    url: input instanceof Request ? input.url : String(input),
    asksForFault: headers.has('x-mock-fault'),
  };
}
