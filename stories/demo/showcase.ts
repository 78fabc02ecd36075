import { html, render } from 'lit';
import { type MockBackend, type MockCallRecord, setScenario } from '../../mocks/index.js';
import type { BaSettingsApp } from '../../src/index.js';
import { directionOf } from '../../src/localization/direction.js';
import { DemoBot, botRecovered } from './demo-bot.js';
import { applyBrand, chooseBrand, chosenBrandFile } from './demo-brand.js';
import { chosenTheme, demoControls } from './demo-controls.js';
import { faultsCard, hintOf, timingOf } from './demo-faults.js';
import { guide, type GuideStep } from './demo-guide.js';
import { applyLanguage, chosenLocale } from './demo-language.js';
import { linksCard } from './demo-links.js';
import { DemoLog } from './demo-log.js';
import { forgetKeyOfBot, keyOfBot } from './key-of-bot.js';
import { PageQuiet } from './page-quiet.js';
import { showSource } from './source/source-dialog.js';
import type { StoredService } from './stored-service.js';

customElements.define('demo-bot', DemoBot);
customElements.define('demo-log', DemoLog);

/** The channel that the bot reports to. */
const channel = { projectId: 'support-bot', channelId: 'rasa' } as const;
const channelRoute = { view: 'project-settings', tab: 'channels', ...channel } as const;

export interface ShowcaseOptions {
  readonly app: BaSettingsApp;
  readonly service: StoredService;
  readonly base: string;
  /** The project with very many channels. */
  readonly manyId: string;
}

/** What stands around the application: a line that says what this is and leads on, a bot, faults to try, and the service's log. */
export class Showcase {
  #step: GuideStep = 'start';
  #scenario = 'none';
  #isReplyLost = false;
  #keysBefore = 0;
  readonly #bot = document.createElement('demo-bot') as DemoBot;
  readonly #log = document.createElement('demo-log') as DemoLog;
  readonly #quiet = new PageQuiet();

  constructor(private readonly options: ShowcaseOptions) {
    const { app, base } = options;
    this.#bot.base = base;
    app.addEventListener('ba-key-regenerate-request', () => {
      this.#isReplyLost = false;
      this.#keysBefore = this.#log.keysMade;
      if (timingOf(this.#scenario).atConfirmation) this.#strike(this.#scenario);
    });
    app.addEventListener('ba-key-regenerated', ({ detail }) => {
      if (detail.channelId === channel.channelId && detail.projectId === channel.projectId) this.#goTo('made');
    });
    app.addEventListener('ba-previous-key-restored', () => this.#goTo('channel'));
    app.addEventListener('ba-key-copied', () => this.#step === 'made' && this.#goTo('copied'));
    this.#bot.addEventListener(botRecovered, () => this.#step !== 'start' && this.#goTo('done'));
  }

  get #backend(): MockBackend {
    return this.options.service.backend;
  }

  /** Shows it, and gives the bot the key that it has had all along. */
  async start(): Promise<void> {
    applyBrand();
    this.#draw();
    this.#bot.start(await keyOfBot(this.#backend, channel));
    this.#backend.onCall = (record) => this.#onCall(record);
  }

  #onCall(record: MockCallRecord): void {
    if (record.call !== 'messages') this.#quiet.heard();
    if (this.#log.add(record) && record.call === 'regenerateKey') this.#isReplyLost = true;
    if (record.fault !== undefined && this.#backend.faults().length === 0) this.#showScenario('none'); // It has struck.
  }

  #showScenario(id: string): void {
    this.#scenario = id;
    this.#draw();
  }

  #goTo(step: GuideStep): void {
    this.#step = step;
    this.#draw();
  }

  #draw(): void {
    const head = document.querySelector<HTMLElement>('.demo-head')!;
    const side = document.querySelector<HTMLElement>('.demo-side')!;
    const facts = {
      step: this.#step,
      hint: hintOf(this.#scenario),
      isReplyLost: this.#isReplyLost,
      keysMade: this.#log.keysMade - this.#keysBefore,
    };
    render(
      html`<div class="demo-guide">
          ${guide(facts, {
            onRegenerate: () => void this.#openChannel(),
            onLoseReply: () => void this.#choose('reply-lost'),
            onGoToBot: () => document.querySelector<HTMLInputElement>('#demo-key')?.focus(),
            onSource: this.#showSource,
          })}
        </div>
        <div class="demo-controls">
          ${demoControls({
            onLanguage: (locale) => void applyLanguage(locale),
            onBrand: chooseBrand,
            onSource: this.#showSource,
          })}
        </div>`,
      head,
    );
    render(
      html`${this.#bot}
      ${faultsCard({
        current: this.#scenario,
        onScenario: (id) => void this.#choose(id),
        onMany: () =>
          (this.options.app.route = { ...channelRoute, projectId: this.options.manyId, channelId: undefined }),
        onTime: (seconds) => this.#backend.advance(seconds),
        onReset: () => void this.#reset(),
      })}
      ${this.#log} ${linksCard()}`,
      side,
    );
  }

  /** Opens the channel of the bot, and waits until it has loaded. */
  async #openChannel(): Promise<void> {
    const { app } = this.options;
    const { route } = app;
    const isThere = route?.view === 'project-settings' && route.channelId === channel.channelId;
    this.#goTo('channel');
    if (isThere && route.projectId === channel.projectId) return;
    app.route = channelRoute;
    await this.#quiet.wait();
  }

  /** Ends what went wrong, and sets what goes wrong next once the channel is open that it is to strike. */
  async #choose(id: string): Promise<void> {
    setScenario(this.#backend, 'none');
    this.#showScenario(id);
    if (id === 'none') return;
    await this.#openChannel();
    if (this.#scenario === id && !timingOf(id).atConfirmation) this.#strike(id);
  }

  #strike(id: string): void {
    setScenario(this.#backend, id);
    const { seconds } = timingOf(id);
    if (seconds !== undefined) setTimeout(() => this.#scenario === id && this.endFault(), 1000 * seconds);
  }

  /** Everything works again. */
  endFault(): void {
    setScenario(this.#backend, 'none');
    this.#showScenario('none');
  }

  readonly #showSource = (): void => {
    const locale = chosenLocale();
    showSource({ locale, direction: directionOf(locale), brand: chosenBrandFile(), theme: chosenTheme() });
  };

  async #reset(): Promise<void> {
    await this.#backend.reset();
    await this.options.service.save(); // The page must not go before.
    forgetKeyOfBot();
    location.reload();
  }
}
