import type { Preview } from '@storybook/web-components-vite';
import { scenarios } from '../mocks/index.js';
import { dataSets } from '../stories/data-sets.js';
import { languages } from '../stories/languages.js';
import { latencies } from '../stories/latencies.js';
import { brands } from './brands.js';

interface Choice {
  /** A number where it looks like one, as Storybook reads it from an address. */
  readonly value: string | number;
  /** Short: it stands in the toolbar. */
  readonly title: string;
  /** What it means, beside the title in the menu. */
  readonly right?: string | undefined;
}

const toolbar = (description: string, icon: string, items: readonly Choice[]) => ({
  description,
  toolbar: { icon: icon as 'contrast', dynamicTitle: true, items: [...items] as { value: string; title: string }[] },
});

const named = (all: readonly { readonly id: string; readonly title: string; readonly about?: string }[]) =>
  all.map(({ id, title, about }): Choice => ({ value: id, title, right: about }));

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: toolbar('Theme', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  brand: toolbar('Brand: a style sheet of tokens; light and dark follow the theme', 'paintbrush', [
    { value: 'none', title: 'No brand' },
    ...named(brands),
  ]),
  locale: toolbar(
    'Language; Pseudo shows what is not translated and what does not fit',
    'globe',
    languages.map(({ title, language }) => ({ value: language.locale, title })),
  ),
  direction: toolbar('Direction of text', 'transfer', [
    { value: 'auto', title: 'Auto', right: 'follows the language' },
    { value: 'ltr', title: 'LTR', right: 'left to right' },
    { value: 'rtl', title: 'RTL', right: 'right to left' },
  ]),
  textSize: toolbar(
    'Text size, by the page’s root and --ba-font-size. The browser’s own setting also moves the dialog’s breakpoint.',
    'zoom',
    [100, 150, 200].map((value) => ({ value, title: `${value} %` })),
  ),
  motion: toolbar('Motion. What asks the system itself (prefers-reduced-motion) follows the system.', 'play', [
    { value: 'system', title: 'Motion', right: 'as the system' },
    { value: 'reduced', title: 'Reduced', right: '--ba-duration: 0s' },
  ]),
  data: toolbar(
    'Data of the mock service. A story about its data, or one that is played, keeps its own.',
    'database',
    named(dataSets),
  ),
  latency: toolbar('How long every answer of the mock service takes', 'timer', named(latencies)),
  fault: toolbar(
    'What goes wrong between the page and its service, besides what the story is about',
    'lightning',
    scenarios.map(({ id, label }) => ({ value: id, title: id === 'none' ? 'No fault' : label })),
  ),
};
