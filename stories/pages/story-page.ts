import { followToolbar, currentGlobals, type Globals, goTo } from './toolbar.js';
import { tokenScope } from './tokens.js';

declare global {
  interface Window {
    /** Of Storybook's preview: dresses the page in a theme and a language. */
    dressPage?: (globals: Globals) => Promise<void>;
  }
}

const scope = new CSSStyleSheet();
scope.replaceSync(`story-page { ${tokenScope} }`);

/** The page around what is written: in the theme of the toolbar, in English, with links that stay in Storybook. */
export class StoryPage extends HTMLElement {
  #stop?: () => void;

  connectedCallback(): void {
    const { adoptedStyleSheets } = document;
    if (!adoptedStyleSheets.includes(scope)) document.adoptedStyleSheets = [...adoptedStyleSheets, scope];
    this.#stop = followToolbar((globals) => this.#dress(globals));
    this.#dress(currentGlobals());
    this.addEventListener('click', this.#follow);
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.removeEventListener('click', this.#follow);
  }

  #dress(globals: Globals): void {
    void window.dressPage?.({ ...globals, theme: globals['theme'] ?? 'light', locale: 'en', direction: 'ltr' });
  }

  /** A link to another place of Storybook, chosen plainly, is shown without a new load. */
  readonly #follow = (event: MouseEvent): void => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      event.preventDefault();
      document.querySelector(href)?.scrollIntoView({ block: 'start' });
    } else if (href.startsWith('./?path=') && window.parent !== window) {
      event.preventDefault();
      goTo(href.slice(2));
    }
  };
}
