import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { setupWorker } from 'msw/browser';
import manifest from '../custom-elements.json' with { type: 'json' };
import { scenarios } from '../mocks/index.js';
import brandAddress from '../src/themes/example-brand.css?url';
import './preview.css';
import '../src/define.js';

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
 * Dresses the page: a theme is a colour scheme, with the example brand's tokens or without them. `scripts/screenshots.mjs`
 * calls it, too, to picture a story that stands already in every variant.
 */
async function dressPage({ theme, direction }: Readonly<Record<string, unknown>>) {
  const page = document.documentElement;
  page.dataset['theme'] = String(theme);
  page.style.colorScheme = String(theme).endsWith('dark') ? 'dark' : 'light';
  page.dir = String(direction);
  page.lang = 'en';
  if (!String(theme).startsWith('brand')) return brand.remove();
  if (brand.isConnected) return;
  const loaded = new Promise((done) => brand.addEventListener('load', done, { once: true }));
  document.head.append(brand);
  await loaded; // What a story measures, or a picture shows, is the brand's.
}
Object.assign(window, { dressPage });

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [({ globals }) => dressPage(globals), mswLoader(startWorker)],
  initialGlobals: { theme: 'light', direction: 'ltr', fault: 'none' },
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
    direction: {
      description: 'Direction of text',
      toolbar: { icon: 'transfer', dynamicTitle: true, items: ['ltr', 'rtl'] },
    },
  },
  parameters: {
    a11y: { test: 'error' },
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
