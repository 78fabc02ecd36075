import type { SinonFakeTimers } from 'sinon';
import { noteAdapter } from '../../api/identity.js';
import { stopWaiting } from '../../data/authentication.js';
import { readChannel } from '../../data/channels.js';
import type { AuthRequiredEvent } from '../../events/error-events.js';
import type { Machine } from '../machine/transition.js';
import type { ChannelOperations, RegenerationChoice } from '../runtime/channel-operations.js';
import { guardLeaving } from '../runtime/leave-guard.js';
import type { Member } from '../runtime/members.js';
import { storeOperations } from '../runtime/operation-storage.js';
import { OperationStore } from '../runtime/operation-store.js';
import type { Action, Schedule } from './schedule-actions.test-setup.js';
import { SimulatedServer } from './simulated-server.test-setup.js';
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
  readonly #name = `${Math.random().toString(36).slice(2)}-${++worlds}`;
  #store: OperationStore;
  #operationIds = 0;
  #isAnswered = false;

  constructor(
    private readonly schedule: Schedule,
    private readonly clock: SinonFakeTimers,
    private readonly machine?: Machine,
  ) {
    this.#servers = ['one', 'two'].map((name) => {
      const server: SimulatedServer = new SimulatedServer(`${name}-${this.#name}`, schedule.promised, (event) =>
        this.#witness.hear(server, event),
      );
      return server;
    });
    this.#witness = new Witness(this.#servers);
    for (const server of this.#servers) channels.forEach((channel) => server.key(channel));
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

  get settles(): boolean {
    return this.schedule.promised.settles;
  }

  /** How many operations were confirmed, and how many of them have no end now. */
  get outcomes(): Witness['outcomes'] {
    return this.#witness.outcomes;
  }

  /** Plays the whole schedule, then lets everything come to rest. */
  async play(): Promise<void> {
    for (const action of this.schedule.actions) {
      this.#act(action);
      await this.#settled();
      this.#watch();
    }
    await this.#comeToRest();
    this.#watch();
    this.#witness.concludeAll();
    for (const operations of [...this.#dead, ...this.#all()]) {
      guardLeaving(operations, false);
      operations.dispose();
      // Only its own: tests of other files may share the storage.
      storeOperations(JSON.stringify([operations.identity, 'p', operations.ids.channelId]), []);
    }
    localStorage.removeItem('ba-settings-ended-operations');
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
        this.#isAnswered = true;
        return this.#asked[action.which]?.detail.retry();
      case 'host gives up':
        this.#isAnswered = true;
        return this.#asked[action.which]?.detail.giveUp();
      case 'readings go':
        return this.#servers.forEach((server) => (server.reading = action.manner));
      case 'settling goes':
        return this.#servers.forEach((server) => (server.settling = action.manner));
      case 'late answers arrive':
        return this.#servers.forEach((server) => server.answerLate());
      case 'another admin regenerates':
      case 'another admin restores':
      case 'another admin ends':
      case 'bot uses the new key':
        return this.#elsewhere(action.type, channels[action.channel]!, action.tells);
      case 'page hides':
        this.#witness.released();
        return void window.dispatchEvent(new Event('pagehide'));
      case 'reload':
        return this.#reload(action.seconds);
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
      case 'renew adapter':
        if (!operations) return;
        server.renew();
        noteAdapter(server.api); // As an element's connection does that is given it.
        return operations.renew(server.api);
    }
    if (!operations) return;
    const { state } = operations;
    switch (type) {
      case 'open': {
        const { value: _value, ...key } = server.key(channelId);
        return operations.apply({ type: 'open', key });
      }
      case 'open restoring': {
        const { current, previous } = server.keys(channelId);
        if (!previous) return;
        const { value: _value, ...key } = current;
        if (state.name === 'unknown') this.#witness.word(operations, false);
        return operations.apply({ type: 'open', key, restores: previous });
      }
      case 'end previous': {
        const { previous } = server.keys(channelId);
        if (!previous) return;
        operations.noteEndedByUser(previous.id);
        server.keys(channelId).end('page');
        return void readChannel(server.api, 'p', channelId).catch(() => undefined);
      }
      case 'confirm for ten minutes':
        return this.#confirm(onlooker, operations, { overlap: { from: 'now', seconds: 600 }, reason: 'routine' });
      case 'confirm until used':
        return this.#confirm(onlooker, operations, { overlap: { from: 'first-use' } });
      case 'confirm twice':
        this.#confirm(onlooker, operations);
        return this.#confirm(onlooker, operations);
      case 'confirm':
        return this.#confirm(onlooker, operations);
      case 'sign in again':
        return operations.signInAgain();
      case 'close':
        if (!operations.mustStayOpen) this.#witness.word(operations, false);
        return operations.apply({ type });
      case 'acknowledge':
        if (state.name !== 'regenerated') return;
        this.#witness.released(server, channelId);
        return operations.apply({ type, keyId: state.key.id });
      case 'copy another key':
        return operations.apply({ type: 'acknowledge', keyId: 'another' });
      case 'ask again':
        if (state.name === 'unknown') this.#witness.word(operations, false);
        return operations.apply({ type: 'ask-again' });
      case 'check again':
        if (state.name === 'unknown' || state.name === 'idle') this.#witness.word(operations, true);
        return operations.apply({ type: 'check-again' });
      case 'keep longer':
        return operations.apply({ type: 'keep-longer' });
      case 'hide':
        return operations.apply({ type: 'release' });
      case 'show':
        return operations.apply({ type });
    }
  }

  /** A confirmation counts if the question was open, and only then; a click at any other moment may do nothing. */
  #confirm(onlooker: Onlooker, operations: ChannelOperations, choice: RegenerationChoice = {}): void {
    const { state } = operations;
    const restores = state.name === 'confirming' ? state.restores?.id : undefined;
    const isDone = state.name === 'confirming' && restores === state.shown.id;
    const resumed = state.name === 'confirming' ? state.operation?.operationId : undefined;
    const operationId = resumed ?? `operation-${this.#name}-${++this.#operationIds}`;
    if (state.name === 'confirming' && resumed === undefined && !isDone)
      this.#witness.confirmed(onlooker.server, onlooker.channelId, operationId, restores);
    if (resumed !== undefined) this.#witness.word(operations, true);
    operations.confirm(onlooker, operationId, choice);
  }

  /** What is done elsewhere, and whether the page reads it at once. */
  #elsewhere(what: Extract<Action, { channel: number }>['type'], channelId: string, tells: boolean): void {
    const server = this.#servers[0]!;
    const keys = server.keys(channelId);
    if (what === 'another admin regenerates') server.replaceByAnother(channelId, { from: 'now', seconds: 600 });
    if (what === 'another admin restores') keys.restore();
    if (what === 'another admin ends') keys.end('other');
    if (what === 'bot uses the new key') keys.use();
    if (tells) void readChannel(server.api, 'p', channelId).catch(() => undefined);
  }

  /** The page goes and comes back: only what the storage of the session holds is left. */
  #reload(seconds: number): void {
    this.#witness.released();
    for (const server of this.#servers) for (const channelId of channels) this.#mount(server, channelId);
    for (const { server, channelId, operations } of this.#onlookers) {
      if (!operations) continue;
      stopWaiting(operations.api, operations);
      this.#witness.leftBy(server, channelId, operations);
    }
    this.#dead.push(...this.#all());
    window.dispatchEvent(new Event('pagehide'));
    this.#servers.forEach((server) => server.forgetPage());
    this.#dead.forEach((operations) => operations.dispose());
    this.clock.tick(seconds * 1000);
    this.#store = new OperationStore(this.machine);
    this.#asked.length = 0;
    const places = this.#onlookers.splice(0, this.#onlookers.length).slice(0, 2);
    places.forEach(({ server, channelId }) => this.#mount(server, channelId));
  }

  #watch(): void {
    for (const { server, channelId, operations } of this.#onlookers) {
      if (operations) this.#witness.look(server, channelId, operations, this.clock.countTimers() > 0);
    }
    this.#witness.lookAtSends();
    this.#witness.lookAtStorage();
  }

  /** The network recovers, everything arrives and is answered; nobody signs in any more. */
  async #comeToRest(): Promise<void> {
    this.#joinEverything();
    await this.#settled();
    for (let round = 0; round < 12; round++) {
      for (const server of this.#servers) {
        server.reading = 'right';
        server.settling = 'right';
        server.answerLate();
        for (const flight of server.flights.filter(({ arrived, answered }) => !arrived || !answered)) {
          server.arrive(flight);
          server.answer(flight);
          await this.#settled(); // A host does not change an object in the moment in which it answers with it.
        }
      }
      await this.#settled();
      this.clock.tick(61_000);
      await this.#settled();
    }
    for (const operations of this.#all()) {
      const { name } = operations.state;
      if (name === 'suspended') operations.apply({ type: 'give-up' });
      if (name === 'confirming') operations.apply({ type: 'close' });
    }
    await this.#settled();
    this.clock.tick(61_000);
    await this.#settled();
    for (const server of this.#servers)
      for (const channelId of channels) void readChannel(server.api, 'p', channelId).catch(() => undefined);
    await this.#settled();
    this.#watch();
    for (const { server, channelId, operations } of this.#onlookers)
      if (operations) this.#witness.atRest(server, channelId, operations);
    this.#witness.released();
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
    onlooker.operations = this.#store.join(server.api, { projectId: 'p', channelId }, onlooker);
  }

  #unmount(onlooker: Onlooker): void {
    onlooker.operations?.leave(onlooker);
    onlooker.operations = undefined;
  }

  #onFlight(which: number, act: (server: SimulatedServer, flight: SimulatedServer['flights'][number]) => void): void {
    const open = this.#servers.flatMap((server) =>
      server.flights.filter(({ answered, arrived }) => !answered || !arrived).map((flight) => ({ server, flight })),
    );
    const chosen = open[which % Math.max(1, open.length)];
    if (chosen) act(chosen.server, chosen.flight);
  }

  /** Lets every promise that can settle do so; no time passes. */
  async #settled(): Promise<void> {
    for (let round = 0; round < 30; round++) await Promise.resolve();
    if (!this.#isAnswered) return;
    this.#isAnswered = false;
    await nextTask(); // What a sign-in answers is carried out in a task of its own.
    for (let round = 0; round < 30; round++) await Promise.resolve();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(undefined);
  });
}
