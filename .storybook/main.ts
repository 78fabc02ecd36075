import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', 'msw-storybook-addon'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: [{ from: '../node_modules/msw/lib/mockServiceWorker.js', to: '/mockServiceWorker.js' }],
  // The package's own settings build the file for plain pages, and are not Storybook's.
  viteFinal: ({ build: _build, ...config }) => ({
    ...config,
    build: { target: 'es2022' },
    optimizeDeps: {
      ...config.optimizeDeps,
      include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', 'lit/directives/repeat.js', 'lit/directives/class-map.js', 'lit/directives/ref.js', '@lit/context', 'msw', 'msw/browser'],
    },
  }),
};

export default config;
