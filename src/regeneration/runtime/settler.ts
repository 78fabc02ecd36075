import { monotonicNow } from '../../platform/clock.js';
import { whenActive } from '../../platform/page-activity.js';
import type { Operation } from '../machine/states.js';
import type { EndAnswer } from './operation-calls.js';

export interface SettlerOptions {
  readonly ask: (operation: Operation) => Promise<EndAnswer>;
  /** @param begunAt monotonic: when it was asked. */
  readonly onAnswer: (operation: Operation, answer: EndAnswer, begunAt: number) => void;
}

/** Asks how operations ended, each by one question at a time, while the page is seen and online: elsewhere nobody waits. */
export class Settler {
  /** The operations that are to be asked about as soon as the page is active, and what withdraws that. */
  readonly #waiting = new Map<string, () => void>();
  /** Those whose answer is outstanding. */
  readonly #asking = new Set<string>();

  constructor(private readonly options: SettlerOptions) {}

  settle(operation: Operation): void {
    const { operationId } = operation;
    if (this.#asking.has(operationId) || this.#waiting.has(operationId)) return;
    const withdraw = whenActive(() => void this.#ask(operation));
    // On an active page it is asked already.
    if (!this.#asking.has(operationId)) this.#waiting.set(operationId, withdraw);
  }

  /** It need not be asked any more. An answer that is outstanding still counts. */
  stop(operationId: string): void {
    this.#waiting.get(operationId)?.();
    this.#waiting.delete(operationId);
  }

  dispose(): void {
    this.#waiting.forEach((withdraw) => withdraw());
    this.#waiting.clear();
  }

  async #ask(operation: Operation): Promise<void> {
    const { operationId } = operation;
    this.#waiting.delete(operationId);
    this.#asking.add(operationId);
    const begunAt = monotonicNow();
    const answer = await this.options.ask(operation);
    this.#asking.delete(operationId);
    this.options.onAnswer(operation, answer, begunAt);
  }
}
