import { html, type TemplateResult } from 'lit';
import { exportDialog, type FormatName } from './views/export-dialog.js';
import { importDialog, importFile, type ImportOptions, type Unfinished } from './views/import-dialog.js';
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
      ${importDialog(view, this.#importOptions)}
    `;
  }

  /** Lets a file be dropped anywhere: a browser would leave the page, and show the file in its place. */
  readonly onDrag = (event: DragEvent): void => {
    const { dataTransfer, type, target } = event;
    const isOfFiles = dataTransfer?.types.includes('Files') === true;
    if (!isOfFiles || (target instanceof HTMLInputElement && target.type === 'file')) return;
    event.preventDefault();
    const [file] = dataTransfer.files;
    if (type === 'drop' && file) void this.#drop(file);
  };

  async #drop(file: File): Promise<void> {
    if (!this.#dialog('import').open) await this.open('import');
    await importFile(this.view, this.#importOptions, file);
  }

  get #importOptions(): ImportOptions {
    return {
      text: this.#text,
      unfinished: this.#unfinished,
      onText: (text) => this.#change(() => (this.#text = text)),
      onUnfinished: (unfinished) => this.#change(() => (this.#unfinished = unfinished)),
      onDone: () => this.#dialog('import').close(),
    };
  }

  get isOpen(): boolean {
    return this.#dialog('export').open || this.#dialog('import').open;
  }

  /** Opens one of them, with nothing left over from the last time. */
  async open(name: 'export' | 'import'): Promise<void> {
    this.#change(() => {
      this.#said = '';
      this.#text = '';
      this.#unfinished = undefined;
    });
    await this.view.updateComplete;
    for (const other of ['export', 'import'] as const) this.#dialog(other).close();
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
