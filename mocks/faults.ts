/** When a fault strikes: instead of the call, after it was carried out, or not at all but late. */
export type FaultPhase = 'before' | 'after';

/** The calls that can be struck. */
export type MockCall =
  | 'listProjects'
  | 'getProject'
  | 'listChannels'
  | 'getChannel'
  | 'revealKey'
  | 'regenerateKey'
  | 'verifyChannel'
  | 'messages';

export interface Fault {
  readonly call: MockCall;
  readonly phase: FaultPhase;
  /** `network` loses the reply; a number answers with that status; `hang` never answers. */
  readonly kind: 'network' | 'hang' | number;
  /** How many calls are struck. Default: 1. */
  readonly times?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The faults that are still to strike, in the order in which they were set. */
export class FaultQueue {
  #faults: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that strikes this call in this phase, used up by one. */
  take(call: MockCall, phase: FaultPhase): Fault | undefined {
    const found = this.#faults.find(({ fault, left }) => left > 0 && fault.call === call && fault.phase === phase);
    if (found) found.left--;
    return found?.fault;
  }
}
