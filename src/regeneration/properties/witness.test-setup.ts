import type { ChannelOperations } from '../runtime/channel-operations.js';
import type { SimulatedServer } from './simulated-server.test-setup.js';

/** What is known of an operation that the user confirmed. */
interface Confirmed {
  readonly server: SimulatedServer;
  readonly channelId: string;
  readonly heard: string[];
  /** The page was left, and nothing was stored of it. */
  isForgotten: boolean;
}

/** Watches a schedule, and notes every promise that is broken. */
export class Witness {
  readonly faults: string[] = [];
  /** The states and events that the schedule came to. */
  readonly visited = new Set<string>();
  readonly #confirmed = new Map<string, Confirmed>();

  constructor(private readonly servers: readonly SimulatedServer[]) {}

  confirmed(server: SimulatedServer, channelId: string, operationId: string): void {
    this.#confirmed.set(operationId, { server, channelId, heard: [], isForgotten: false });
  }

  /** An event of an outcome. */
  hear(server: SimulatedServer, event: Event): void {
    const { operationId, channelId, keyId, code } = (event as CustomEvent<Record<string, string>>).detail;
    if (event.type === 'ba-auth-required' || operationId === undefined) return;
    const operation = this.#confirmed.get(operationId);
    if (!operation) return this.#fault(`${event.type} is about an operation that nobody confirmed`);
    if (operation.server !== server || operation.channelId !== channelId)
      this.#fault(`${event.type} speaks of another channel`);
    const commit = server.commits.find((one) => one.operationId === operationId);
    if (event.type === 'ba-key-regenerated') {
      if (!server.delivered.has(operationId)) this.#fault('done, without a right answer');
      if (commit?.key.id !== keyId) this.#fault('done, with a key that the operation did not make');
    }
    if (event.type === 'ba-key-regenerate-failed' && commit && code !== 'superseded')
      this.#fault(`failed (${code}), after it had made a key`);
    operation.heard.push(event.type);
    this.visited.add(event.type);
    const ends = operation.heard.filter(isEnd).length;
    if (ends > 1) this.#fault(`more than one end: ${operation.heard.join(', ')}`);
    if (operation.heard.filter((type) => !isEnd(type)).length > 1) this.#fault('unknown, said twice');
    if (ends === 1 && !isEnd(event.type)) this.#fault('unknown, after the end');
  }

  /** Looks at what an element would show. */
  look(server: SimulatedServer, channelId: string, operations: ChannelOperations, isTimerSet: boolean): void {
    const { state, issued } = operations;
    this.visited.add(state.name);
    if (operations.isBusy && !isTimerSet) this.#fault(`${state.name} without an end in sight`);
    if ('operation' in state && state.operation) {
      const known = this.#confirmed.get(state.operation.operationId);
      if (!known) this.#fault(`${state.name} is about an operation that nobody confirmed`);
      else if (known.server !== server || known.channelId !== channelId) this.#fault('shown under another channel');
    }
    const made = (keyId: string) => server.commits.find((one) => one.channelId === channelId && one.key.id === keyId);
    if (state.name === 'regenerated' && !made(state.key.id)) this.#fault('a key is shown that was not made here');
    if (issued && !made(issued.key.id)) this.#fault('a key is kept that was not made here');
    const value = issued && operations.valueOf(issued.key.id);
    if (value !== undefined && value !== made(issued!.key.id)?.key.value) this.#fault('the value of another key');
  }

  lookAtStorage(): void {
    const stored = JSON.stringify({ ...sessionStorage });
    if (stored.includes('secret-of')) this.#fault('a value stands in the storage');
  }

  /** The page goes: an operation that can no longer make a key, or that has no name to be found by, is forgotten. */
  leftBy({ state, api }: ChannelOperations): void {
    const operations = [...state.unsettled, ...('operation' in state && state.operation ? [state.operation] : [])];
    for (const { operationId, doubtful } of operations) {
      const known = this.#confirmed.get(operationId);
      const isStored = api.id !== undefined && (doubtful || state.name === 'requesting' || state.name === 'waiting');
      if (known && !isStored) known.isForgotten = true;
    }
  }

  /** Whatever came, the user can leave: nothing holds the dialog open for ever. */
  leavable(operations: ChannelOperations): void {
    operations.apply({ type: 'acknowledge' });
    operations.apply({ type: 'close' });
    if (operations.state.name !== 'idle') this.#fault(`there is no way out of ${operations.state.name}`);
  }

  /** Everything has come to rest: counts what became of each operation. */
  concludeAll(): void {
    for (const server of this.servers) {
      if (!server.isQuiet) this.#fault('something is still under way');
      this.#checkCommits(server);
    }
    for (const [operationId, { server, heard, isForgotten }] of this.#confirmed) {
      const end = heard.find(isEnd);
      const commit = server.commits.find((one) => one.operationId === operationId);
      if (end === 'ba-key-regenerate-failed' && commit && commit.key.id === server.key(commit.channelId).id)
        this.#fault('failed, and its key is the valid one');
      if (server.delivered.has(operationId) && !end) this.#fault('a right answer came, and nothing was said');
      if (heard.length === 0 && !isForgotten) this.#fault('nothing was ever said');
    }
  }

  #checkCommits(server: SimulatedServer): void {
    const byOperation = new Map<string, number>();
    for (const { operationId } of server.commits) {
      byOperation.set(operationId, (byOperation.get(operationId) ?? 0) + 1);
      if (!this.#confirmed.has(operationId)) this.#fault('a key was made that nobody had confirmed');
    }
    if ([...byOperation.values()].some((count) => count > 1)) this.#fault('one operation made two keys');
    const versions = new Map<string, Set<string | undefined>>();
    for (const { operationId, expectedVersion } of server.sent)
      versions.set(operationId, (versions.get(operationId) ?? new Set()).add(expectedVersion));
    if ([...versions.values()].some(({ size }) => size > 1)) this.#fault('one operation was sent about two versions');
  }

  #fault(what: string): void {
    if (!this.faults.includes(what)) this.faults.push(what);
  }
}

function isEnd(type: string): boolean {
  return type === 'ba-key-regenerated' || type === 'ba-key-regenerate-failed';
}
