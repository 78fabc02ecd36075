import type { StorybookConfig } from '@storybook/web-components-vite';
import { builtModulesForVite } from '../scripts/built-modules-plugin.mjs';
import { componentManifest, type IndexEntry } from './component-manifest.js';

/** What Storybook hands to whoever adds to its manifests. */
type AddManifests = (
  others: Readonly<Record<string, unknown>> | undefined,
  given: { readonly manifestEntries: readonly IndexEntry[] },
) => Promise<Readonly<Record<string, unknown>>>;

const config: Omit<StorybookConfig, 'experimental_manifests'> & { experimental_manifests: AddManifests } = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: {
    componentsManifest: true,
    // No lists of what one could do with Storybook.
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
    // The ground is the theme's.
    backgrounds: false,
  },
  // A page that is opened by itself would ask the server's root for one.
  previewHead: (head) => `${head ?? ''}<link rel="icon" href="./favicon.svg" />`,
  staticDirs: [
    { from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' },
    // For agents and editors, beside the manifest of components.
    { from: '../llms.txt', to: '/llms.txt' },
    { from: '../custom-elements.json', to: '/custom-elements.json' },
  ],
  experimental_manifests: async (others, { manifestEntries }) => ({
    ...others,
    components: await componentManifest(manifestEntries),
  }),
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), ...(process.env['BUILT'] ? [builtModulesForVite] : [])],
    // The first versions that know light-dark(): for older ones it would be rewritten, and lose the page's scheme.
    build: { ...vite.build, cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'] },
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Found late, these would be loaded twice, and a template of one copy of Lit means nothing to the other.
      include: [
        ...(vite.optimizeDeps?.include ?? []),
        'lit',
        'lit/decorators.js',
        'lit/directive.js',
        'lit/directive-helpers.js',
        'lit/directives/class-map.js',
        'lit/directives/ref.js',
        'lit/directives/repeat.js',
        'lit/directives/unsafe-html.js',
        'lit/static-html.js',
        '@lit/context',
        'msw',
        'msw/browser',
      ],
    },
  }),
};

export default config;
