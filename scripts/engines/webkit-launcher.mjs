/** Runs tests in WebKitGTK's MiniBrowser, in a virtual display, through Debian's `WebKitWebDriver`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WebDriverPage } from './webdriver-page.mjs';

const capabilities = (binary) => ({
  browserName: 'MiniBrowser',
  'webkitgtk:browserOptions': { binary, args: ['--automation'] },
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Settings of the toolkit: nothing moves, so the page is asked for reduced motion; no bar is wider than a phone. */
function toolkitSettings() {
  const folder = mkdtempSync(path.join(tmpdir(), 'webkit-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  writeFileSync(path.join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(path.join(folder, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; font-size: 1px; }');
  return folder;
}

/** A driver in a process group of its own, so that its display and its browser end with it. */
async function startDriver() {
  const port = await freePort();
  const settings = toolkitSettings();
  const display = ['-a', '-s', '-screen 0 1920x1600x24'];
  const child = spawn('xvfb-run', [...display, 'WebKitWebDriver', `--port=${port}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
    env: { ...process.env, XDG_CONFIG_HOME: settings },
  });
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // it has ended
    }
    rmSync(settings, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const address = `http://127.0.0.1:${port}`;
  for (let turn = 0; turn < 100; turn += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const isReady = await fetch(`${address}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return { address, stop };
  }
  stop();
  throw new Error('WebKitWebDriver did not answer within 10 s.');
}

/**
 * Opens the browser by itself.
 *
 * @returns {Promise<{ page: WebDriverPage, driver: { stop(): void } }>} its page, and the driver, which ends with all that it started
 */
export async function openWebKit(binary) {
  const driver = await startDriver();
  try {
    return { driver, page: await WebDriverPage.open(driver.address, capabilities(binary)) };
  } catch (error) {
    driver.stop();
    throw error;
  }
}

/**
 * A launcher of the test runner, of the type `puppeteer`, because its pages understand what the runner's commands say to those.
 * One page at a time: a page in the background gets no focus.
 */
export function webkitLauncher({ binary, pageExtras = {} }) {
  /** @type {{ driver: { stop(): void }, page: WebDriverPage } | undefined} */
  let started;
  let active;
  const start = async () => {
    const { driver, page } = await openWebKit(binary);
    return { driver, page: Object.assign(page, pageExtras) };
  };
  return {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      started ??= await start();
      active = { id, url };
      await started.page.setViewport({ width: 800, height: 600 });
      await started.page.goto(url);
    },
    isActive: (id) => active?.id === id,
    getBrowserUrl: () => started?.page.url(),
    getPage: () => started?.page,
    async stopSession() {
      active = undefined;
      // The next file finds what a new tab would have: nothing.
      await started?.page.evaluate('sessionStorage.clear()');
      await started?.page.goto('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no debug session here.')),
    async stop() {
      await started?.page.close().catch(() => {});
      started?.driver.stop();
      started = undefined;
    },
  };
}
