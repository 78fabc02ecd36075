/** Opens a host's page in Chromium and walks through it; what its console says is kept. */
import { hostWalk } from './walk.mjs';
import { openMarked } from './written-mark.mjs';

const steps = ['properties', 'path', 'events', 'swap'];

/**
 * @returns {Promise<{ faults: Record<string, string[]>, loaded: string[] }>} faults by column, and the addresses that the
 * page has loaded
 */
export async function drive(browser, server, host) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const said = [];
  page.on('pageerror', ({ message }) => said.push(`error: ${message}`));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Chromium says so, too, of a reply that was read to its end by its stream.
    if (reason !== 'net::ERR_ABORTED') said.push(`no answer: ${request.url()} ${reason}`);
  });
  const faults = {};
  const loaded = [];
  page.on('response', (response) => loaded.push(response.url()));
  try {
    const address = server.url + (host.page ?? '/');
    const findRemade = host.serverRendered && (await openMarked(page, address, host.serverRendered));
    if (!findRemade) await page.goto(address);
    const walk = hostWalk({ page, view: host.frame ? page.frameLocator(host.frame) : page, server });
    for (const step of steps) {
      // One that fails leaves the page who knows where: what follows is not measured.
      faults[step] = await walk[step]().then(
        () => [],
        (error) => [error.message],
      );
      if (faults[step].length > 0) break;
      if (step === 'properties' && findRemade) faults.server = await findRemade();
    }
    faults.console = unexpected(said, host.expectedWarnings);
    return { faults, loaded };
  } finally {
    await context.close();
  }
}

function unexpected(said, expected = []) {
  const left = [...said];
  const missing = [];
  for (const text of expected) {
    const place = left.findIndex((line) => line.includes(text));
    if (place < 0) missing.push(`the console does not say "${text}"`);
    else left.splice(place, 1);
  }
  return [...left, ...missing];
}
