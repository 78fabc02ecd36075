/** Stands in for packages of hosts that are not installed here, as far as the examples use them. */

/** Their exports count as whatever they are used for. */
const untyped = [
  '@angular/platform-browser',
  '@playwright/test',
  'next/dynamic',
  'svelte',
  'svelte/elements',
  'vitest',
  'vue',
];

/** Of these an example needs the types: its listeners get theirs from them. */
const typed = `
declare module '@angular/core' {
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export function Component(options: { selector: string; schemas?: object[]; template: string }): ClassDecorator;
  export function Directive(options: { selector: string }): ClassDecorator;
  export function effect(run: () => void): void;
  export class ElementRef<T> { nativeElement: T }
  export function inject<T>(token: abstract new () => T): T;
  export const input: { <T>(): () => T | undefined; <T>(initial: T): () => T; required<T>(): () => T };
}

declare module '@vitejs/plugin-vue' {
  type Template = { compilerOptions?: { isCustomElement?: (tag: string) => boolean } };
  export default function vue(options?: { template?: Template }): import('vite').Plugin;
}

declare module 'preact' {
  export function render(view: JSX.Element, parent: Element): void;
  export interface ClassAttributes<T> { key?: unknown; ref?: unknown }
  export interface HTMLAttributes<T> { class?: string; slot?: string; children?: unknown }
  export namespace JSX {
    type Element = object;
    interface IntrinsicElements { strong: HTMLAttributes<HTMLElement> }
  }
}
declare module 'preact/jsx-runtime' {
  export { JSX } from 'preact';
}

declare module 'solid-js' {
  export namespace JSX {
    type Element = object;
    interface HTMLAttributes<T> { class?: string; slot?: string; children?: unknown }
    interface IntrinsicElements { strong: HTMLAttributes<HTMLElement> }
    interface ElementChildrenAttribute { children: {} }
  }
}
declare module 'solid-js/jsx-runtime' {
  export { JSX } from 'solid-js';
}
declare module 'solid-js/web' {
  export function render(view: () => import('solid-js').JSX.Element, parent: Element): void;
}

declare module '*.css';
declare module '*.vue' { const component: any; export default component; }
declare module '*.svelte' { const component: any; export default component; }
`;

export const hostPackages = [...untyped.map((name) => `declare module '${name}';`), typed].join('\n');
