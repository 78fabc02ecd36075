import { html, type TemplateResult } from 'lit';
import { scenarios } from '../../mocks/index.js';

/** What a visitor tries first, in words of the visitor. */
const favourites: Readonly<Record<string, string>> = {
  'reply-lost': 'Lose the reply',
  offline: 'Be offline',
  overtaken: 'Someone else is faster',
  'signed-out': 'The session ends',
  late: 'It arrives a minute late',
};

export interface FaultsOptions {
  /** The id of the scenario that is set. */
  readonly current: string;
  readonly onScenario: (id: string) => void;
  /** Opens the project with 100,000 channels. */
  readonly onMany: () => void;
  /** Moves the service's clock by so many seconds. */
  readonly onTime: (seconds: number) => void;
  readonly onReset: () => void;
}

const times = { 'An hour': 3600, 'A day': 86_400, 'A week': 604_800 } as const;

/** What can go wrong, to be tried. */
export function faultsCard({ current, onScenario, onMany, onTime, onReset }: FaultsOptions): TemplateResult {
  return html`<section class="demo-card" aria-labelledby="demo-faults-title">
    <h2 id="demo-faults-title">What goes wrong</h2>
    <p class="demo-secondary">Choose one, then regenerate a key.</p>
    <div class="demo-choices">
      ${Object.entries(favourites).map(
        ([id, title]) =>
          html`<button
            class="demo-chip"
            type="button"
            aria-pressed=${id === current}
            @click=${() => onScenario(id === current ? 'none' : id)}
          >
            ${title}
          </button>`,
      )}
      <button class="demo-chip" type="button" @click=${onMany}>100,000 channels</button>
    </div>
    <label class="demo-field">
      <span>All faults</span>
      <select @change=${(event: Event) => onScenario((event.target as HTMLSelectElement).value)}>
        ${scenarios.map(({ id, label }) => html`<option value=${id} .selected=${id === current}>${label}</option>`)}
      </select>
    </label>
    <div class="demo-field" role="group" aria-labelledby="demo-time-title">
      <span id="demo-time-title">Let time pass at the service</span>
      <div class="demo-choices">
        ${Object.entries(times).map(
          ([title, seconds]) =>
            html`<button class="demo-chip" type="button" @click=${() => onTime(seconds)}>${title}</button>`,
        )}
      </div>
    </div>
    <button class="demo-link" type="button" @click=${onReset}>Begin anew with fresh data</button>
  </section>`;
}
