import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import fc from 'fast-check';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { identityOf } from '../../src/api/identity.js';
import '../../src/define.js';
import type { BaChannelSettings } from '../../src/index.js';
import { en } from '../../src/localization/en.js';
import {
  type Manner,
  manners,
  type Promised,
  refusals,
  SimulatedServer,
  wrongAnswers,
} from '../../src/regeneration/properties/simulated-server.test-setup.js';
import { storeOperations } from '../../src/regeneration/runtime/operation-storage.js';
import { anyPromised } from '../../src/regeneration/properties/schedule-actions.test-setup.js';
import { Witness } from '../../src/regeneration/properties/witness.test-setup.js';
import { isFullRun, recordCount } from '../../src/testing/counting.test-setup.js';
import { engine } from '../../src/testing/engine.test-setup.js';
import { findByRole, nameOf, roleOf, visibleElements } from '../support/deep-query.js';

const who = fc.nat({ max: 1 });
const which = fc.nat({ max: 5 });
const channels = ['a', 'b'] as const;

/** What a person does with the real elements, and what becomes of their requests meanwhile. */
const anyAction = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constantFrom('ask', 'confirm', 'confirm twice'), who }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('press a button'), who, which: fc.nat({ max: 9 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constantFrom(
        ...(['Escape', 'close from outside', 'remove', 'remount', 'another element', 'move'] as const),
        ...(['switch channel', 'there and back', 'swap adapter', 'equal adapter', 'renewed adapter'] as const),
      ),
      who,
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('arrive', 'answer'), which }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('refuse'), which, code: fc.constantFrom(...refusals) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('answer wrongly'), which, wrong: fc.constantFrom(...wrongAnswers) }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('another admin regenerates', 'late answers arrive') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('readings go', 'settling goes'),
      manner: fc.constantFrom(...manners),
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('wait'), seconds: fc.constantFrom(1, 6, 16, 31, 61) }) },
) as fc.Arbitrary<Action>;

interface Action {
  readonly type: string;
  readonly who?: number;
  readonly which?: number;
  readonly code?: (typeof refusals)[number];
  readonly wrong?: (typeof wrongAnswers)[number];
  readonly manner?: Manner;
  readonly seconds?: number;
}

interface Schedule {
  readonly promised: Promised;
  readonly actions: readonly Action[];
}

const beginning: readonly Action[] = [
  { type: 'ask', who: 0 },
  { type: 'confirm', who: 0 },
];

const anySchedule: fc.Arbitrary<Schedule> = fc.record({
  promised: anyPromised,
  actions: fc
    .array(anyAction, { minLength: 1, maxLength: 24, size: 'max' })
    .map((actions) => [...beginning, ...actions]),
});

let pages = 0;

/** Two elements of two servers' channels, on one page. */
class SettingsPage {
  readonly faults: string[] = [];
  /** The titles that the dialogs had. */
  readonly titles = new Set<string>();
  readonly #servers: readonly SimulatedServer[];
  readonly #witness: Witness;
  readonly #elements: BaChannelSettings[] = [];

