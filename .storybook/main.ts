import type { StorybookConfig } from '@storybook/web-components-vite';
import { builtModulesForVite } from '../scripts/built-modules-plugin.mjs';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), process.env['BUILT'] && builtModulesForVite],
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
        '@lit/context',
        'msw',
        'msw/browser',
      ],
    },
  }),
};

export default config;
