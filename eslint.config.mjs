import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import importDirections from './scripts/eslint/import-directions.mjs';

const registration = {
  selector: "CallExpression[callee.property.name='define'][callee.object.name='customElements']",
  message: 'Only define files register elements: importing a class must have no side effect.',
};
const registrationByPath = {
  ...registration,
  selector: "CallExpression[callee.property.name='define'][callee.object.property.name='customElements']",
};
/** What may be missing, denied, or throw when it is touched, and the module that survives that. */
const platformGlobals = {
  sessionStorage: 'storage.ts',
  localStorage: 'storage.ts',
  BroadcastChannel: 'tabs.ts',
  performance: 'clock.ts',
  crypto: 'uuid.ts',
  navigator: 'clipboard.ts, locks.ts, page-activity.ts',
  requestIdleCallback: 'idle.ts',
  reportError: 'report-error.ts',
  MutationObserver: 'observers.ts',
  ResizeObserver: 'observers.ts',
  IntersectionObserver: 'observers.ts',
  MessageChannel: 'next-task.ts',
  Intl: 'intl.ts',
  CSS: 'css.ts',
  history: 'address.ts',
  location: 'address.ts',
  indexedDB: 'a new module',
  matchMedia: 'a new module',
  structuredClone: 'a new module',
};
const platformMembers = [
  { property: 'checkVisibility', message: 'Use isRendered() of src/platform/css.ts.' },
  { property: 'attachInternals', message: 'Use src/platform/custom-states.ts.' },
  { object: 'document', property: 'visibilityState', message: 'Use whenActive() of src/platform/page-activity.ts.' },
  { object: 'URL', property: 'canParse', message: 'Use parseUrl() of src/platform/url.ts.' },
  { object: 'URL', property: 'parse', message: 'Use parseUrl() of src/platform/url.ts.' },
  { object: 'URL', property: 'createObjectURL', message: 'Use src/platform/download.ts.' },
  { object: 'AbortSignal', property: 'any', message: 'It is missing in older browsers.' },
  { object: 'AbortSignal', property: 'timeout', message: 'It is missing in older browsers.' },
  ...['window', 'globalThis', 'self'].flatMap((object) =>
    Object.keys(platformGlobals).map((property) => ({ object, property, message: 'It may throw: use src/platform/.' })),
  ),
];
const registrationByDecorator = { ...registration, selector: "Decorator[expression.callee.name='customElement']" };

export default tseslint.config(
  {
    ignores: [
      'dist',
      'bench',
      'examples/backend', // has packages and a type check of its own
      'scripts/typings/uses',
      'examples/hosts', // each has a checker of its own
      'storybook-static',
      'demo-static',
      'coverage',
      'node_modules',
      '.storybook',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.d.mts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    rules: {
      'house/import-directions': 'error',
      'no-restricted-syntax': ['error', registration, registrationByPath, registrationByDecorator],
      // A function that only sometimes awaits still has to answer with a promise.
      '@typescript-eslint/require-await': 'off',
      // Lit calls a listener with its element as `this`, and templates pass methods around for that.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/platform/**', 'src/**/*.test.ts', 'src/**/*.test-setup.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.entries(platformGlobals).map(([name, place]) => ({
          name,
          message: `It may be missing, denied, or throw: use ${place} of src/platform/.`,
        })),
      ],
      'no-restricted-properties': ['error', ...platformMembers],
    },
  },
  {
    files: ['src/types/**'],
    rules: {
      // An interface of a framework is widened by extending it, and most frameworks are not installed here.
      '@typescript-eslint/no-empty-object-type': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    files: ['src/define-element.ts', 'stories/**', 'test/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test-setup.ts', '**/*.node-test.ts'],
    rules: {
      // Every assertion is typed as a promise, and `expect(x).to.be.true` is an expression: of these two rules only what
      // can be wrong in a test is kept, an accessibility check that nobody waits for.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: "ExpressionStatement > CallExpression[callee.property.name='accessible']",
          message: 'Await it: nothing is checked otherwise.',
        },
      ],
    },
  },
);
