/** Checks the built package as a host would meet it: what `package.json` names is there, loads, and registers nothing. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { policy } from './csp-test.mjs';
import { faultsOfExamplePages } from './docs/example-pages.mjs';
import { chromeFlags, findChrome } from './find-chrome.mjs';
import { startHostServer } from './host-server.mjs';
import { walkOf } from './host-walk.mjs';
import { Outcomes } from './outcomes.mjs';
import { typeResolutionFaults } from './publish/attw.mjs';
import { faultsOfUses } from './typings/check-uses.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pageBundle = 'ba-settings-elements.js';
const pageBundleFile = path.join(root, 'dist/cdn', pageBundle);

function targetsOf(entry) {
  return typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(targetsOf);
}

async function missingTargets({ exports }) {
  const missing = [];
  for (const target of Object.values(exports).flatMap(targetsOf)) {
    const [folder, ending] = target.split('*');
    const found =
      ending === undefined
        ? existsSync(path.join(root, target))
        : (await readdir(path.join(root, folder)).catch(() => [])).some((name) => name.endsWith(ending));
    if (!found) missing.push(target);
  }
  return missing;
}

/** Every element's define file has an entry of its own, under the element's name. */
async function missingDefineEntries({ exports }) {
  const files = (await readdir(path.join(root, 'dist'), { recursive: true })).filter((name) =>
    name.endsWith('.define.js'),
  );
  return files
    .map((file) => ({ file: `./dist/${file.replaceAll('\\', '/')}`, tag: path.basename(file, '.define.js') }))
    .filter(({ file, tag }) => exports[`./define/${tag}.js`]?.default !== file)
    .map(({ tag }) => `./define/${tag}.js`);
}

async function publintMessages(manifest) {
  const { messages } = await publint({ pkgDir: root, strict: true });
  return messages.map((message) => formatMessage(message, manifest));
}

