import { addons } from 'storybook/manager-api';
import { dark, light } from './theme.js';

const system = matchMedia('(prefers-color-scheme: dark)');

const dress = () => addons.setConfig({ theme: system.matches ? dark : light, enableShortcuts: true });

dress();
system.addEventListener('change', dress);
