import type { IssuedApiKey } from '../../model/api-key.js';
import { openOperations } from '../machine/states.js';
import type { ChannelOperations } from '../runtime/channel-operations.js';
import type { SimulatedServer } from './simulated-server.test-setup.js';

/** What is known of an operation that the user confirmed. */
interface Confirmed {
  readonly server: SimulatedServer;
  readonly channelId: string;
  /** The key that is to be restored, and how many versions there had been when that was confirmed. */
  readonly restores: string | undefined;
  readonly since: number;
  readonly heard: string[];
  /** When the user last asked for it to be sent; `undefined` once that no longer counts. */
  word: number | undefined;
  /** The page was left, and nothing of it could be stored. */
  isForgotten: boolean;
  /** The page was left before any element could say what became of it. */
  isMissed: boolean;
}

/** A key that is shown once and that the user does not have yet. */
interface Owed {
  readonly key: IssuedApiKey;
  readonly since: number;
}

/** For how long a key that is shown once must not be lost, in milliseconds: a second less than it is held. */
const heldFor = 299_000;

/** Watches a schedule, and notes every promise that is broken. */
export class Witness {
  readonly faults: string[] = [];
  /** The states and events that the schedule came to. */
  readonly visited = new Set<string>();
  readonly #confirmed = new Map<string, Confirmed>();
  readonly #owed = new Map<string, Owed>();
  readonly #checkedSends = new WeakSet<object>();
  readonly #told = new Set<string>();
  #loadedAt = 0;

  constructor(private readonly servers: readonly SimulatedServer[]) {}

