import { monotonicNow } from '../platform/clock.js';
import { queryByRole } from './by-role.js';

export interface ChannelPageOptions {
  /** How long something is waited for, in milliseconds. Default: 5000. */
  readonly timeout?: number | undefined;
  /** Chooses a button. Default: its own `click()`; a browser test gives its user's click. */
  readonly click?: ((element: HTMLElement) => Promise<void> | void) | undefined;
}

/**
 * The elements of a page as a person uses them, for a host's tests: found by role and name in English, through open shadow roots,
 * in any DOM. It knows no tags and no structure, so that it goes on working when those change.
 *
 * @example
 * ```ts
 * const page = new ChannelPage(document.body);
 * await page.regenerateKey('Rasa');
 * ```
 */
export class ChannelPage {
  readonly #root: ParentNode;
  readonly #timeout: number;
  readonly #click: (element: HTMLElement) => Promise<void> | void;

  constructor(root: ParentNode, { timeout = 5000, click = (element) => element.click() }: ChannelPageOptions = {}) {
    this.#root = root;
    this.#timeout = timeout;
    this.#click = click;
  }

  /**
   * Waits for an element.
   *
   * @param name the whole name, or an expression that fits it.
   * @throws Error where it does not come in time.
   */
  async findByRole(role: string, name?: string | RegExp): Promise<HTMLElement> {
    return this.#until(() => queryByRole(this.#root, role, name), `there is no ${role} named ${String(name ?? '…')}`);
  }

  /** The element, or nothing, at once. */
  queryByRole(role: string, name?: string | RegExp): HTMLElement | undefined {
    return queryByRole(this.#root, role, name);
  }

  /** Chooses what has this role and name, once it is there and enabled. */
  async choose(role: string, name: string | RegExp): Promise<void> {
    const element = await this.#until(
      () => {
        const found = queryByRole(this.#root, role, name) as Partial<HTMLButtonElement> | undefined;
        return found && !found.disabled && found.ariaDisabled !== 'true' ? (found as HTMLElement) : undefined;
      },
      `no enabled ${role} is named ${String(name)}`,
    );
    await this.#click(element);
  }

  /** In a list: opens a channel. */
  async openChannel(channel: string): Promise<void> {
    await this.choose('button', channel);
  }

  /** Asks for a new key, confirms, and waits until the dialog has closed. The key then stands in its field, or in the dialog where it is shown once. */
  async regenerateKey(channel: string): Promise<void> {
    await this.choose('button', `Regenerate the API key for ${channel}`);
    await this.findByRole('alertdialog');
    await this.choose('button', 'Regenerate');
    await this.#until(() => queryByRole(this.#root, 'textbox', 'API key'), 'no new key is shown');
  }

  /** The key that is shown. A test compares it, and writes it nowhere. */
  async shownKey(): Promise<string> {
    return ((await this.findByRole('textbox', 'API key')) as HTMLInputElement).value;
  }

  async #until<T>(find: () => T | undefined, otherwise: string): Promise<T> {
    const end = monotonicNow() + this.#timeout;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      if (monotonicNow() > end) throw new Error(`After ${this.#timeout / 1000} s ${otherwise}.`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
