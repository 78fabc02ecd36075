import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeContext } from '../context/locale-context.js';
import { messagesContext } from '../context/messages-context.js';
import { type Direction, directionOf } from '../localization/direction.js';
import { formatsFor, type Formats } from '../localization/formats.js';
import { canonicalTag } from '../localization/language-tag.js';
import { layerMessages } from '../localization/layer-messages.js';
import type { MessageOverrides, OverviewMessages } from '../localization/messages.js';
import { type English, resolveMessages, spokenLocale } from '../localization/resolve-messages.js';
import { treesAround } from '../platform/composed-tree.js';
import { watchAttributes } from '../platform/observers.js';
import { ContextController } from './context-controller.js';
import { markLanguage } from '../localization/mark-language.js';
import { markOnServer } from './server-marks.js';
import { pageLanguage, statedDirection } from '../localization/page-language.js';
import { onServer } from './on-server.js';

const aMinute = 60_000;

export interface LocalizeOptions {
  /** Whether the element shows relative times. */
  readonly ticks?: boolean;
  /** What the element was given itself; it wins over the provider's. */
  readonly own?: () => { readonly locale?: string | undefined; readonly messages?: MessageOverrides | undefined };
}

/**
 * Gives an element its texts and formats, and its shadow tree their language and direction. It renders the element anew
 * when the language changes, be it that of the page, and every minute where it shows relative times.
 */
export class LocalizeController<Texts extends English = English & OverviewMessages> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #locale: ContextController<string>;
  readonly #messages: ContextController<MessageOverrides>;
  readonly #ticks: boolean;
  readonly #own: NonNullable<LocalizeOptions['own']>;
  #stopWatching: (() => void) | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #spoken: { readonly locale: string; readonly direction: Direction } | undefined;

  /** @param english what the element says where nobody gives it other texts. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly english: Texts,
    options: LocalizeOptions = {},
  ) {
    this.#host = host;
    this.#ticks = options.ticks ?? false;
    this.#own = options.own ?? (() => ({}));
    this.#locale = new ContextController(host, localeContext);
    this.#messages = new ContextController(host, messagesContext);
    host.addController(this);
    if (onServer) markOnServer(host, () => this.locale);
  }

  /**
   * The language that is spoken: the wanted one, if there are texts for it. Before the first update, the page's is not known: a
   * server writes an element without the page.
   */
  get locale(): string {
    return this.#spoken?.locale ?? spokenLocale(this.#overrides, this.#given ?? 'en');
  }

  get formats(): Formats {
    return formatsFor(this.locale);
  }

  /** The texts, with what the host sets itself. */
  get messages(): Texts {
    return this.messagesFor(undefined);
  }

  /** The texts for a channel of this type. */
  messagesFor(channelType: string | undefined): Texts {
    return this.messagesOver(this.english, channelType);
  }

  /** The same with more texts than the element began with: a part of it was loaded later. */
  messagesOver<More extends English>(english: More, channelType: string | undefined): More {
    return resolveMessages(english, this.#overrides, this.locale, channelType);
  }

  hostConnected(): void {
    if (this.#ticks) this.#timer = setInterval(() => this.#host.requestUpdate(), aMinute);
    // The page's language may change in any tree that the element stands in.
    this.#stopWatching = watchAttributes(treesAround(this.#host), ['lang', 'dir'], () => this.#onPageChange());
    if (this.#spoken) this.#onPageChange(); // It may stand in another language now.
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#stopWatching?.();
  }

  hostUpdate(): void {
    this.#spoken = this.#listen();
  }

  hostUpdated(): void {
    if (this.#host.shadowRoot) markLanguage(this.#host.shadowRoot, this.#spoken!);
  }

  get #overrides(): MessageOverrides | undefined {
    return layerMessages(this.#messages.value, this.#own().messages);
  }

  get #given(): string | undefined {
    return this.#own().locale || this.#locale.value;
  }

  #listen(): { readonly locale: string; readonly direction: Direction } {
    const provided = this.#given;
    const wanted = provided || pageLanguage(this.#host) || 'en';
    const locale = spokenLocale(this.#overrides, wanted);
    // Of another language than the wanted one, the host states no direction.
    const stated = locale === canonicalTag(wanted) ? statedDirection(this.#host, isSource) : undefined;
    return { locale, direction: stated ?? directionOf(locale) };

    function isSource(this: void, around: Element): boolean {
      if (provided) return (around as Partial<Record<'locale', unknown>>).locale === provided;
      return Boolean((around as HTMLElement).lang) || around === around.ownerDocument.documentElement;
    }
  }

  #onPageChange(): void {
    const { locale, direction } = this.#listen();
    if (locale !== this.#spoken?.locale || direction !== this.#spoken.direction) this.#host.requestUpdate();
    else if (this.#host.isConnected) this.hostUpdated();
  }
}
