import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { en } from '../../src/localization/en.js';
import type { Language } from '../../src/localization/messages.js';
import { languageOf } from '../languages.js';
import { currentGlobals, followToolbar } from './toolbar.js';

/** Draws its host anew when the toolbar chooses something else. */
export class ToolbarController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #stop?: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** English, and the language of the toolbar where that is another one. */
  get languages(): readonly Language[] {
    const { locale } = currentGlobals();
    const chosen = typeof locale === 'string' ? languageOf(locale) : en;
    return chosen === en ? [en] : [en, chosen];
  }

  hostConnected(): void {
    this.#stop = followToolbar(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }
}
