import type { SinonFakeTimers } from 'sinon';
import { stopWaiting } from '../../data/authentication.js';
import type { AuthRequiredEvent } from '../../events/error-events.js';
import type { ChannelOperations, Member } from '../runtime/channel-operations.js';
import { guardLeaving } from '../runtime/leave-guard.js';
import { OperationStore } from '../runtime/operation-store.js';
import type { Machine } from '../machine/transition.js';
import type { Action, Schedule } from './schedule-actions.test-setup.js';
import { SimulatedServer } from './simulated-server.test-setup.js';
import { storeUnsettled } from '../runtime/unsettled-storage.js';
import { Witness } from './witness.test-setup.js';

const channels = ['a', 'b'] as const;

/** An element that shows a channel, without the element. */
interface Onlooker extends Member {
  server: SimulatedServer;
  channelId: string;
  operations: ChannelOperations | undefined;
}

let worlds = 0;

/** Plays one schedule on a page of its own. Whatever is promised and does not hold is in `faults`. */
export class World {
  readonly #servers: readonly SimulatedServer[];
  readonly #witness: Witness;
  readonly #onlookers: Onlooker[] = [];
  readonly #asked: AuthRequiredEvent[] = [];
  readonly #dead: ChannelOperations[] = [];
  #store: OperationStore;
  #operationIds = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly clock: SinonFakeTimers,
    private readonly machine?: Machine,
  ) {
    worlds++;
    this.#servers = ['one', 'two'].map((name) => new SimulatedServer(`${name}-${worlds}`, schedule.promised));
    this.#witness = new Witness(this.#servers);
    for (const server of this.#servers) {
      server.api.onEvent = (event) => this.#witness.hear(server, event);
      channels.forEach((channel) => server.key(channel));
    }
    this.#store = new OperationStore(machine);
    channels.forEach(() => this.#mount(this.#servers[0]!, 'a'));
  }

  get faults(): readonly string[] {
    return this.#witness.faults;
  }

  /** The states and events that were come to. */
  get visited(): ReadonlySet<string> {
    return this.#witness.visited;
  }

  /** Plays the whole schedule, then lets everything come to rest. */
  async play(): Promise<void> {
    for (const action of this.schedule.actions) {
      this.#act(action);
      await settled();
      this.#watch();
    }
    await this.#comeToRest();
    this.#watch();
    this.#witness.concludeAll();
    for (const operations of [...this.#dead, ...this.#all()]) {
      guardLeaving(operations, false);
      storeUnsettled(operations.key, []); // Only its own: tests of other files may share the storage.
    }
    this.clock.reset();
  }

  #act(action: Action): void {
    if ('who' in action) return this.#actAs(this.#onlookers[action.who]!, action.type);
    switch (action.type) {
      case 'arrive':
      case 'refuse':
        return this.#onFlight(action.which, (server, flight) =>
          server.arrive(flight, action.type === 'refuse' ? action.code : undefined),
        );
      case 'answer':
        return this.#onFlight(action.which, (server, flight) => server.answer(flight));
      case 'answer wrongly':
        return this.#onFlight(action.which, (server, flight) => server.answerWrongly(flight, action.wrong));
      case 'host signs in':
        return this.#asked[action.which]?.detail.retry();
      case 'host gives up':
        return this.#asked[action.which]?.detail.giveUp();
      case 'readings go':
        return this.#servers.forEach((server) => (server.reading = action.reading));
      case 'late readings arrive':
        return this.#servers.forEach((server) => server.answerReadings());
      case 'another admin regenerates':
        return this.#otherAdmin(channels[action.channel]!, action.tells);
      case 'page hides':
        return void window.dispatchEvent(new Event('pagehide'));
      case 'reload':
        return this.#reload();
      case 'wait':
        return void this.clock.tick(action.seconds * 1000);
    }
  }

  #actAs(onlooker: Onlooker, type: Extract<Action, { who: number }>['type']): void {
    const { operations, server, channelId } = onlooker;
    switch (type) {
      case 'remove':
        return this.#unmount(onlooker);
      case 'remount':
        this.#unmount(onlooker);
        return this.#join(onlooker);
      case 'switch channel':
        this.#unmount(onlooker);
        onlooker.channelId = channelId === 'a' ? 'b' : 'a';
        return this.#join(onlooker);
      case 'swap adapter':
        this.#unmount(onlooker);
        onlooker.server = this.#servers.find((one) => one !== server)!;
        return this.#join(onlooker);
    }
    if (!operations) return;
    switch (type) {
      case 'open': {
        const { value: _value, ...key } = server.key(channelId);
        return operations.apply({ type: 'open', key });
      }
      case 'confirm twice':
        this.#confirm(onlooker, operations);
        return this.#confirm(onlooker, operations);
      case 'confirm':
        return this.#confirm(onlooker, operations);
      case 'sign in again':
        return operations.signInAgain();
      case 'cancel':
      case 'close':
      case 'acknowledge':
        return operations.apply({ type });
      case 'ask again':
        return operations.apply({ type: 'ask-again' });
      case 'check again':
        return operations.apply({ type: 'check-again' });
    }
  }

  /** A confirmation counts if the question was open, and only then; a click at any other moment may do nothing. */
  #confirm(onlooker: Onlooker, operations: ChannelOperations): void {
    const { state } = operations;
    const resumed = state.name === 'confirming' ? state.operation?.operationId : undefined;
    const operationId = resumed ?? `operation-${++this.#operationIds}`;
    if (state.name === 'confirming' && resumed === undefined)
      this.#witness.confirmed(onlooker.server, onlooker.channelId, operationId);
    operations.confirm(onlooker, operationId);
  }

  #otherAdmin(channelId: string, tells: boolean): void {
    const server = this.#servers[0]!;
    server.replaceByAnother(channelId);
    if (!tells) return;
    for (const { operations, channelId: own, server: at } of this.#onlookers) {
      if (own === channelId && at === server)
        operations?.apply({ type: 'key-seen', key: server.channel(channelId).apiKey!, at: Date.now() });
    }
  }

  /** The page goes and comes back: only what the storage of the session holds is left. */
  #reload(): void {
    this.#joinEverything();
    for (const operations of this.#all()) {
      stopWaiting(operations.api, operations);
      this.#witness.leftBy(operations);
    }
    this.#dead.push(...this.#all());
    window.dispatchEvent(new Event('pagehide'));
    this.#servers.forEach((server) => server.forgetPage());
    this.clock.reset();
    this.#store = new OperationStore(this.machine);
    this.#asked.length = 0;
    const places = this.#onlookers.splice(0, this.#onlookers.length).slice(0, 2);
    places.forEach(({ server, channelId }) => this.#mount(server, channelId));
  }

  #watch(): void {
    for (const { server, channelId, operations } of this.#onlookers) {
      if (operations) this.#witness.look(server, channelId, operations, this.clock.countTimers() > 0);
    }
    this.#witness.lookAtStorage();
  }

  /** The network recovers, everything arrives and is answered; nobody signs in any more. */
  async #comeToRest(): Promise<void> {
    this.#joinEverything();
    await settled();
    for (let round = 0; round < 12; round++) {
      for (const server of this.#servers) {
        server.reading = 'right';
        server.answerReadings();
        for (const flight of [...server.flights]) {
          server.arrive(flight);
          server.answer(flight);
        }
      }
      await settled();
      this.clock.tick(61_000);
      await settled();
    }
    for (const operations of this.#all()) {
      const { name } = operations.state;
      if (name === 'suspended') operations.apply({ type: 'give-up' });
      if (name === 'confirming') operations.apply({ type: 'cancel' });
    }
    this.#watch();
    for (const operations of this.#all()) this.#witness.leavable(operations);
  }

  #joinEverything(): void {
    for (const onlooker of this.#onlookers) if (!onlooker.operations) this.#join(onlooker);
    for (const server of this.#servers) for (const channelId of channels) this.#mount(server, channelId);
  }

  #all(): readonly ChannelOperations[] {
    return [...new Set(this.#onlookers.flatMap(({ operations }) => operations ?? []))];
  }

  #mount(server: SimulatedServer, channelId: string): void {
    const host = document.createElement('div');
    host.addEventListener('ba-auth-required', (event) => {
      this.#asked.unshift(event);
      if (this.schedule.hostSignsIn) event.preventDefault();
    });
    const onlooker: Onlooker = { host, changed: () => undefined, server, channelId, operations: undefined };
    this.#onlookers.push(onlooker);
    this.#join(onlooker);
  }

  #join(onlooker: Onlooker): void {
    const { server, channelId } = onlooker;
    onlooker.operations = this.#store.join(server.api, 'p', channelId, onlooker);
  }

  #unmount(onlooker: Onlooker): void {
    if (onlooker.operations) this.#store.leave(onlooker.operations, onlooker);
    onlooker.operations = undefined;
  }

  #onFlight(which: number, act: (server: SimulatedServer, flight: SimulatedServer['flights'][number]) => void): void {
    const open = this.#servers.flatMap((server) =>
      server.flights.filter(({ answered, arrived }) => !answered || !arrived).map((flight) => ({ server, flight })),
    );
    const chosen = open[which % Math.max(1, open.length)];
    if (chosen) act(chosen.server, chosen.flight);
  }
}

/** Lets every promise that can settle do so; no time passes. */
async function settled(): Promise<void> {
  for (let round = 0; round < 10; round++) await Promise.resolve();
}