/** The self-contained file needs nothing beside it, now or later. */
async function importsOfPageBundle() {
  const text = await readFile(pageBundleFile, 'utf8');
  return text.match(/\bimport\s*(?:\(|(?:[\w*{][^;'"]*from\s*)?["'][^"']+["'])/g) ?? [];
}

/** Its source map tells what is in it, whatever the build believes. */
async function missingLicences() {
  const { sources } = JSON.parse(await readFile(`${pageBundleFile}.map`, 'utf8'));
  const licences = await readFile(`${pageBundleFile}.LICENSE.txt`, 'utf8');
  const packages = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
  if (!packages.includes('lit-html')) return ['its source map names no packages'];
  const missing = [...new Set(['.', ...packages.map((name) => `node_modules/${name}`)])].map(async (folder) => {
    const text = await readFile(path.join(root, folder, 'LICENSE'), 'utf8');
    return licences.includes(text.trim()) ? [] : [`${folder}/LICENSE`];
  });
  // Drawings that were copied into the sources are in no source map.
  const copied = ['lucide-static', 'simple-icons'].filter((name) => !licences.includes(name));
  return [...(await Promise.all(missing)).flat(), ...copied];
}

/** A page that has nothing else, under a strict policy: the browser itself compares the file with its hash. */
async function faultsOfPageBundle() {
  const { [pageBundle]: integrity } = JSON.parse(await readFile(path.join(root, 'dist/cdn/integrity.json'), 'utf8'));
  const server = await startHostServer({
    headers: { 'content-security-policy': policy },
    scripts: { [`/${pageBundle}`]: await readFile(pageBundleFile) },
    markup: `<script type="module" src="/${pageBundle}" integrity="${integrity}"></script>
      <ba-settings-app api-base="/api" project-id="support-bot"></ba-settings-app>`,
  });
  const faults = [];
  let browser;
  try {
    browser = await chromium.launch({ executablePath: await findChrome(), args: chromeFlags });
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(server.url);
    const walk = walkOf(page);
    await walk.openFromSwitcher('Support bot', 'Rasa');
    await walk.regenerate('Rasa');
  } catch (error) {
    faults.push(error.message);
  } finally {
    await browser?.close();
    await server.close();
  }
  return faults;
}

/** A language is a module of its own: it loads where there is no page, under its tag, and brings no other language along. */
async function languagesThatBringMore() {
  const english = ['en-shared.js', 'en-overview.js', 'en-key.js', 'en-rotation.js']; // English is in four.
  const shared = [...english, 'plural.js', 'product.js', 'key-product.js'];
  const folder = path.join(root, 'dist/localization');
  const faults = [];
  for (const file of (await readdir(folder)).filter((name) => /^[a-z]{2}\.js$/.test(name))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    const imported = [...text.matchAll(/from '\.\/([^']+)'/g)].map(([, name]) => name);
    for (const name of imported) if (!shared.includes(name)) faults.push(`${file} imports ${name}`);
    const tag = path.basename(file, '.js');
    const language = (await import(`ba-settings-elements/localization/${file}`))[tag];
    if (language?.locale !== tag) faults.push(`${file} does not export the language ${tag}`);
  }
  return faults.length === 0 && !existsSync(path.join(folder, 'ar.js')) ? ['there are no languages'] : faults;
}

/** A host has no sources, and checks a brand and a service all the same. */
async function failingCommands({ bin }) {
  const command = path.join(root, Object.values(bin)[0]);
  const run = (...words) =>
    promisify(execFile)(process.execPath, [command, ...words], { cwd: tmpdir() }).catch((error) => error);
  const faults = [];
  const help = await run();
  if (!help.stdout.includes('check-brand')) faults.push(`it does not say what it can do: ${help.stderr}`);
  const brand = await run('check-brand', path.join(root, 'dist/themes/example-brand.css'));
  if (!brand.stdout.startsWith('✓')) faults.push(`check-brand: ${brand.stdout}${brand.stderr}`);
  return [...faults, ...(await failingServer(command, run))];
}

/** A host without a service starts the mock backend, and holds it to the contract. */
async function failingServer(command, run) {
  const server = spawn(process.execPath, [command, 'mock-server', '--port', '0'], { cwd: tmpdir() });
  try {
    const ended = once(server, 'exit').then(() => ['']);
    const [line] = await Promise.race([once(server.stdout.setEncoding('utf8'), 'data'), ended]);
    const url = /http:\S+/.exec(line)?.[0];
    const place = ['--base', url, '--project', 'support-bot', '--channel', 'universal'];
    const { stdout, stderr } = await run('check-api', ...place, '--reads-only');
    return / promises kept, 0 broken/.test(stdout) ? [] : [`check-api: ${stdout}${stderr}`];
  } finally {
    server.kill();
  }
}

/** A mock that still points at the sources would work here and fail at a host. */
async function strayPaths() {
  const folder = path.join(root, 'dist');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.(js|d\.ts)$/.test(name));
  const stray = [];
  for (const file of files) {
    if (/(?:from|import)\s*\(?['"][./]*\/src\//.test(await readFile(path.join(folder, file), 'utf8'))) stray.push(file);
  }
  return stray;
}

/** @returns {Promise<Outcomes>} what came of the checks; each is printed */
export async function checkPackage() {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const checks = {
    'every export leads to a file': () => missingTargets(manifest),
    'every define file has an entry': () => missingDefineEntries(manifest),
    'publint has no remarks': () => publintMessages(manifest),
    'every typed entry resolves': () => typeResolutionFaults(manifest, root),
    'right uses of its types compile, wrong ones do not': async () => faultsOfUses(),
    'every language loads alone': languagesThatBringMore,
    'the page bundle imports nothing': importsOfPageBundle,
    'the page bundle has its licences beside it': missingLicences,
    'the page bundle runs in a page, by its hash': faultsOfPageBundle,
    'the pages of the docs lead to a new key': faultsOfExamplePages,
    'nothing in dist/ imports src/': strayPaths,
    'its commands check a brand, and the mock backend': () => failingCommands(manifest),
  };
  const outcomes = new Outcomes();
  for (const [name, check] of Object.entries(checks)) {
    outcomes.say(name, await check().catch((error) => [error.message]));
  }
  return outcomes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await checkPackage();
  process.exit(failed === 0 ? 0 : 1);
}
