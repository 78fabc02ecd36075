import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scenarios } from '../../mocks/index.js';
import { aheadInWords } from './clock-ahead.js';

interface Favourite {
  readonly title: string;
  /** What the guide says while it is set. */
  readonly hint: string;
  /** It strikes when the visitor confirms: set at once, it would already stop what the question needs. */
  readonly atConfirmation?: true;
  /** How long it lasts; else it lasts as its scenario says. */
  readonly seconds?: number;
}

/** What a visitor tries first, in the visitor's words. The keys are ids of scenarios. */
const favourites: Readonly<Record<string, Favourite>> = {
  'reply-lost': {
    title: 'Lose the reply',
    hint: 'The service makes the key, and its reply gets lost.',
  },
  offline: {
    title: 'Go offline',
    hint: 'The connection drops as you confirm, and is back eight seconds later.',
    atConfirmation: true,
    seconds: 8,
  },
  overtaken: {
    title: 'Someone is faster',
    hint: 'Someone else regenerates this key just before you. Their key is not overwritten.',
  },
  'signed-out': {
    title: 'The session ends',
    hint: 'Your session ends as you confirm. Sign in, and the same operation continues.',
    atConfirmation: true,
  },
  late: {
    title: 'A minute late',
    hint: 'Your request reaches the service in a minute. Watch the log: by then it is refused.',
  },
};

/** What is told of a scenario to whoever sets it. */
export const timingOf = (scenario: string): Pick<Favourite, 'atConfirmation' | 'seconds'> => favourites[scenario] ?? {};

/** What to look out for while a scenario is set. */
export const hintOf = (scenario: string): string | undefined =>
  favourites[scenario]?.hint ?? scenarios.find(({ id }) => id === scenario && id !== 'none')?.label;

/** Whether it has a button of its own. */
export const isFavourite = (scenario: string): boolean => Object.hasOwn(favourites, scenario);

export interface FaultsOptions {
  /** The id of the scenario that is set. */
  readonly current: string;
  /** Whether all of them are shown. */
  readonly isMoreOpen: boolean;
  /** How far the service's clock is ahead, in seconds. */
  readonly ahead: number;
  readonly onMore: (isOpen: boolean) => void;
  readonly onScenario: (id: string) => void;
  /** Opens the project with 100,000 channels. */
  readonly onMany: () => void;
  /** Moves the service's clock by so many seconds. */
  readonly onTime: (seconds: number) => void;
  readonly onReset: () => void;
}

const times = { 'An hour': 3600, 'A day': 86_400, 'A week': 604_800 } as const;

const toggle = (title: string, isPressed: boolean, onClick: () => void) =>
  html`<button class="demo-chip" type="button" aria-pressed=${isPressed} @click=${onClick}>${title}</button>`;

const action = (title: string, onClick: () => void) =>
  html`<button class="demo-chip" type="button" @click=${onClick}>${title}</button>`;

/** What can go wrong, to be tried. */
export function faultsCard(options: FaultsOptions): TemplateResult {
  const { current, isMoreOpen, ahead, onMore, onScenario, onMany, onTime, onReset } = options;
  const aheadBy = aheadInWords(ahead);
  return html`<section class="demo-card" aria-labelledby="demo-faults-title">
    <h2 id="demo-faults-title">Make something go wrong</h2>
    <div class="demo-choices even">
      ${Object.entries(favourites).map(([id, { title }]) =>
        toggle(title, id === current, () => onScenario(id === current ? 'none' : id)),
      )}
      ${action('100,000 channels', onMany)}
    </div>
    <details
      class="demo-more"
      .open=${live(isMoreOpen)}
      @toggle=${(event: Event) => onMore((event.target as HTMLDetailsElement).open)}
    >
      <summary>More faults, and the clock</summary>
      <label class="demo-field">
        <span>All faults</span>
        <select @change=${(event: Event) => onScenario((event.target as HTMLSelectElement).value)}>
          ${scenarios.map(({ id, label }) => html`<option value=${id} .selected=${id === current}>${label}</option>`)}
        </select>
      </label>
      <div class="demo-field" role="group" aria-labelledby="demo-time-title">
        <span id="demo-time-title">Move the service’s clock forward</span>
        <div class="demo-choices">
          ${Object.entries(times).map(([title, seconds]) => action(title, () => onTime(seconds)))}
        </div>
        <p role="status">${aheadBy ? `It is ${aheadBy} ahead.` : ''}</p>
      </div>
    </details>
    <button class="demo-link" type="button" @click=${onReset}>Start over with fresh data</button>
  </section>`;
}
