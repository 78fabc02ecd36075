/** Regenerates a key in a DOM without a browser, by what hosts test with: `node … regenerate.mjs jsdom`. Prints what came of it as JSON. */
import { becomePage } from './become-page.mjs';

await becomePage(process.argv[2]);
const { ChannelPage, stubApi, stubChannel } = await import('../../src/testing/index.ts');
await import('../../src/define.ts');

const regenerated = [];
document.addEventListener('ba-key-regenerated', ({ detail }) => regenerated.push(detail));
const element = Object.assign(document.createElement('ba-channel-settings'), {
  api: stubApi({ channels: [stubChannel('rasa')] }),
  projectId: 'support-bot',
  channelId: 'rasa',
});
document.body.append(element);

const page = new ChannelPage(document.body, { timeout: 3000 });
await page.regenerateKey('Rasa');
const key = await page.shownKey();
console.log(
  JSON.stringify({
    events: regenerated.map(({ channelId }) => channelId),
    length: key.length,
    message: await messageOf(page.choose('button', 'Fly')),
  }),
);
process.exit(0);

async function messageOf(promise) {
  return promise.then(
    () => undefined,
    (error) => error.message,
  );
}
