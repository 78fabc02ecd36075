import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { Channel, MessageOverrides, Project, SettingsApi } from '../../src/index.js';

const instant = '2026-10-12T09:41:00Z';

/** What the two lists leave out: names of a prototype, the long, the high, the halved, and what turns text around. */
export const moreStrings: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'],
  ...[
    'x'.repeat(5000),
    'no end '.repeat(500),
    '\u0335\u0321\u034f\u0489'.repeat(500),
    'Z\u0351\u036b\u0343\u036a'.repeat(200),
  ],
  ...['\ud800', 'a\udfffb', '\u0000', '\u001b[2J', '\r\n\r\nSet-Cookie: a=b'],
  ...['\u202egnp.exe', '\u2066a\u2067b', 'Ra\u200bsa', '\ufeffRasa', '\u061cRasa'],
  ...[
    '${canary()}',
    '{{constructor.constructor("canary()")()}}',
    '<?lit$123$?>',
    '<!--?lit$-->',
    '</template><script>canary()</script>',
  ],
  ...['var(--x, url(http://127.0.0.1:1/colour.png))', 'red; background: url(http://127.0.0.1:1/colour.png)'],
];

/** Every hostile text, once; a payload calls `canary` where it can. */
export async function hostileStrings(): Promise<readonly string[]> {
  const naughty = (await (await fetch('/node_modules/big-list-of-naughty-strings/blns.json')).json()) as string[];
  const source = await (await fetch('/node_modules/xss-polyglots/index.js')).text();
  const holder: { exports?: (fn: string) => string[] } = {};
  // The package is CommonJS, which a browser does not load.
  (new Function('module', source) as (module: typeof holder) => void)(holder); // eslint-disable-line @typescript-eslint/no-implied-eval
  return [...new Set([...naughty, ...holder.exports!('window.canary'), ...moreStrings])];
}

export function projectOf(id: string, text: string): Project {
  const activity = [{ day: '2026-10-12', newUsers: 3 }];
  return { id, name: text, color: text, channelTypes: [text], channelCount: 1, createdAt: instant, activity };
}

export function channelOf(id: string, text: string, projectId = 'p'): Channel {
  const apiKey = { id: `key-${text}`, hint: text, createdAt: instant, createdBy: text, version: 'v1' };
  return { id, projectId, type: text, name: text, connectedAt: instant, status: text as Channel['status'], apiKey };
}

/** What stands for a hint: of what is too long for one, the end. */
export const hintOf = (text: string) => (text.length > 8 ? text.slice(-4) : text);

export const pageOf = (items: readonly unknown[]) => ({ items, total: items.length });

/** Pieces of a list, so that many texts stand on one page. */
export function* piecesOf(strings: readonly string[], size: number): Generator<readonly string[]> {
  for (let start = 0; start < strings.length; start += size) yield strings.slice(start, start + size);
}

/** A place of some width, in a window of that width, with an adapter above it. */
export async function placeOf(
  width: number,
  api: SettingsApi,
  content: TemplateResult,
  messages?: MessageOverrides,
): Promise<HTMLElement> {
  await setViewport({ width: width + 16, height: 800 });
  return fixture(
    html`<div style="inline-size: ${width}px">
      <ba-provider .api=${api} .messages=${messages}>${content}</ba-provider>
    </div>`,
  );
}