  /** How many operations were confirmed, and how many of them have no end. */
  get outcomes(): { readonly confirmed: number; readonly unknown: number } {
    const known = [...this.#confirmed.values()].filter(({ isForgotten }) => !isForgotten);
    return { confirmed: known.length, unknown: known.filter(({ heard }) => !heard.some(isEnd)).length };
  }

  confirmed(server: SimulatedServer, channelId: string, operationId: string, restores?: string): void {
    const left = { isForgotten: false, isMissed: false };
    const since = server.keys(channelId).versions.length;
    const about = { server, channelId, restores, since };
    this.#confirmed.set(operationId, { ...about, heard: [], word: Date.now(), ...left });
  }

  /** The user asks for these operations to be sent again, or for the last time leaves them. */
  word(operations: ChannelOperations, counts: boolean): void {
    for (const { operationId } of openOperations(operations.state)) {
      const known = this.#confirmed.get(operationId);
      if (known) known.word = counts ? Date.now() : undefined;
    }
  }

  /** The user has the key that is shown, or the page goes. */
  released(server?: SimulatedServer, channelId?: string): void {
    if (server && channelId) this.#owed.delete(server.valuePrefix(channelId));
    else this.#owed.clear();
  }

  /** The key of a channel that is shown once, that the user does not have yet, and that must not be lost. */
  owed(server: SimulatedServer, channelId: string): IssuedApiKey | undefined {
    const owed = this.#owed.get(server.valuePrefix(channelId));
    const isCurrent = owed?.key.id === server.key(channelId).id;
    return owed && isCurrent && Date.now() - owed.since < heldFor ? owed.key : undefined;
  }

  /** An event of an outcome. */
  hear(server: SimulatedServer, event: Event): void {
    const { operationId, channelId, keyId, code } = (event as CustomEvent<Record<string, string>>).detail;
    if (event.type === 'ba-key-first-used' || event.type === 'ba-previous-key-ended')
      return this.#rotated(server, event as CustomEvent<Record<string, string>>);
    if (event.type === 'ba-auth-required' || operationId === undefined) return;
    const operation = this.#confirmed.get(operationId);
    if (!operation) return this.#fault(`${event.type} is about an operation that nobody confirmed`);
    if (operation.server !== server || operation.channelId !== channelId)
      this.#fault(`${event.type} speaks of another channel`);
    const commit = server.commits.find((one) => one.operationId === operationId);
    if (event.type === 'ba-key-regenerated') {
      if (!server.delivered.has(operationId)) this.#fault('done, without a right answer');
      if (commit?.key.id !== keyId) this.#fault('done, with a key that the operation did not make');
      this.#regenerated(operation, commit?.key, operationId);
    }
    if (event.type === 'ba-previous-key-restored') {
      this.#restored(operation, operationId);
      if (keyId !== operation.restores) this.#fault('restored, but another key than was confirmed');
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
    const { state } = operations;
    const { issued } = state;
    this.visited.add(state.name);
    if (operations.isBusy && !isTimerSet) this.#fault(`${state.name} without an end in sight`);
    for (const { operationId } of openOperations(state)) {
      const known = this.#confirmed.get(operationId);
      if (!known) this.#fault(`${state.name} knows an operation that nobody confirmed`);
      else if (known.server !== server || known.channelId !== channelId) this.#fault('shown under another channel');
    }
    const made = (keyId: string) =>
      server.commits.find((one) => one.channelId === channelId && one.key.id === keyId && !one.isRestoring);
    const isCommitted = ({ operationId }: { readonly operationId: string }) =>
      server.commits.some((one) => one.operationId === operationId);
    if (state.name === 'refused' && isCommitted(state.operation)) this.#fault('refused, though it was carried out');
    if (state.name === 'restored' && operations.valueOf(state.key.id) !== undefined)
      this.#fault('the value of a restored key is held');
    if (issued && server.keys(channelId).ended.has(issued.key.id) && state.name === 'restored')
      this.#fault('a key is kept that ended with a restoring');
    if (state.name === 'regenerated' && !made(state.key.id)) this.#fault('a key is shown that was not made here');
    if (issued && !made(issued.key.id)) this.#fault('a key is kept that was not made here');
    const value = issued && operations.valueOf(issued.key.id);
    if (value !== undefined && value !== made(issued!.key.id)?.key.value) this.#fault('the value of another key');
    const owed = this.owed(server, channelId);
    if (owed && operations.valueOf(owed.id) === undefined) this.#fault('a key that is shown once is lost');
  }

  /** Nothing that can make a key is sent by itself, but within a minute of the user's word; every call has the newest token. */
  lookAtSends(): void {
    for (const server of this.servers) {
      const { idempotent, conditional } = server.promised;
      const attempts = new Map<string, number>();
      for (const send of server.sent) {
        const { operationId } = send.request;
        const attempt = (attempts.get(operationId) ?? 0) + 1;
        attempts.set(operationId, attempt);
        if (this.#checkedSends.has(send)) continue;
        this.#checkedSends.add(send);
        const word = this.#confirmed.get(operationId)?.word;
        if (word === undefined) this.#fault('sent by itself after the user had left it');
        else if (!(send.at - word <= 60_000)) this.#fault('sent by itself more than a minute after the user’s word');
        if (send.token !== server.token) this.#fault('sent by an adapter that had been renewed');
        if (attempt > 1 && !idempotent && !conditional && send.at !== word)
          this.#fault('sent again where nothing is promised');
      }
    }
  }

  lookAtStorage(): void {
    const stored = JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
    if (stored.includes('secret-of')) this.#fault('a value stands in the storage');
  }

  /** The page goes: where nothing can be stored, its operations are forgotten. What no element was there to say is missed. */
  leftBy(server: SimulatedServer, channelId: string, { identity }: ChannelOperations): void {
    this.#loadedAt = Date.now();
    for (const known of this.#confirmed.values()) {
      if (known.server !== server || known.channelId !== channelId || known.heard.some(isEnd)) continue;
      known.isMissed = true;
      known.isForgotten = !identity.startsWith('id:');
    }
  }

  /** Of the keys that came to this page, the one that the channel has is the one that is shown as new. */
  atRest(server: SimulatedServer, channelId: string, { state }: ChannelOperations): void {
    const current = server.key(channelId).id;
    const isShown = state.name === 'regenerated' || state.name === 'restored';
    if (isShown && !state.replacedBy && state.key.id !== current)
      this.#fault(`${state.name}, with a key that has ended`);
    const commit = server.commits.find((one) => one.channelId === channelId && server.isCurrent(one));
    const came = commit && server.delivered.get(commit.operationId);
    if (came === undefined || came <= this.#loadedAt || state.name !== 'regenerated') return;
    if (state.key.id !== current) this.#fault('a key is shown as new in place of the one that has replaced it');
  }

  /** Whatever came, the user can leave: nothing holds the dialog open for ever. */
  leavable(operations: ChannelOperations): void {
    const { state } = operations;
    if (state.name === 'regenerated') operations.apply({ type: 'acknowledge', keyId: state.key.id });
    operations.apply({ type: 'close' });
    if (operations.state.name !== 'idle') this.#fault(`there is no way out of ${operations.state.name}`);
  }

  /** Everything has come to rest: counts what became of each operation. */
  concludeAll(): void {
    for (const server of this.servers) {
      if (!server.isQuiet) this.#fault('something is still under way');
      this.#checkCommits(server);
    }
    for (const [operationId, { server, heard, isForgotten, isMissed }] of this.#confirmed) {
      const end = heard.find(isEnd);
      const commit = server.commits.find((one) => one.operationId === operationId);
      if (end === 'ba-key-regenerate-failed' && commit && server.isCurrent(commit))
        this.#fault('failed, and its key is the valid one');
      if (server.delivered.has(operationId) && !end && !isMissed)
        this.#fault('a right answer came, and nothing was said');
      if (heard.length === 0 && !isForgotten) this.#fault('nothing was ever said');
      if (server.promised.settles && !end && !isForgotten) this.#fault('left unknown, although the service settles');
    }
  }

  #regenerated(operation: Confirmed, key: IssuedApiKey | undefined, operationId: string): void {
    const { server, channelId } = operation;
    this.#succeeded(operation, operationId);
    const since = server.delivered.get(operationId) ?? Date.now();
    if (key && !server.promised.reveals) this.#owed.set(server.valuePrefix(channelId), { key, since });
  }

  /** The key was the current one at some time since the word. */
  #restored(operation: Confirmed, operationId: string): void {
    const { server, channelId, restores, since } = operation;
    this.#succeeded(operation, operationId);
    if (restores === undefined) this.#fault('restored, by a regeneration');
    else if (!server.keys(channelId).wasCurrent(restores, since))
      this.#fault('restored, and never was the current key');
  }

  /** No other operation is sent again by itself. */
  #succeeded({ server, channelId }: Confirmed, operationId: string): void {
    for (const [id, other] of this.#confirmed)
      if (id !== operationId && other.server === server && other.channelId === channelId) other.word = undefined;
  }

  /** What is told of two keys is so, and is told once. */
  #rotated(server: SimulatedServer, { type, detail }: CustomEvent<Record<string, string>>): void {
    const { channelId, keyId, cause, at } = detail;
    const { ended } = server.keys(channelId!);
    this.visited.add(type);
    if (this.#told.has(`${type} ${keyId}`)) this.#fault(`${type}, twice`);
    this.#told.add(`${type} ${keyId}`);
    if (type === 'ba-key-first-used') return at === undefined ? this.#fault('first used, at no time') : undefined;
    if (!ended.has(keyId!)) this.#fault('a key is said to have ended that works');
    if (cause === 'user' && ended.get(keyId!) !== 'page') this.#fault('ended by the user, who did not');
  }

  #checkCommits(server: SimulatedServer): void {
    const byOperation = new Map<string, number>();
    for (const { operationId, key, isRestoring } of server.commits) {
      byOperation.set(operationId, (byOperation.get(operationId) ?? 0) + 1);
      const confirmed = this.#confirmed.get(operationId);
      if (!confirmed) this.#fault('a key was made that nobody had confirmed');
      if (isRestoring ? key.id !== confirmed?.restores : confirmed?.restores !== undefined)
        this.#fault('something else was carried out than was confirmed');
    }
    if ([...byOperation.values()].some((count) => count > 1)) this.#fault('one operation made two keys');
    const bodies = new Map<string, Set<string>>();
    for (const { request } of server.sent)
      bodies.set(request.operationId, (bodies.get(request.operationId) ?? new Set()).add(JSON.stringify(request)));
    if ([...bodies.values()].some(({ size }) => size > 1)) this.#fault('one operation was sent in two ways');
  }

  #fault(what: string): void {
    if (!this.faults.includes(what)) this.faults.push(what);
  }
}

function isEnd(type: string): boolean {
  return ['ba-key-regenerated', 'ba-previous-key-restored', 'ba-key-regenerate-failed'].includes(type);
}
