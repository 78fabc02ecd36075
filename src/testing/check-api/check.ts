import type { Service } from './service.js';

/** What depends on a promise. The first two decide the exit code; advice does not. */
export const severities = {
  critical: 'a key can be lost, made twice, or leaked',
  serious: 'the elements fail, or show something that is not so',
  advice: 'everything works, and could work better',
} as const;

export type Severity = keyof typeof severities;

/** The headings of `docs/rest-contract.md`. */
export type Section = 'The REST contract' | 'Regenerating' | 'Settling' | 'Two keys' | 'Errors' | 'The client';

/** One promise of the REST contract, and how it is proved. */
export interface Check {
  readonly id: string;
  /** What the service promises, as a sentence without its full stop. */
  readonly promise: string;
  readonly severity: Severity;
  /** Where the contract says so: a heading of `docs/rest-contract.md`. */
  readonly section?: Section;
  /** Whether it changes anything: regenerates the key, settles an operation, sends a message. */
  readonly writes?: true;
  /**
   * @returns what is worth knowing besides that the promise is kept.
   * @throws Broken where it is not kept, Skipped where that cannot be seen.
   */
  readonly run: (service: Service) => Promise<string | undefined>;
}

/** The promise is not kept. The message says what was seen instead, and never quotes the service: its words may contain a key. */
export class Broken extends Error {}

/** Whether the promise is kept cannot be seen here. The message says why. */
export class Skipped extends Error {}
