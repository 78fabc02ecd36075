import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

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

/** What only the demo has, at the end of the header: the theme, and a way back to its first data. */
export function demoBar(reset: () => Promise<void>): TemplateResult {
  return html`
    <label slot="header-end" class="demo-control" title="Theme">
      ${drawing(svg`<circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />`)}
      <span class="demo-hidden">Theme</span>
      <select @change=${chooseTheme}>
        ${themes.map((one) => html`<option value=${one} ?selected=${one === theme()}>${themeNames[one]}</option>`)}
      </select>
    </label>
    <button slot="header-end" class="demo-control" type="button" title="Reset demo data" @click=${reset}>
      ${drawing(svg`<path d="M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5" />`)}
      <span class="demo-word">Reset demo data</span>
    </button>
  `;
}
