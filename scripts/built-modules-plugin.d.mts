import type { Plugin } from 'vite';

export const builtModulesForVite: Plugin;
