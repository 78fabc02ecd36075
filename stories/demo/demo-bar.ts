import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { scenarios } from '../../mocks/index.js';
import { chosenLocale, demoLanguages } from './demo-language.js';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const themeNames: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };

function theme(): Theme {
  return themes.find((one) => one === localStorage.getItem('demo-theme')) ?? 'system';
}

/** Gives the page the theme that was chosen last. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = theme();
}

function chooseTheme(event: Event): void {
  localStorage.setItem('demo-theme', (event.target as HTMLSelectElement).value);
  applyTheme();
}

const drawing = (paths: SVGTemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

export interface DemoBarOptions {
  /** Sets one of the scenarios of the mock backend. */
  readonly onScenario: (id: string) => void;
  /** Loads a language and shows it. */
  readonly onLanguage: (locale: string) => void;
  readonly onReset: () => void;
}

/** What only the demo has, at the end of the header: what goes wrong, language, theme, and a way back to its first data. */
export function demoBar({ onScenario, onLanguage, onReset }: DemoBarOptions): TemplateResult {
  const choose = (event: Event) => onScenario((event.target as HTMLSelectElement).value);
  return html`
    <label slot="header-end" class="demo-control" lang="en" dir="ltr" title="What goes wrong">
      ${drawing(svg`<path d="M13 3 5 14h6l-1 7 8-11h-6Z" />`)}
      <span class="demo-hidden">What goes wrong</span>
      <select class="demo-fault" @change=${choose}>
        ${scenarios.map(({ id, label }) => html`<option value=${id}>${label}</option>`)}
      </select>
    </label>
    <label slot="header-end" class="demo-control" lang="en" dir="ltr" title="Language">
      ${drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3a14 14 0 0 1 0 18 14 14 0 0 1 0-18" />`)}
      <span class="demo-hidden">Language</span>
      <select @change=${(event: Event) => onLanguage((event.target as HTMLSelectElement).value)}>
        ${demoLanguages.map(
          ({ locale, title }) =>
            html`<option value=${locale} lang=${locale} ?selected=${locale === chosenLocale()}>${title}</option>`,
        )}
      </select>
    </label>
    <label slot="header-end" class="demo-control" lang="en" dir="ltr" title="Theme">
      ${drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />`)}
      <span class="demo-hidden">Theme</span>
      <select @change=${chooseTheme}>
        ${themes.map((one) => html`<option value=${one} ?selected=${one === theme()}>${themeNames[one]}</option>`)}
      </select>
    </label>
    <button
      slot="header-end"
      class="demo-control"
      lang="en"
      dir="ltr"
      type="button"
      title="Reset demo data"
      @click=${onReset}
    >
      ${drawing(svg`<path d="M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5" />`)}
      <span class="demo-word">Reset demo data</span>
    </button>
  `;
}