  private constructor(
    private readonly parent: Element,
    private readonly schedule: Schedule,
    private readonly clock: SinonFakeTimers,
  ) {
    pages++;
    this.#servers = ['one', 'two'].map((name) => {
      const server: SimulatedServer = new SimulatedServer(`${name}-${pages}`, schedule.promised, (event) =>
        this.#hear(server, event),
      );
      return server;
    });
    this.#witness = new Witness(this.#servers);
  }

  static async open(schedule: Schedule, clock: SinonFakeTimers): Promise<SettingsPage> {
    const page = new SettingsPage(await fixture(html`<div></div>`), schedule, clock);
    for (const channelId of channels) page.#mount(channelId);
    await page.#settled();
    return page;
  }

  async play(): Promise<void> {
    for (const action of this.schedule.actions) {
      const before = this.#operations();
      this.#act(action);
      if (this.#operations() > before + 1) this.#fault('one confirmation, two operations');
      await this.#settled();
      this.#look();
    }
    await this.#comeToRest();
    await this.#leave();
    this.#witness.concludeAll();
    this.faults.push(...this.#witness.faults);
  }

  #act({ type, who = 0, which = 0, code, wrong, manner, seconds }: Action): void {
    const element = this.#elements[who]!;
    const [first, second] = this.#servers as [SimulatedServer, SimulatedServer];
    switch (type) {
      case 'ask':
        return this.#press(element, /^Regenerate the API key for/);
      case 'confirm':
      case 'confirm twice': {
        const button = dialogOf(element) && findByRole(dialogOf(element)!, 'button', 'Regenerate');
        button?.click();
        if (type === 'confirm twice') button?.click();
        return;
      }
      case 'press a button': {
        const buttons = [...visibleElements(element.renderRoot as ShadowRoot)].filter(
          (one) => roleOf(one) === 'button' && !(one as HTMLButtonElement).disabled,
        );
        const button = buttons[which % Math.max(1, buttons.length)];
        const isSaid = button && [en.savedIt, en.done, en.copyKey].includes(nameOf(button));
        if (isSaid) this.#witness.released(this.#serverOf(element), element.channelId ?? '');
        return button?.click();
      }
      case 'Escape':
        return nativeDialogOf(element)?.requestClose();
      case 'close from outside':
        return element.renderRoot?.querySelector('ba-regenerate-key-dialog')?.close();
      case 'remove':
        return element.remove();
      case 'remount':
        element.remove();
        return this.parent.append(element);
      case 'another element': {
        const { api, channelId } = element;
        element.remove();
        const next = Object.assign(document.createElement('ba-channel-settings'), { api, projectId: 'p', channelId });
        this.#elements[who] = next;
        return this.parent.append(next);
      }
      case 'move': {
        const place = document.createElement('div');
        this.parent.append(place);
        return place.append(element);
      }
      case 'switch channel':
        element.channelId = element.channelId === 'a' ? 'b' : 'a';
        return;
      case 'there and back':
        element.channelId = element.channelId === 'a' ? 'b' : 'a';
        return void element.updateComplete.then(() => (element.channelId = element.channelId === 'a' ? 'b' : 'a'));
      case 'swap adapter':
        element.api = this.#serverOf(element) === first ? second.api : first.api;
        return;
      case 'equal adapter': // As a host that makes one in each rendering.
        if (this.schedule.promised.hasId) element.api = { ...element.api! };
        return;
      case 'renewed adapter': {
        const server = this.#serverOf(element);
        server.renew();
        element.api = server.api;
        return;
      }
      case 'arrive':
        return this.#onFlight(which, (server, flight) => server.arrive(flight));
      case 'refuse':
        return this.#onFlight(which, (server, flight) => server.arrive(flight, code));
      case 'answer':
        return this.#onFlight(which, (server, flight) => server.answer(flight));
      case 'answer wrongly':
        return this.#onFlight(which, (server, flight) => server.answerWrongly(flight, wrong!));
      case 'another admin regenerates':
        return first.replaceByAnother('a');
      case 'late answers arrive':
        return this.#servers.forEach((server) => server.answerLate());
      case 'readings go':
        return this.#servers.forEach((server) => (server.reading = manner!));
      case 'settling goes':
        return this.#servers.forEach((server) => (server.settling = manner!));
      case 'wait':
        return void this.clock.tick(seconds! * 1000);
    }
  }

  #hear(server: SimulatedServer, event: Event): void {
    const { detail } = event as CustomEvent<{ operationId: string; channelId: string }>;
    if (event.type === 'ba-key-regenerate-request')
      this.#witness.confirmed(server, detail.channelId, detail.operationId);
    else if (event.type.startsWith('ba-key-') && event.type !== 'ba-key-copied') this.#witness.hear(server, event);
  }

  /** What stands on the page is of the channel it stands under, is no more than is certain, and can be left. */
  #look(): void {
    for (const element of this.#elements) {
      if (!element.isConnected) continue;
      const server = this.#serverOf(element);
      const dialog = dialogOf(element);
      for (const one of visibleElements(element.renderRoot)) {
        const text = one instanceof HTMLInputElement ? one.value : ownText(one);
        if (text.includes('secret-of-') && !text.includes(server.valuePrefix(element.channelId ?? '')))
          this.#fault('the key of another channel');
        if (text.includes('secret-of-') && !(one instanceof HTMLInputElement)) this.#fault('a key outside its field');
      }
      this.#lookForOwed(element, server);
      if (!dialog) continue;
      const title = findByRole(dialog, 'heading');
      if (title) this.titles.add(nameOf(title));
      const buttons = [...visibleElements(dialog)].filter(
        (one) => roleOf(one) === 'button' && !(one as HTMLButtonElement).disabled,
      );
      if (buttons.length === 0 && this.clock.countTimers() === 0)
        this.#fault(`no way out of "${dialog.textContent.trim()}"`);
    }
  }

  /** A key that is shown once stands on the page, or one press away. */
  #lookForOwed(element: BaChannelSettings, server: SimulatedServer): void {
    const owed = this.#witness.owed(server, element.channelId ?? '');
    if (!owed) return;
    const isSeen = this.#elements.some((one) => {
      if (!one.isConnected) return false;
      const visible = [...visibleElements(one.renderRoot)];
      return visible.some(
        (each) => (each as Partial<HTMLInputElement>).value === owed.value || nameOf(each) === en.showNewKey,
      );
    });
    if (!isSeen) this.#fault('a key that is shown once is nowhere to be seen');
  }

  async #comeToRest(): Promise<void> {
    for (const element of this.#elements) if (!element.isConnected) this.parent.append(element);
    for (const server of this.#servers) {
      for (const channelId of channels) this.#mount(channelId, server);
    }
    for (let quiet = 0, round = 0; quiet < 3 && round < 12; round++) {
      quiet = this.#servers.every(({ isQuiet }) => isQuiet) ? quiet + 1 : 0;
      for (const server of this.#servers) {
        server.reading = 'right';
        server.settling = 'right';
        server.answerLate();
        for (const flight of [...server.flights]) {
          server.arrive(flight);
          server.answer(flight);
        }
      }
      await this.#settled();
      // What is asked on the way is answered on the way.
      await this.clock.tickAsync(61_000);
      await this.#settled();
    }
    this.#look();
  }

  /** Goes out by the buttons that are there: every dialog closes in the end. */
  async #leave(): Promise<void> {
    this.#witness.released();
    for (const element of this.#elements) {
      this.#press(element, /^Regenerate the API key for/); // What waits for a sign-in waits behind it.
      await this.#settled();
      for (let presses = 0; dialogOf(element) && presses < 6; presses++) {
        const dialog = dialogOf(element)!;
        const way = [en.savedIt, en.close, en.cancel, en.done].map((name) => findByRole(dialog, 'button', name));
        way.find((button) => button)?.click();
        await this.clock.tickAsync(500); // One that hands a key over closes by itself.
        await this.#settled();
      }
      const dialog = dialogOf(element);
      if (dialog) this.#fault(`the dialog stays: ${dialog.textContent.trim().slice(0, 60)}`);
      await this.clock.tickAsync(1000); // What is not known is told in a later task, and not by a page that goes.
      element.remove();
    }
    window.dispatchEvent(new Event('pagehide'));
    await this.#settled();
    for (const { api } of this.#servers) {
      for (const channelId of channels) storeOperations(JSON.stringify([identityOf(api), 'p', channelId]), []);
    }
    this.clock.reset();
    this.parent.remove();
  }

  #serverOf(element: BaChannelSettings): SimulatedServer {
    return this.#servers.find((server) => server.owns(element.api))!;
  }

  #mount(channelId: string, server = this.#servers[0]!): void {
    const element = document.createElement('ba-channel-settings');
    Object.assign(element, { api: server.api, projectId: 'p', channelId });
    this.#elements.push(element);
    this.parent.append(element);
  }

  #press(element: BaChannelSettings, name: RegExp): void {
    findByRole(element.renderRoot as ShadowRoot & Element, 'button', name)?.click();
  }

  #operations(): number {
    return new Set(this.#servers.flatMap(({ sent }) => sent.map(({ request }) => request.operationId))).size;
  }

  #onFlight(index: number, act: (server: SimulatedServer, flight: SimulatedServer['flights'][number]) => void): void {
    const open = this.#servers.flatMap((server) =>
      server.flights.filter(({ answered, arrived }) => !answered || !arrived).map((flight) => ({ server, flight })),
    );
    const chosen = open[index % Math.max(1, open.length)];
    if (chosen) act(chosen.server, chosen.flight);
  }

  /** Lets everything render and every promise settle; no time passes. */
  async #settled(): Promise<void> {
    for (let round = 0; round < 3; round++) {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(undefined);
      });
    }
  }

  #fault(what: string): void {
    if (!this.faults.includes(what)) this.faults.push(what);
  }
}

