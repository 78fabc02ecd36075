import { addons } from 'storybook/manager-api';
import { dark, light } from './theme.js';

const system = matchMedia('(prefers-color-scheme: dark)');

/** What the toolbar says before anything is chosen; `toolbars.ts` has the words. */
const restTitles = ['No brand', 'English', 'Auto', '100 %', 'Motion', 'Own data', 'No delay', 'No fault'];

const style = document.head.appendChild(document.createElement('style'));

/** A choice in the toolbar stands out only where it differs from what it is at first. */
function restQuietly(color: string): void {
  const titles = [...restTitles, system.matches ? 'Theme Dark' : 'Theme Light'];
  const atRest = titles.map((title) => `[aria-label$='${title}']`).join(', ');
  style.textContent = `[aria-haspopup='listbox']:is(${atRest}):not(:hover, :focus-visible, [aria-expanded='true']) {
    background: none;
    color: ${color};
  }`;
}

function dress(): void {
  const theme = system.matches ? dark : light;
  addons.setConfig({ theme, enableShortcuts: true });
  restQuietly(theme.barTextColor);
}

dress();
system.addEventListener('change', dress);
