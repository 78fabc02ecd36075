/**
 * Uses every element in a DOM without a browser, and takes that DOM away some time later without a word, as a test runner does after the
 * last test of a file: `node … teardown.mjs jsdom closed 20`. Prints what was thrown since and not caught, one line each.
 */
import { becomePage } from './become-page.mjs';

const [, , dom, way, milliseconds] = process.argv;
const thrown = [];
for (const event of ['unhandledRejection', 'uncaughtException'])
  process.on(event, (error) =>
    thrown.push(
      String(error?.stack ?? error)
        .split('\n')
        .slice(0, 4)
        .join(' | '),
    ),
  );

const page = await becomePage(dom);
const { ChannelPage, stubApi, stubChannel } = await import('../../src/testing/index.ts');
await import('../../src/define.ts');

const pause = (time) => new Promise((done) => setTimeout(done, time));
const stub = stubApi({ channels: [stubChannel('rasa')] });
/** Answers after a while, so that there is always an answer on its way. */
const api = Object.fromEntries(
  Object.entries(stub).map(([name, of]) => [
    name,
    typeof of === 'function' ? (...words) => pause(40).then(() => of.apply(stub, words)) : of,
  ]),
);

const names = Object.keys(await import('../../src/index.ts')).filter((name) => /^Ba[A-Z]\w+$/.test(name));
for (const name of names.map((one) => one.replace(/\B[A-Z]/g, '-$&').toLowerCase())) {
  if (!customElements.get(name)) continue;
  const element = Object.assign(document.createElement(name), { api, projectId: 'support-bot', channelId: 'rasa' });
  document.body.append(element);
  element.showModal?.();
}
const regenerating = document.createElement('ba-channel-settings');
document.body.append(Object.assign(regenerating, { api: stub, projectId: 'support-bot', channelId: 'rasa' }));
// Where the page goes before that is done, it waits for what never comes: only the elements may not fail.
const regenerated = new ChannelPage(regenerating, { timeout: 5000 }).regenerateKey('Rasa').catch(() => undefined);

await (milliseconds === 'done' ? regenerated : pause(Number(milliseconds)));
if (way === 'closed') await page.close();
page.leave();
await pause(1200);
for (const line of thrown) console.log(line);
process.exit(0);
