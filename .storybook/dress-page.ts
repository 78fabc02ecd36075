import { directionOf } from '../src/localization/direction.js';
import { languageOf } from '../stories/languages.js';
import { speak } from '../test/support/spoken-names.js';
import { applyBrand } from './brands.js';

/** What the toolbar has chosen. */
export type Dress = Readonly<Record<string, unknown>>;

/** What the user's settings cannot be set to from a page is set by tokens, as a host would. */
function applyTokens(page: HTMLElement, textSize: number, motion: unknown): void {
  page.style.fontSize = textSize === 100 ? '' : `${textSize}%`;
  const size = `${(0.9375 * textSize) / 100}em`;
  page.style.setProperty('--ba-font-size', textSize === 100 ? null : size);
  page.style.setProperty('--ba-duration', motion === 'reduced' ? '0s' : null);
}

/**
 * Dresses the page: theme, brand, language, direction, size of text and motion. `scripts/variants.mjs` calls it, too, to see a
 * story that stands already in every variant.
 */
export async function dressPage({
  theme,
  brand = 'none',
  direction = 'auto',
  locale = 'en',
  textSize = 100,
  motion = 'system',
}: Dress): Promise<void> {
  const language = languageOf(String(locale));
  const page = document.documentElement;
  page.dataset['theme'] = String(theme);
  page.style.colorScheme = theme === 'dark' ? 'dark' : 'light';
  page.lang = language.locale;
  page.dir = direction === 'auto' ? directionOf(language.locale) : String(direction);
  applyTokens(page, Number(textSize), motion);
  speak(language); // What plays a story looks for names in it.
  await applyBrand(String(brand));
}
