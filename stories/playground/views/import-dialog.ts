import { html, nothing, type TemplateResult } from 'lit';
import { noBrand, type Problem, type ReadBrand } from '../brand.js';
import { readCss } from '../formats/read-css.js';
import { readDtcg } from '../formats/read-dtcg.js';
import { readFile } from '../read-file.js';
import { judge } from '../token-list.js';
import type { PlaygroundView } from './playground-view.js';

/** What was read, and could not be read whole. */
export interface Unfinished extends ReadBrand {
  readonly source: string;
}

export interface ImportOptions {
  readonly text: string;
  readonly unfinished: Unfinished | undefined;
  readonly onText: (text: string) => void;
  readonly onUnfinished: (unfinished: Unfinished | undefined) => void;
  readonly onDone: () => void;
}

/** The most problems that are listed: a file of another kind has one in every line. */
const most = 20;

const countOf = (count: number) => (count === 1 ? '1 token' : `${count} tokens`);

export function problemList(problems: readonly Problem[]): TemplateResult {
  const more = problems.length - most;
  return html`<ul class="pg-problems">
    ${problems
      .slice(0, most)
      .map(({ place, message }) => html`<li>${place ? html`<b>${place}:</b> ` : nothing}${message}</li>`)}
    ${more > 0 ? html`<li>… and ${more} more.</li>` : nothing}
  </ul>`;
}

/** Reads a style sheet or tokens, by what the text begins with; what is copied from a file may begin with a byte order mark. */
function read(text: string): ReadBrand {
  const plain = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(plain) ? readDtcg(plain, judge) : readCss(plain, judge);
}

function take(view: PlaygroundView, { onDone }: ImportOptions, { brand }: ReadBrand, source: string): void {
  view.adopt(brand, `Imported ${countOf(brand.size)} from ${source}.`);
  onDone();
}

function importText(view: PlaygroundView, options: ImportOptions, text: string, source: string): void {
  const result = read(text);
  if (result.problems.length > 0) options.onUnfinished({ ...result, source });
  else take(view, options, result, source);
}

/** Imports a file that was chosen or dropped. What is no text is not shown as one. */
export async function importFile(view: PlaygroundView, options: ImportOptions, file: File): Promise<void> {
  const found = await readFile(file);
  options.onText('text' in found ? found.text : '');
  if ('text' in found) importText(view, options, found.text, file.name);
  else options.onUnfinished({ brand: noBrand, problems: [{ message: found.problem }], source: file.name });
}

/** Takes a brand back that was exported, or written by hand. Until all of it can be read, nothing is changed. */
export function importDialog(view: PlaygroundView, options: ImportOptions): TemplateResult {
  const { text, unfinished, onText } = options;
  const chooseFile = async (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    await importFile(view, options, file);
    input.value = ''; // The same file can be chosen again, once it is mended.
  };
  return html`<dialog class="pg-dialog" id="pg-import" aria-labelledby="pg-import-title" closedby="any">
    <h2 id="pg-import-title">Import a brand</h2>
    <label class="pg-label" for="pg-file">A file: CSS, or design tokens (DTCG)</label>
    <input id="pg-file" type="file" accept=".css,.json,.tokens,text/css,application/json" @change=${chooseFile} />
    <label class="pg-label" for="pg-paste">Or its text</label>
    <textarea
      class="pg-code"
      id="pg-paste"
      rows="8"
      spellcheck="false"
      .value=${text}
      @input=${(event: Event) => onText((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <div role="alert">
      ${
        unfinished
          ? html`<p class="pg-fails"><b>Nothing was imported from ${unfinished.source}.</b></p>
              ${problemList(unfinished.problems)}`
          : nothing
      }
    </div>
    <form class="pg-row end" method="dialog">
      <button class="pg-button">Cancel</button>
      ${
        unfinished && unfinished.brand.size > 0
          ? html`<button
              class="pg-button"
              type="button"
              @click=${() => take(view, options, unfinished, unfinished.source)}
            >
              Import the ${countOf(unfinished.brand.size)} that can be read
            </button>`
          : nothing
      }
      <button
        class="pg-button primary"
        type="button"
        ?disabled=${text.trim() === ''}
        @click=${() => importText(view, options, text, 'the text')}
      >
        Import
      </button>
    </form>
  </dialog>`;
}
