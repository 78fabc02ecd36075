/**
 * Writes `src/ui/icon/icons.generated.ts` and `late-icons.generated.ts` from the installed icon packages.
 * With `--check` it writes nothing and fails when a file is not what would be written.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/**
 * Lucide drawings, by their own names. An icon that points along the line of text is `directional`; one that only an opened
 * channel shows is `late`: a bundler cannot split a module, and the start would carry it.
 */
const lucideIcons = [
  { name: 'audio-lines' },
  { name: 'bot' },
  { name: 'check' },
  { name: 'chevron-down' },
  { name: 'chevron-right', directional: true },
  { name: 'circle-alert' },
  { name: 'circle-check' },
  { name: 'circle-dashed' },
  { name: 'circle-help' },
  { name: 'copy' },
  { name: 'ellipsis-vertical' },
  { name: 'external-link', directional: true, late: true },
  { name: 'eye', late: true },
  { name: 'eye-off', late: true },
  { name: 'globe' },
  { name: 'info' },
  { name: 'layout-grid' },
  { name: 'loader-circle', late: true },
  { name: 'message-circle' },
  { name: 'mic' },
  { name: 'plug' },
  { name: 'plus' },
  { name: 'refresh-cw', late: true },
  { name: 'search' },
  { name: 'settings' },
  { name: 'star', exportName: 'starFilledIcon', filled: true },
  { name: 'triangle-alert' },
];

/** Simple Icons drawings: marks of services, filled shapes on the same grid of 24. */
const brandIcons = [{ name: 'messenger' }];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'src/ui/icon');

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Of a grid of 24, a hundredth is less than anybody sees. */
const inHundredths = (number) => String(Math.round(Number(number) * 100) / 100).replace(/^0\./, '.');

/** Paths that follow each other are one, and a line is a path, too: what is drawn is the same, with fewer elements. */
const shapesOf = (source) =>
  /<svg[^>]*>(?<shapes>[\s\S]*)<\/svg>/
    .exec(source)
    .groups.shapes.replace(/<title>[^<]*<\/title>/, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/<line x1="(\S+)" x2="(\S+)" y1="(\S+)" y2="(\S+)" \/>/g, '<path d="M$1 $3L$2 $4" />')
    .replace(/(?<=<path d="[^"]*)" \/><path d="(?=M)/g, '')
    .replace(/(?<= d=")[^"]+/g, (path) => path.replace(/\d*\.\d{3,}/g, inHundredths))
    .trim();

async function iconSource({ name, exportName, directional, filled }, file, brand) {
  const shapes = shapesOf(await readFile(file, 'utf8'));
  const looks = ['icon', directional && 'directional', filled && 'filled', brand && 'brand'];
  const svg = `<svg class="${looks.filter(Boolean).join(' ')}" viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`;
  return `export const ${exportName ?? `${camelCase(name)}Icon`}: Icon = () => html\`${svg}\`;`;
}

/** The text of one file. */
async function generate(isWanted) {
  const lucide = path.join(root, 'node_modules/lucide-static/icons');
  const brands = path.join(root, 'node_modules/simple-icons/icons');
  const sources = await Promise.all([
    ...lucideIcons.filter(isWanted).map((entry) => iconSource(entry, path.join(lucide, `${entry.name}.svg`), false)),
    ...brandIcons.filter(isWanted).map((entry) => iconSource(entry, path.join(brands, `${entry.name}.svg`), true)),
  ]);
  const file = [
    '// Written by scripts/icons.mjs; do not edit.',
    '// Outlined icons: Lucide, ISC License, Copyright (c) Lucide Contributors; parts from Feather, MIT License,',
    '// Copyright (c) 2013-present Cole Bemis. Brand marks: Simple Icons, CC0 1.0; the marks stay their owners’ trademarks.',
    "import { html } from 'lit';",
    "import type { Icon } from './icon.js';",
    '',
    ...sources,
    '',
  ].join('\n');
  return format(file, { ...(await resolveConfig(folder)), parser: 'typescript' });
}

const files = {
  'icons.generated.ts': await generate(({ late }) => !late),
  'late-icons.generated.ts': await generate(({ late }) => late),
};
for (const [name, wanted] of Object.entries(files)) {
  const target = path.join(folder, name);
  if (!process.argv.includes('--check')) {
    await writeFile(target, wanted);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== wanted) {
    console.error(`The icons are out of date: run "node scripts/icons.mjs" and commit src/ui/icon/${name}.`);
    process.exitCode = 1;
  }
}
