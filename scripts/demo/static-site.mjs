/** What the pages of the built demo refer to. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const targets = (html) => [...html.matchAll(/\s(?:href|src|srcset)="([^"]+)"/g)].map(([, target]) => target);

/**
 * @param {string} folder of the site
 * @param {string} part the folder in it whose pages are looked at
 * @returns {Promise<{ faults: string[], count: number }>} the links that lead to no file or to no heading, and how many were followed
 */
export async function deadLinksOf(folder, part) {
  const names = (await readdir(path.join(folder, part), { recursive: true })).filter((name) => name.endsWith('.html'));
  const faults = [];
  let count = 0;
  for (const name of names) {
    const file = path.join(folder, part, name);
    for (const target of targets(await readFile(file, 'utf8'))) {
      if (/^(?:https|mailto|data):/.test(target)) continue;
      count++;
      const fault = await faultOf(file, target);
      if (fault) faults.push(`${path.join(part, name)}: ${target} ${fault}`);
    }
  }
  return { faults, count };
}

async function faultOf(file, target) {
  if (/^(?:[a-z]+:|\/)/i.test(target)) return 'is not relative';
  const [address, anchor] = target.split('#');
  const linked = address === '' ? file : path.join(path.dirname(file), decodeURIComponent(address));
  const text = await readFile(linked, 'utf8').catch(() => undefined);
  if (text === undefined) return 'is no file';
  if (anchor && !text.includes(`id="${decodeURIComponent(anchor)}"`)) return 'has no such heading';
  return undefined;
}
