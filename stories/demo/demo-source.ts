import { html, render } from 'lit';
import htmlPage from '../../docs/frameworks/html.md?raw';
import reactPage from '../../docs/frameworks/react.md?raw';
import vuePage from '../../docs/frameworks/vue.md?raw';

/** The first block of a language in a page of the docs: what a reader of that page copies. */
function block(page: string, language: string): string {
  return new RegExp('^```' + language + '\\n(.*?)^```', 'ms').exec(page)?.[1]?.trim() ?? '';
}

const sources: readonly { readonly title: string; readonly code: string }[] = [
  { title: 'Plain HTML', code: block(htmlPage, 'html') },
  { title: 'React', code: block(reactPage, 'tsx') },
  { title: 'Vue', code: block(vuePage, 'vue') },
];

/** Shows how a page embeds what the visitor sees, as the docs say it. */
export function showSource(): void {
  const place = document.body.appendChild(document.createElement('div'));
  const show = (current: number): void => {
    render(
      html`<dialog class="demo-note demo-source" lang="en" dir="ltr" aria-labelledby="demo-source-title">
        <h2 id="demo-source-title">All of it, in your page</h2>
        <div class="demo-choices" role="group" aria-label="Framework">
          ${sources.map(
            ({ title }, index) =>
              html`<button
                class="demo-chip"
                type="button"
                aria-pressed=${index === current}
                @click=${() => show(index)}
              >
                ${title}
              </button>`,
          )}
        </div>
        <pre tabindex="0" aria-label="Source">${sources[current]!.code}</pre>
        <form method="dialog"><button class="demo-button">Close</button></form>
      </dialog>`,
      place,
    );
  };
  show(0);
  const dialog = place.querySelector('dialog')!;
  dialog.addEventListener('close', () => place.remove(), { once: true });
  dialog.showModal();
}
