import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { html } from 'lit';
import { setupWorker } from 'msw/browser';
import manifest from '../custom-elements.json' with { type: 'json' };
import { scenarios } from '../mocks/index.js';
import brandAddress from '../src/themes/example-brand.css?url';
import './preview.css';
import '../stories/demo/dialog.css';
import '../src/define.js';
import { directionOf } from '../src/localization/direction.js';
import { languageOf, languages } from '../stories/languages.js';
import { speak } from '../test/support/spoken-names.js';

setCustomElementsManifest(manifest);

/** One worker for all stories; a story's own handlers stand in its `parameters.msw`. */
async function startWorker() {
  const worker = setupWorker();
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: './mockServiceWorker.js' }, // relative: a Storybook may stand below a path
  });
  return worker;
}

const brand = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: brandAddress });

/**
 * Dresses the page: a theme is a colour scheme, with the example brand's tokens or without them; and the language. `scripts/screenshots.mjs`
 * calls it, too, to picture a story that stands already in every variant.
 */
async function dressPage({ theme, direction, locale = 'en' }: Readonly<Record<string, unknown>>) {
  const language = languageOf(String(locale));
  const page = document.documentElement;
  page.dataset['theme'] = String(theme);
  page.style.colorScheme = String(theme).endsWith('dark') ? 'dark' : 'light';
  page.lang = language.locale;
  page.dir = direction === 'auto' ? directionOf(language.locale) : String(direction);
  speak(language); // What plays a story looks for names in it.
  if (!String(theme).startsWith('brand')) return brand.remove();
  if (brand.isConnected) return;
  const loaded = new Promise((done) => brand.addEventListener('load', done, { once: true }));
  document.head.append(brand);
  await loaded; // What a story measures, or a picture shows, is the brand's.
}
Object.assign(window, { dressPage });

const allLanguages = languages.map(({ language }) => language);

/** The page says which language it is in, and the elements follow it. */
const withLanguages: Decorator = (story) => html`<ba-provider .messages=${allLanguages}>${story()}</ba-provider>`;

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [({ globals }) => dressPage(globals), mswLoader(startWorker)],
  decorators: [withLanguages],
  initialGlobals: { theme: 'light', locale: 'en', direction: 'auto', fault: 'none' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'light' },
          { value: 'dark', title: 'dark' },
          { value: 'brand', title: 'example brand, light' },
          { value: 'brand-dark', title: 'example brand, dark' },
        ],
      },
    },
    fault: {
      description: 'What goes wrong between the page and its service',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: scenarios.map(({ id, label }) => ({ value: id, title: label })),
      },
    },
    locale: {
      description: 'Language; Pseudo shows what is not translated and what does not fit',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: languages.map(({ title, language }) => ({ value: language.locale, title })),
      },
    },
    direction: {
      description: 'Direction of text; auto follows the language',
      toolbar: { icon: 'transfer', dynamicTitle: true, items: ['auto', 'ltr', 'rtl'] },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    // In a frame each: on one page, the handlers of a story would replace those of the one before, and its dialog would cover all.
    docs: { story: { inline: false } },
    viewport: {
      options: {
        phone: { name: 'Phone, 320', styles: { width: '320px', height: '640px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' } },
      },
    },
  },
};

export default preview;
