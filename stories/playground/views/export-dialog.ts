import { html, type TemplateResult } from 'lit';
import { writeCss } from '../formats/write-css.js';
import { writeDtcg } from '../formats/write-dtcg.js';
import { tokens } from '../token-list.js';
import { copy, download } from './copy-and-download.js';
import { verdict } from './contrast-list.js';
import { icons } from './icons.js';
import type { PlaygroundView } from './playground-view.js';

export const formats = {
  css: { title: 'CSS', file: 'brand.css', type: 'text/css', write: writeCss },
  dtcg: { title: 'Design tokens (DTCG)', file: 'tokens.json', type: 'application/json', write: writeDtcg },
} as const;

export type FormatName = keyof typeof formats;

interface ExportOptions {
  readonly format: FormatName;
  /** What came of the last button. */
  readonly said: string;
  readonly onFormat: (format: FormatName) => void;
  readonly onSaid: (message: string) => void;
}

/** The brand as a file, to copy or to download. */
export function exportDialog(view: PlaygroundView, options: ExportOptions): TemplateResult {
  const { format, said, onFormat, onSaid } = options;
  const { file, type, write } = formats[format];
  const text = write(view.edited.brand, tokens);
  const { report } = view.edited;
  const copyText = async () => {
    onSaid(
      (await copy(text)) ? `Copied ${file}.` : 'The browser did not let it be copied: select the text and copy it.',
    );
  };
  const save = () => {
    download(file, text, type);
    onSaid(`${file} was handed to the browser.`);
  };
  return html`<dialog class="pg-dialog" id="pg-export" aria-labelledby="pg-export-title" closedby="any">
    <h2 id="pg-export-title">Export the brand</h2>
    <p class=${report.failed > 0 ? 'pg-fails' : 'pg-passes'}>
      ${report.failed > 0 ? icons.fails : icons.passes} ${verdict(report)}:
      ${report.failed > 0 ? 'check-brand will say so, too.' : 'check-brand will have nothing to say.'}
    </p>
    <fieldset class="pg-row">
      <legend class="visually-hidden">Format</legend>
      ${Object.entries(formats).map(
        ([id, { title, file: name }]) =>
          html`<label class="pg-check">
            <input
              type="radio"
              name="pg-format"
              value=${id}
              .checked=${id === format}
              @change=${() => onFormat(id as FormatName)}
            />
            ${title}, <code>${name}</code>
          </label>`,
      )}
    </fieldset>
    <textarea class="pg-code" readonly rows="14" aria-label="The text of ${file}" .value=${text}></textarea>
    <p class="pg-note" role="status">${said}</p>
    <form class="pg-row end" method="dialog">
      <button class="pg-button">Close</button>
      <button class="pg-button" type="button" @click=${copyText}>Copy</button>
      <button class="pg-button primary" type="button" @click=${save}>Download ${file}</button>
    </form>
  </dialog>`;
}