function dialogOf(element: BaChannelSettings): HTMLElement | undefined {
  return element.renderRoot ? findByRole(element.renderRoot as ShadowRoot & Element, 'alertdialog') : undefined;
}

function nativeDialogOf(element: BaChannelSettings): HTMLDialogElement | undefined {
  const dialog = dialogOf(element);
  return dialog instanceof HTMLDialogElement ? dialog : undefined;
}

function ownText(element: Element): string {
  return [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
}

describe('whatever happens on the page', () => {
  let clock: SinonFakeTimers;
  const uncaught: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) =>
    uncaught.push('reason' in event ? String(event.reason) : event.message);

  const { click } = HTMLAnchorElement.prototype;

  before(() => {
    // Else files would come to the machine of whoever runs this; and Firefox tells of each in a panel that takes the focus.
    HTMLAnchorElement.prototype.click = () => undefined;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    HTMLAnchorElement.prototype.click = click;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  it('the elements keep every promise', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const isWhole = engine === 'chromium';
    const numRuns = isWhole && (await isFullRun()) ? 600 : 15;
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
    const titles = new Set<string>();
    const warn = console.warn;
    console.warn = () => undefined; // It says, rightly and often, that an adapter was swapped while something ran.
    const property = fc.asyncProperty(anySchedule, async (schedule) => {
      const page = await SettingsPage.open(schedule, clock);
      await page.play();
      for (const title of page.titles) titles.add(title);
      const faults = [...page.faults, ...uncaught.splice(0)];
      if (faults.length > 0) throw new Error(faults.join('; '));
    });
    const details = await fc.check(property, { numRuns, seed: 20_262 });
    clock.restore();
    console.warn = warn;
    await recordCount({
      what: 'schedules through the real elements',
      run: details.numRuns,
      failures: details.failed ? 1 : 0,
    });
    const { message } = (details.errorInstance ?? {}) as Partial<Error>;
    expect(details.failed, `${message}: ${fc.defaultReportMessage(details)}`).to.be.false;
    if (isWhole && (await isFullRun())) expect([...titles], 'what the dialogs said').to.include.members(everything);
  }).timeout(600_000);
});

/** What a dialog can say: what no schedule came to, none has tested. */
const everything = [
  en.confirmTitle('a'),
  en.regenerated('a'),
  en.suspendedTitle,
  en.refusedTitle,
  en.conflictTitle,
  en.supersededTitle,
  en.unknownTitle,
  en.unknownChangedTitle,
];
