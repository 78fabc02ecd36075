import { html, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../contrast-meter.js';
import { titleOf } from '../token-list.js';
import { originsOf } from '../color-origins.js';
import { icons } from './icons.js';
import type { PlaygroundView } from './playground-view.js';

const ratio = (value: number) => `${(Math.floor(value * 100) / 100).toFixed(2)}:1`;

/** The tokens to change, the likeliest first: what the ink comes from, its own token, and what lies behind it. */
function tokensToChange(view: PlaygroundView, { pair, ink, scheme }: Finding): string[] {
  const { brand } = view.edited;
  const origins = (name: string) => originsOf(name, brand, scheme).slice(0, 2);
  return [...new Set([...origins(pair.ink), ink.token, ...origins(pair.ground[0]!)])].slice(0, 3);
}

const sample = ({ ink, ground, pair }: Finding) =>
  html`<span
    class="pg-sample"
    aria-hidden="true"
    style="color: ${ink.color}; background: ${ground.color}; border-color: ${ground.color}"
    >${pair.kind === 'text' ? 'Aa' : html`<i></i>`}</span
  >`;

function failing(view: PlaygroundView, finding: Finding): TemplateResult {
  const { pair, scheme, contrast, least, ink, ground, wayOut } = finding;
  return html`<li class="pg-finding">
    ${sample(finding)}
    <div>
      <p class="pg-finding-title"><b class="pg-fails">${icons.fails} Too faint</b> ${pair.name}, ${scheme}</p>
      <p class="pg-figures"><b>${ratio(contrast)}</b>, needs ${least}:1</p>
      <p class="pg-note">
        <code>${ink.token}</code> ${ink.color} on ${ground.tokens.map((token) => html`<code>${token}</code> `)}
        ${ground.color}. Make the first ${wayOut}, or the other ${wayOut === 'darker' ? 'lighter' : 'darker'}:
      </p>
      <div class="pg-row">
        ${tokensToChange(view, finding).map(
          (name) =>
            html`<button class="pg-button small" type="button" @click=${() => view.goToToken(name, scheme)}>
              Change ${titleOf(name)}, ${scheme}
            </button>`,
        )}
      </div>
    </div>
  </li>`;
}

function passing(findings: readonly Finding[]): TemplateResult {
  return html`<table class="pg-table">
    <caption class="visually-hidden">
      Pairs of colours that pass, the nearest to their limit first
    </caption>
    <thead>
      <tr>
        <th scope="col">Pair</th>
        <th scope="col">Scheme</th>
        <th scope="col">Contrast</th>
        <th scope="col">Needs</th>
        <th scope="col">Result</th>
      </tr>
    </thead>
    <tbody>
      ${findings.map(
        (one) =>
          html`<tr>
            <th scope="row">${sample(one)} ${one.pair.name}</th>
            <td>${one.scheme}</td>
            <td>${ratio(one.contrast)}</td>
            <td>${one.least}:1</td>
            <td class="pg-passes">${icons.passes} Passes</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** In words, how a brand reads. */
export function verdict({ failed, findings }: { failed: number; findings: readonly unknown[] }): string {
  if (findings.length === 0) return 'This browser does not let colours be measured';
  if (failed === 0) return `All ${findings.length} pairs of colours can be read`;
  return failed === 1
    ? `1 of ${findings.length} pairs of colours is too faint`
    : `${failed} of ${findings.length} pairs of colours are too faint`;
}

/** Every pair of colours that the elements use, what is too faint first. */
export function contrastList(
  view: PlaygroundView,
  { isOpen, onToggle }: { isOpen: boolean; onToggle: (isOpen: boolean) => void },
): TemplateResult {
  const { findings, failed } = view.edited.report;
  const well = findings.slice(failed);
  return html`
    ${
      failed > 0
        ? html`<ul class="pg-findings">
            ${findings.slice(0, failed).map((finding) => failing(view, finding))}
          </ul>`
        : html`<p class="pg-passes pg-all">${icons.passes} Nothing is too faint, light or dark.</p>`
    }
    <details .open=${isOpen} @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}>
      <summary>${well.length} pairs that pass</summary>
      ${isOpen ? passing(well) : nothing}
    </details>
  `;
}
