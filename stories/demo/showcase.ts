import { html, render } from 'lit';
import { type MockBackend, setScenario } from '../../mocks/index.js';
import type { BaSettingsApp, SettingsApi } from '../../src/index.js';
import { DemoBot, botRecovered } from './demo-bot.js';
import { applyBrand, chooseBrand } from './demo-brand.js';
import { demoControls } from './demo-controls.js';
import { faultsCard } from './demo-faults.js';
import { guide, type GuideStep } from './demo-guide.js';
import { applyLanguage } from './demo-language.js';
import { DemoLog } from './demo-log.js';
import { keyOfBot } from './key-of-bot.js';
import { showSource } from './demo-source.js';

customElements.define('demo-bot', DemoBot);
customElements.define('demo-log', DemoLog);

/** The channel that the bot reports to. */
const channel = { projectId: 'support-bot', channelId: 'rasa' } as const;
const channelRoute = { view: 'project-settings', tab: 'channels', ...channel } as const;

export interface ShowcaseOptions {
  readonly app: BaSettingsApp;
  readonly backend: MockBackend;
  readonly base: string;
  readonly api: SettingsApi;
  /** The project with very many channels. */
  readonly manyId: string;
}

/** What stands around the application: a line that says what this is and leads on, a bot, faults to try, and what the service saw. */
export class Showcase {
  #step: GuideStep = 'start';
  #scenario = 'none';
  readonly #bot = document.createElement('demo-bot') as DemoBot;
  readonly #log = document.createElement('demo-log') as DemoLog;

  constructor(private readonly options: ShowcaseOptions) {
    const { app, base } = options;
    this.#bot.base = base;
    app.addEventListener('ba-key-regenerated', ({ detail }) => {
      if (detail.channelId === channel.channelId && detail.projectId === channel.projectId) this.#goTo('made');
    });
    app.addEventListener('ba-previous-key-restored', () => this.#goTo('channel'));
    app.addEventListener('ba-key-copied', () => this.#step === 'made' && this.#goTo('copied'));
    this.#bot.addEventListener(botRecovered, () => this.#step !== 'start' && this.#goTo('done'));
  }

  /** Draws it, and gives the bot the key that it has had all along. */
  async start(): Promise<void> {
    const { backend } = this.options;
    applyBrand();
    this.#draw();
    this.#bot.start(await keyOfBot(backend, channel));
    backend.onCall = (record) => this.#log.add(record);
  }

  #goTo(step: GuideStep): void {
    this.#step = step;
    this.#draw();
  }

  #draw(): void {
    const head = document.querySelector<HTMLElement>('.demo-head')!;
    const side = document.querySelector<HTMLElement>('.demo-side')!;
    render(
      html`<div class="demo-guide">${guide(this.#step, this.#next)}</div>
        <div class="demo-controls">
          ${demoControls({
            onLanguage: (locale) => void applyLanguage(locale),
            onBrand: chooseBrand,
            onSource: showSource,
          })}
        </div>`,
      head,
    );
    render(
      html`${this.#bot}
      ${faultsCard({
        current: this.#scenario,
        onScenario: this.#choose,
        onMany: () =>
          (this.options.app.route = { ...channelRoute, projectId: this.options.manyId, channelId: undefined }),
        onTime: (seconds) => this.options.backend.advance(seconds),
        onReset: () => void this.#reset(),
      })}
      ${this.#log}`,
      side,
    );
  }

  /** What leads on in the guide. */
  readonly #next = (): void => {
    if (this.#step === 'copied') return document.querySelector<HTMLInputElement>('#demo-key')?.focus();
    if (this.#step === 'done') this.#choose('reply-lost');
    this.options.app.route = channelRoute;
    this.#goTo('channel');
  };

  readonly #choose = (id: string): void => {
    this.#scenario = id;
    setScenario(this.options.backend, id);
    this.#draw();
  };

  async #reset(): Promise<void> {
    const { backend } = this.options;
    await backend.reset();
    await backend.snapshot(); // It is stored as soon as it can be taken: the page must not go before.
    location.reload();
  }
}
