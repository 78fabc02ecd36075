import { findByRole, waitForRole } from './deep-query.js';
import { until } from './until.js';

/** How a person works the page: with a mouse, with a keyboard, or as a script. */
export interface Hand {
  /** Chooses a button, link, tab or menu item. */
  choose(element: HTMLElement): Promise<void>;
}

/** Walks the two ways to a regenerated key, step by step as the manual has them. */
export class RegenerateKeyPage {
  constructor(
    private readonly root: Element,
    private readonly hand: Hand,
  ) {}

  /** From the account dashboard: the active project's name, then *Project settings*. */
  async openSettingsFromSwitcher(project: string): Promise<void> {
    await this.#choose('button', `Project: ${project}`);
    await this.#choose('menuitem', 'Project settings');
  }

  /** From the projects dashboard: the logo, the project's tile, its ellipsis, *Settings*. */
  async openSettingsFromTile(project: string): Promise<void> {
    await this.#choose('button', 'All projects');
    await this.#choose('button', `More options for ${project}`);
    await this.#choose('menuitem', 'Settings');
  }

  async openChannel(channel: string): Promise<void> {
    await this.#choose('tab', 'Channels');
    await this.#choose('button', channel);
  }

  async askToRegenerate(channel: string): Promise<HTMLElement> {
    await this.#choose('button', `Regenerate the API key for ${channel}`);
    const dialog = await waitForRole(this.root, 'alertdialog');
    await waitForRole(dialog, 'button', 'Regenerate');
    return dialog;
  }

  async confirm(): Promise<void> {
    const dialog = await waitForRole(this.root, 'alertdialog');
    const button = await waitForRole(dialog, 'button', 'Regenerate');
    await until(() => !(button as HTMLButtonElement).disabled, 'the question can be answered');
    await this.hand.choose(button);
  }

  /** The new key, once it stands in its field. */
  async newKey(): Promise<string> {
    await until(() => findByRole(this.root, 'alertdialog') === undefined, 'the dialog has closed');
    return this.shownKey();
  }

  async revealKey(): Promise<string> {
    await waitForRole(this.root, 'img', /^Hidden API key/);
    await this.#choose('button', 'Show API key');
    return this.shownKey();
  }

  async shownKey(): Promise<string> {
    const field = (await waitForRole(this.root, 'textbox', 'API key')) as HTMLInputElement;
    return field.value;
  }

  async #choose(role: string, name: string | RegExp): Promise<void> {
    await this.hand.choose(await waitForRole(this.root, role, name));
  }
}
