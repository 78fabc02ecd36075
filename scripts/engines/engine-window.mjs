/** One window of Firefox or WebKit for a walk through a whole page, which the test runner has no part in. */
import puppeteer from 'puppeteer-core';
import { openWebKit } from './webkit-launcher.mjs';

const size = { width: 1440, height: 900 };

/**
 * @param {'firefox' | 'webkit'} name
 * @param {string} binary
 * @returns {Promise<{
 *   goto(url: string): Promise<unknown>,
 *   ask(expression: string): Promise<any>,
 *   until(expression: string): Promise<void>,
 *   keyboard: { press(key: string): Promise<void>, type(text: string): Promise<void>, down(key: string): Promise<void>, up(key: string): Promise<void> },
 *   close(): Promise<void>,
 * }>}
 */
export async function openWindow(name, binary) {
  const { page, ask, close } = name === 'firefox' ? await firefox(binary) : await webkit(binary);
  await page.setViewport(size);
  return {
    ask,
    close,
    keyboard: page.keyboard,
    goto: (url) => page.goto(url),
    async until(expression) {
      const end = Date.now() + 60_000;
      while (!(await ask(expression))) {
        if (Date.now() > end) throw new Error(`In vain it was waited for: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

async function firefox(executablePath) {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  return { page, ask: (expression) => page.evaluate(expression), close: () => browser.close() };
}

async function webkit(binary) {
  const { page, driver } = await openWebKit(binary);
  const close = () => page.close().finally(() => driver.stop());
  return { page, ask: (expression) => page.evaluate(`return (${expression})`), close };
}
