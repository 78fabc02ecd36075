import type { ChannelIds } from '../../data/channels.js';
import { holdLock } from '../../platform/locks.js';
import { whenVisible } from '../../platform/page-activity.js';
import type { Operation } from '../machine/states.js';
import { hasEnded, isUnknown, loadOperations, noteEnd, noteUnknown, storeOperations } from './operation-storage.js';

export interface MemoryOptions {
  /** An operation of a former load is this tab's to look into. */
  readonly onResume: (operation: Operation) => void;
  /** What is stored is no longer what should be. */
  readonly store: () => void;
}

/**
 * Remembers a channel's open operations across a reload. A duplicated tab knows them, too: of the tabs that know an operation,
 * the one that holds its Web Lock acts, and one announces its end.
 */
export class OperationMemory {
  readonly #channel: string;
  readonly #isStored: boolean;
  readonly #locks = new Map<string, () => void>();
  readonly #unsubscribe: (() => void)[] = [];
  /** Operations of a former load that are not looked into yet, or by another tab. */
  #elsewhere: readonly Operation[] = [];

  constructor(
    identity: string,
    { projectId, channelId }: ChannelIds,
    private readonly options: MemoryOptions,
  ) {
    this.#channel = JSON.stringify([identity, projectId, channelId]);
    // An identity that is an object of this page means nothing after a reload.
    this.#isStored = identity.startsWith('id:');
    if (!this.#isStored) return;
    this.#elsewhere = loadOperations(this.#channel);
    this.#elsewhere.forEach((operation, index, { length }) => this.#resume(operation, index < length - 1));
  }

  /** Stores the operations whose end is still to come, and those whose end no element was there to announce. */
  store(open: readonly Operation[], unheard: readonly Operation[]): void {
    if (!this.#isStored) return;
    const others = [...this.#elsewhere, ...unheard].filter((operation) => !has(open, operation));
    // What was announced to nobody was not said.
    const said = open.map((operation) => (has(unheard, operation) ? { ...operation, saidUnknown: false } : operation));
    const operations = [...others, ...said];
    storeOperations(this.#channel, operations);
    for (const [operationId, release] of this.#locks) {
      if (has(operations, { operationId })) continue;
      release();
      this.#locks.delete(operationId);
    }
    for (const { operationId } of open) this.#hold(operationId, () => undefined);
  }

  /** Notes an end. @returns whether it is this tab's to announce. */
  end(operationId: string): boolean {
    return !this.#isStored || noteEnd(operationId);
  }

  /** Notes that the outcome is unknown. @returns whether it is this tab's to announce. */
  unknown(operationId: string): boolean {
    return !this.#isStored || noteUnknown(operationId);
  }

  /** Which of these operations other tabs have seen the end of. */
  ended(open: readonly Operation[]): readonly Operation[] {
    if (!this.#isStored) return [];
    this.#elsewhere = this.#elsewhere.filter(({ operationId }) => !hasEnded(operationId));
    return open.filter(({ operationId }) => hasEnded(operationId));
  }

  dispose(): void {
    this.#unsubscribe.forEach((unsubscribe) => unsubscribe());
    this.#locks.forEach((release) => release());
  }

  #hold(operationId: string, onHeld: () => void): void {
    if (this.#locks.has(operationId)) return;
    this.#locks.set(operationId, holdLock(`ba-settings-operation ${operationId}`, onHeld));
  }

  #resume(operation: Operation, isEarlier: boolean): void {
    const resume = () => {
      this.#elsewhere = this.#elsewhere.filter((one) => one !== operation);
      if (hasEnded(operation.operationId)) return this.options.store();
      // The user may have left it in the tab that said so.
      const isTold = !operation.saidUnknown && isUnknown(operation.operationId);
      const left = isTold ? { ...operation, byHand: true, saidUnknown: true } : operation;
      this.options.onResume(isEarlier ? { ...left, byHand: true } : left);
    };
    // A tab that nobody sees leaves it to one that is seen.
    this.#unsubscribe.push(whenVisible(() => this.#hold(operation.operationId, resume)));
  }
}

function has(operations: readonly Operation[], { operationId }: Pick<Operation, 'operationId'>): boolean {
  return operations.some((one) => one.operationId === operationId);
}
