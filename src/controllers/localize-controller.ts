import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeContext } from '../context/locale-context.js';
import { messagesContext } from '../context/messages-context.js';
import { formatsFor, type Formats } from '../localization/formats.js';
import type { MessageOverrides, Messages } from '../localization/messages.js';
import { resolveMessages } from '../localization/resolve-messages.js';
import { ContextController } from './context-controller.js';

const aMinute = 60_000;

export interface LocalizeOptions {
  /** Whether the element shows relative times. */
  readonly ticks?: boolean;
  /** What the element was given itself; it wins over the provider's. */
  readonly own?: () => { readonly locale?: string | undefined; readonly messages?: MessageOverrides | undefined };
}

/** Gives an element its texts and formats, and renders it anew every minute where it shows relative times. */
export class LocalizeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #locale: ContextController<string>;
  readonly #messages: ContextController<MessageOverrides>;
  readonly #ticks: boolean;
  readonly #own: NonNullable<LocalizeOptions['own']>;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: LocalizeOptions = {}) {
    this.#host = host;
    this.#ticks = options.ticks ?? false;
    this.#own = options.own ?? (() => ({}));
    this.#locale = new ContextController(host, localeContext);
    this.#messages = new ContextController(host, messagesContext);
    host.addController(this);
  }

  /** The provider's language, or else that of the page around the element. */
  get locale(): string {
    return (
      this.#locale.value ?? (this.#host.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang || 'en')
    );
  }

  get formats(): Formats {
    return formatsFor(this.locale);
  }

  /** The texts, with what the host sets itself. */
  get messages(): Messages {
    return resolveMessages(this.#overrides, this.locale);
  }

  /** The texts for a channel of this type. */
  messagesFor(channelType: string): Messages {
    return resolveMessages(this.#overrides, this.locale, channelType);
  }

  get #overrides(): MessageOverrides | undefined {
    return this.#own().messages ?? this.#messages.value;
  }

  hostConnected(): void {
    if (this.#ticks) this.#timer = setInterval(() => this.#host.requestUpdate(), aMinute);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
