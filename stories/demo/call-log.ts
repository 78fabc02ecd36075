import type { MockCallRecord } from '../../mocks/index.js';

/** A line of the service's log. */
export interface LogLine {
  readonly id: number;
  readonly at: Date;
  readonly text: string;
  readonly outcome: string;
  readonly kind: 'fine' | 'refused' | 'lost' | 'key';
}

/** The calls that are listed. The bot's messages and the elements' reads are many: reads are counted. */
const names: Readonly<Partial<Record<MockCallRecord['call'], string>>> = {
  regenerateKey: 'Regenerate',
  settleRegeneration: 'Check what happened',
  restorePreviousKey: 'Keep the old key',
  endPreviousKey: 'End the old key',
  verifyChannel: 'Verify',
};

const requestFaults: Readonly<Record<string, string>> = {
  network: 'never arrived',
  late: 'still on its way',
  hang: 'no answer',
  firewall: 'stopped by a firewall',
};

/** What keeps an answer from the page. Other faults change what arrives. */
const replyLosses: Readonly<Record<string, string>> = {
  network: 'reply lost',
  'cut-off': 'reply cut off',
  hang: 'reply never ends',
};

/** What holds a call or its answer up, and loses neither. */
const delays: Readonly<Record<string, string>> = { slow: 'late', drip: 'byte by byte', resent: 'sent again' };

/** A fault on an answer is recorded right after the answer, in milliseconds at most. */
const together = 50;

const longest = 12;

/** What the service saw: the calls that matter, newest first, and which keys it has made. */
export class CallLog {
  lines: readonly LogLine[] = [];
  /** The number of reads. */
  reads = 0;
  #count = 0;
  #last: { readonly record: MockCallRecord; readonly at: number } | undefined;
  /** The ids of the keys that were made: a replay is answered with one of them. */
  readonly #made = new Set<string>();
  readonly #madeBefore = new Set<string>();

  /** The ids of the keys that were made. */
  get made(): readonly string[] {
    return [...this.#made];
  }

  /** Names keys that the log does not tell of: a request that outlives a reload is answered with one of them, too. */
  leaveOut(ids: readonly string[]): void {
    for (const id of ids) this.#madeBefore.add(id);
  }

  /** @returns whether the record tells that an answer got lost on its way to the page */
  add(record: MockCallRecord, at = Date.now()): boolean {
    const { call, status, fault, key } = record;
    const before = this.#last;
    this.#last = { record, at };
    const text = names[call];
    if (text === undefined) {
      if (call !== 'messages' && fault === undefined) this.reads++;
      return false;
    }
    if (fault === 'overtaken') {
      this.#write(at, { text: 'Regenerate, by someone else', outcome: '200', kind: 'fine' });
      return false;
    }
    const isOfReply = before?.record.call === call && before.record.status !== undefined && at - before.at < together;
    if (fault !== undefined && isOfReply) {
      this.#amend(text, String(fault));
      return Object.hasOwn(replyLosses, fault);
    }
    const isRefused = status !== undefined && status >= 400;
    // A call that is only held up has a line of its own once it is carried out.
    if (fault !== undefined && Object.hasOwn(delays, fault)) return false;
    if (fault !== undefined) this.#write(at, { text, outcome: requestFaults[fault] ?? String(fault), kind: 'lost' });
    else this.#write(at, { text, outcome: String(status), kind: isRefused ? 'refused' : 'fine' });
    if (key && !this.#made.has(key.id) && !this.#madeBefore.has(key.id)) {
      this.#made.add(key.id);
      this.#write(at, { text: `Key …${key.hint} made`, outcome: '', kind: 'key' });
    }
    return false;
  }

  /** Adds to the newest answer to a call what became of it on its way. */
  #amend(text: string, fault: string): void {
    const answered = this.lines.find((line) => line.text === text);
    const isHeldUp = Object.hasOwn(delays, fault);
    const words = replyLosses[fault] ?? `reply: ${delays[fault] ?? fault}`;
    this.lines = this.lines.map((line) =>
      line === answered ? { ...line, outcome: `${line.outcome}, ${words}`, kind: isHeldUp ? line.kind : 'lost' } : line,
    );
  }

  #write(at: number, line: Omit<LogLine, 'id' | 'at'>): void {
    this.lines = [{ ...line, id: this.#count++, at: new Date(at) }, ...this.lines].slice(0, longest);
  }
}
