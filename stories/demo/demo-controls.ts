import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choices } from './choices.js';
import { brands, chosenBrand } from './demo-brand.js';
import { chosenLocale, demoLanguages } from './demo-language.js';

const themes = { system: 'System', light: 'Light', dark: 'Dark' } as const;
const textSizes = { 100: '100 %', 125: '125 %', 150: '150 %', 200: '200 %' } as const;

/** What the visitor chose last, if it is one of these. */
function chosen<Name extends string>(key: string, names: Readonly<Record<Name, unknown>>, fallback: Name): Name {
  const stored = choices.read(key);
  return stored !== undefined && Object.hasOwn(names, stored) ? (stored as Name) : fallback;
}

/** The theme that was chosen last. */
export const chosenTheme = (): keyof typeof themes => chosen('demo-theme', themes, 'system');

/** Gives the page the theme and the text size that were chosen last. */
export function applyLook(): void {
  const root = document.documentElement;
  root.dataset['theme'] = chosenTheme();
  const size = chosen('demo-text-size', textSizes, '100');
  root.dataset['textSize'] = size;
  root.style.fontSize = `${size}%`;
  // What a browser does with the user's own size, which the elements follow, a page can only do by the token.
  root.style.setProperty('--ba-font-size', `${0.009375 * Number(size)}em`);
}

function choose(key: string): (value: string) => void {
  return (value) => {
    choices.write(key, value);
    applyLook();
  };
}

const drawing = (paths: SVGTemplateResult) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;

interface Choice {
  readonly value: string;
  readonly title: string;
  readonly lang?: string;
}

function control(
  title: string,
  icon: SVGTemplateResult,
  options: readonly Choice[],
  current: string,
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<label class="demo-control" title=${title}>
    ${drawing(icon)}
    <span class="demo-hidden">${title}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${options.map(
        (one) =>
          html`<option value=${one.value} lang=${one.lang ?? 'en'} .selected=${live(one.value === current)}>
            ${one.title}
          </option>`,
      )}
    </select>
  </label>`;
}

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ value, title }));

export interface DemoControlsOptions {
  /** Loads a language and shows it. */
  readonly onLanguage: (locale: string) => void;
  readonly onBrand: (id: string) => void;
  readonly onSource: () => void;
}

/** How the page looks and speaks, and the source of what one sees. */
export function demoControls({ onLanguage, onBrand, onSource }: DemoControlsOptions): TemplateResult {
  const languages = demoLanguages.map(({ locale, title }) => ({ value: locale, title, lang: locale }));
  return html`
    ${control('Brand', svg`<path d="M12 3 21 12 12 21 3 12Z" />`, choicesOf(brands), chosenBrand(), onBrand)}
    ${control(
      'Language',
      svg`<circle cx="12" cy="12" r="9" /><path d="M3 12h18M12 3a14 14 0 0 1 0 18 14 14 0 0 1 0-18" />`,
      languages,
      chosenLocale(),
      onLanguage,
    )}
    ${control(
      'Theme',
      svg`<circle cx="12" cy="12" r="9" /><path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />`,
      choicesOf(themes),
      chosenTheme(),
      choose('demo-theme'),
    )}
    ${control(
      'Text size',
      svg`<path d="M3 18 8 6l5 12M4.7 14h6.6M14 18l3.5-8 3.5 8M15.3 15.2h4.4" />`,
      choicesOf(textSizes),
      chosen('demo-text-size', textSizes, '100'),
      choose('demo-text-size'),
    )}
    <button class="demo-control" type="button" title="Source" @click=${onSource}>
      ${drawing(svg`<path d="m8 7-5 5 5 5M16 7l5 5-5 5" />`)} <span class="demo-word">Source</span>
    </button>
  `;
}
