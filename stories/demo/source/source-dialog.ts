import { html, nothing, render } from 'lit';
import type { Chosen } from './chosen.js';
import { htmlSource } from './html-source.js';
import { reactSource } from './react-source.js';
import { vueSource } from './vue-source.js';

interface Framework {
  readonly title: string;
  /** What the source needs beside it. */
  readonly install: string;
  readonly source: (chosen: Chosen) => string;
}

const install = 'npm install ba-settings-elements';

const frameworks: readonly Framework[] = [
  { title: 'HTML', install: 'Serve the package’s single file, themes and localization beside it.', source: htmlSource },
  { title: 'React', install, source: reactSource },
  { title: 'Vue', install, source: vueSource },
];

let shown = 0;

/** Shows how a page embeds what the visitor sees, as it is now. */
export function showSource(chosen: Chosen): void {
  const place = document.body.appendChild(document.createElement('div'));
  let copied: 'yes' | 'denied' | undefined;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(frameworks[shown]!.source(chosen));
      copied = 'yes';
    } catch {
      copied = 'denied';
    }
    draw();
  }

  function show(index: number): void {
    shown = index;
    copied = undefined;
    draw();
  }

  function draw(): void {
    const { title, install, source } = frameworks[shown]!;
    const said = { yes: 'Copied.', denied: 'The browser refused. Select the text and copy it.' };
    render(
      html`<dialog class="demo-note demo-source" lang="en" dir="ltr" aria-labelledby="demo-source-title">
        <h2 id="demo-source-title">What you see, in your page</h2>
        <div class="demo-choices" role="group" aria-label="Framework">
          ${frameworks.map(
            (framework, index) =>
              html`<button class="demo-chip" type="button" aria-pressed=${index === shown} @click=${() => show(index)}>
                ${framework.title}
              </button>`,
          )}
        </div>
        <p class="demo-secondary">${install}</p>
        <pre tabindex="0" role="region" aria-label=${`Source for ${title}`}><code>${source(chosen)}</code></pre>
        <form method="dialog">
          <p class="demo-secondary" role="status">${copied ? said[copied] : nothing}</p>
          <button class="demo-button" type="button" @click=${copy}>Copy source</button>
          <button class="demo-button primary">Close</button>
        </form>
      </dialog>`,
      place,
    );
  }

  draw();
  const dialog = place.querySelector('dialog')!;
  dialog.addEventListener('close', () => place.remove(), { once: true });
  dialog.showModal();
}
