/**
 * Writes scenes as a server does, in a Node that has no DOM, and prints them as JSON by name. What a server must not do is
 * counted on the way.
 *
 * Usage: node --import=./scripts/register-typescript.mjs test/server/write.ts [a module that registers the elements]
 */
import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { pathToFileURL } from 'node:url';
import { scenes } from './scenes.js';

const [, , define = 'src/define.ts', how] = process.argv;
if (how === 'connected') LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));

/** Counts calls of what a page has, and a server must leave alone. */
const calls: Record<string, number> = {};
for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'BroadcastChannel', 'MessageChannel']) {
  const original = (globalThis as Record<string, unknown>)[name] as (...all: unknown[]) => unknown;
  const counted = new Proxy(original, {
    apply: (target, self, all: unknown[]) => ((calls[name] = (calls[name] ?? 0) + 1), Reflect.apply(target, self, all)),
    construct(target, all: unknown[]) {
      calls[name] = (calls[name] ?? 0) + 1;
      return Reflect.construct(target, all) as object;
    },
  });
  Object.defineProperty(globalThis, name, { value: counted, configurable: true, writable: true });
}

await import(pathToFileURL(define).href);
const globals = ['window', 'document', 'Node', 'MutationObserver', 'ResizeObserver', 'sessionStorage', 'localStorage'];
const found = globals.filter((name) => name in globalThis);

const written: Record<string, string> = {};
for (const [name, scene] of Object.entries(scenes)) written[name] = await collectResult(render(scene));
const again: string[] = [];
for (const [name, scene] of Object.entries(scenes))
  if ((await collectResult(render(scene))) !== written[name]) again.push(name);

process.stdout.write(JSON.stringify({ written, again, calls, found }));
