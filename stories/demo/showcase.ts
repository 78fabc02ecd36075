import { html, render } from 'lit';
import { type MockBackend, type MockCallRecord, setScenario } from '../../mocks/index.js';
import type { BaSettingsApp } from '../../src/index.js';
import { directionOf } from '../../src/localization/direction.js';
import { botChannel, botRoute, isOfBot } from './bot-channel.js';
import { DemoBot, botRecovered } from './demo-bot.js';
import { applyBrand, chooseBrand, chosenBrandFile } from './demo-brand.js';
import { chosenTheme, demoControls } from './demo-controls.js';
import { faultsCard, hintOf, isFavourite, timingOf } from './demo-faults.js';
import { guide } from './demo-guide.js';
import { applyLanguage, chosenLocale } from './demo-language.js';
import { linksCard } from './demo-links.js';
import { DemoLog } from './demo-log.js';
import { forgetKeyOfBot, keyOfBot } from './key-of-bot.js';
import { PageQuiet } from './page-quiet.js';
import type { ServiceAccess } from './service-access.js';
import { showSource } from './source/source-dialog.js';
import type { StoredService } from './stored-service.js';
import { forgetVisit } from './visit.js';
import { VisitProgress } from './visit-progress.js';

customElements.define('demo-bot', DemoBot);
customElements.define('demo-log', DemoLog);

export interface ShowcaseOptions {
  readonly app: BaSettingsApp;
  readonly service: StoredService;
  readonly base: string;
  readonly access: ServiceAccess;
  /** The project with very many channels. */
  readonly manyId: string;
}

const declined =
  'You did not sign in, and nothing was changed. Your session is still over: what you choose next asks again.';

/** What stands around the application: a line that says what this is and leads on, a bot, faults to try, and the service's log. */
export class Showcase {
  #scenario = 'none';
  #isMoreOpen = false;
  #hasDeclined = false;
  #notice = '';
  #faultEnd: ReturnType<typeof setTimeout> | undefined;
  readonly #bot = document.createElement('demo-bot') as DemoBot;
  readonly #log = document.createElement('demo-log') as DemoLog;
  readonly #quiet = new PageQuiet();
  readonly #progress: VisitProgress;

  constructor(private readonly options: ShowcaseOptions) {
    const { app, base, access } = options;
    Object.assign(this.#bot, { base, fetch: access.fetch });
    this.#log.isInPage = access.isInPage;
    this.#progress = new VisitProgress({
      app,
      backend: this.#backend,
      log: this.#log,
      onChange: () => this.#draw(),
    });
    app.addEventListener('ba-key-regenerate-request', () => {
      if (timingOf(this.#scenario).atConfirmation) this.#strike(this.#scenario);
    });
    // The way back is offered once the application shows another place, which it does after this event.
    app.addEventListener('ba-navigate', () => void app.updateComplete.then(() => this.#draw()));
    this.#bot.addEventListener(botRecovered, (event) => {
      void this.#progress.onRecovered((event as CustomEvent<string | undefined>).detail);
    });
  }

  get #backend(): MockBackend {
    return this.options.service.backend;
  }

  /** Shows it, and gives the bot the key that it has had all along. */
  async start(): Promise<void> {
    applyBrand();
    this.#draw();
    const { key, known } = await keyOfBot(this.#backend, botChannel);
    this.#bot.start(key, known);
    this.#backend.onCall = (record) => this.#onCall(record);
  }

  #onCall(record: MockCallRecord): void {
    if (record.call !== 'messages') this.#quiet.heard();
    this.#progress.onCall(record, this.#log.add(record));
    if (record.fault !== undefined && this.#backend.faults().length === 0) this.#showScenario('none'); // It has struck.
  }

  #showScenario(id: string): void {
    this.#scenario = id;
    if (id !== 'none' && !isFavourite(id)) this.#isMoreOpen = true;
    this.#draw();
  }

  #say(notice: string): void {
    this.#notice = notice;
    this.#draw();
  }

  get #isAtChannel(): boolean {
    const { route } = this.options.app;
    return route?.view === 'project-settings' && isOfBot(route);
  }

  #draw(): void {
    const head = document.querySelector<HTMLElement>('.demo-head')!;
    const side = document.querySelector<HTMLElement>('.demo-side')!;
    const { step, isReplyLost, keys } = this.#progress.visit;
    const [hint, isAtChannel] = [hintOf(this.#scenario), this.#isAtChannel];
    const notice = this.#hasDeclined ? declined : undefined;
    const facts = { step, hint, notice, isReplyLost, keysMade: keys.length, isAtChannel };
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
            onLanguage: (locale) => void this.#speak(locale),
            onBrand: chooseBrand,
            onSource: this.#showSource,
          })}
        </div>
        <p class="demo-notice" role="alert">${this.#notice}</p>`,
      head,
    );
    render(
      html`${this.#bot}
      ${faultsCard({
        current: this.#scenario,
        isMoreOpen: this.#isMoreOpen,
        ahead: (this.#backend.now() - Date.now()) / 1000,
        onMore: (isOpen) => (this.#isMoreOpen = isOpen),
        onScenario: (id) => void this.#choose(id),
        onMany: this.#showMany,
        onTime: this.#moveTime,
        onReset: () => void this.#reset(),
      })}
      ${this.#log} ${linksCard()}`,
      side,
    );
  }

  readonly #showMany = (): void => {
    this.options.app.route = { ...botRoute, projectId: this.options.manyId, channelId: undefined };
    this.#draw();
  };

  readonly #moveTime = (seconds: number): void => {
    this.#backend.advance(seconds);
    this.#draw();
  };

  /** Opens the channel of the bot, and waits until it has loaded. */
  async #openChannel(): Promise<void> {
    const isThere = this.#isAtChannel;
    if (!isThere) this.options.app.route = botRoute;
    this.#progress.goToChannel();
    if (!isThere) await this.#quiet.wait();
  }

  /** Ends what went wrong, and sets what goes wrong next once the channel is open that it is to strike. */
  async #choose(id: string): Promise<void> {
    this.endFault();
    this.#showScenario(id);
    if (id === 'none') return;
    await this.#openChannel();
    if (this.#scenario === id && !timingOf(id).atConfirmation) this.#strike(id);
  }

  #strike(id: string): void {
    setScenario(this.#backend, id);
    const { seconds } = timingOf(id);
    if (seconds !== undefined) this.#faultEnd = setTimeout(() => this.endFault(), 1000 * seconds);
  }

  /** The visitor was asked to sign in, and would not. */
  declineSignIn(): void {
    this.#hasDeclined = true;
    this.#draw();
  }

  /** Everything works again. */
  endFault(): void {
    this.#hasDeclined = false;
    clearTimeout(this.#faultEnd);
    setScenario(this.#backend, 'none');
    this.#showScenario('none');
  }

  async #speak(locale: string): Promise<void> {
    try {
      await applyLanguage(locale);
      this.#say('');
    } catch {
      this.#say('This language could not be loaded. Check your connection, and choose it again.');
    }
  }

  readonly #showSource = (): void => {
    const locale = chosenLocale();
    showSource({ locale, direction: directionOf(locale), brand: chosenBrandFile(), theme: chosenTheme() });
  };

  async #reset(): Promise<void> {
    await this.#backend.reset();
    await this.options.service.save(); // The page must not go before.
    forgetKeyOfBot();
    forgetVisit();
    location.reload();
  }
}
