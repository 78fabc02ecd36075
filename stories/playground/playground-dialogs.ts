import { html, type TemplateResult } from 'lit';
import { exportDialog, type FormatName } from './views/export-dialog.js';
import { importDialog, type Unfinished } from './views/import-dialog.js';
import type { PlaygroundView } from './views/playground-view.js';

/** The two dialogs of the playground, and what is said and typed in them. */
export class PlaygroundDialogs {
  #format: FormatName = 'css';
  #said = '';
  #text = '';
  #unfinished: Unfinished | undefined;

  constructor(private readonly view: PlaygroundView & HTMLElement) {}

  render(): TemplateResult {
    const { view } = this;
    return html`
      ${exportDialog(view, {
        format: this.#format,
        said: this.#said,
        onFormat: (format) => this.#change(() => ((this.#format = format), (this.#said = ''))),
        onSaid: (message) => this.#change(() => (this.#said = message)),
      })}
      ${importDialog(view, {
        text: this.#text,
        unfinished: this.#unfinished,
        onText: (text) => this.#change(() => (this.#text = text)),
        onUnfinished: (unfinished) => this.#change(() => (this.#unfinished = unfinished)),
        onDone: () => this.#dialog('import').close(),
      })}
    `;
  }

  /** Opens one of them, with nothing left over from the last time. */
  async open(name: 'export' | 'import'): Promise<void> {
    this.#change(() => {
      this.#said = '';
      this.#text = '';
      this.#unfinished = undefined;
    });
    await this.view.updateComplete;
    this.#dialog(name).showModal();
  }

  #change(change: () => unknown): void {
    change();
    this.view.requestUpdate();
  }

  #dialog(name: 'export' | 'import'): HTMLDialogElement {
    return this.view.querySelector<HTMLDialogElement>(`#pg-${name}`)!;
  }
}
