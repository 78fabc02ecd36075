/**
 * Mounts every element in a DOM without a browser, as a host's unit tests do: `node … mount.mjs jsdom`. Prints what each shows, one JSON
 * object a line; whatever is thrown and not caught ends it with code 1.
 */
import { becomePage } from './become-page.mjs';

await becomePage(process.argv[2]);

const { createMockBackend } = await import('../../mocks/index.ts');
const { createRestApi } = await import('../../src/api/rest/index.ts');
await import('../../src/define.ts');

const backend = createMockBackend();
const api = createRestApi({ base: 'http://localhost/api', fetch: backend.fetch, keyEvents: true });
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const textOf = (root) =>
  [...root.querySelectorAll('*')]
    .filter((element) => element.localName !== 'style')
    .flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data),
      element.shadowRoot ? textOf(element.shadowRoot) : '',
    ])
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

for (const name of process.argv.slice(3)) {
  const element = document.createElement(name);
  Object.assign(element, { api, projectId: 'support-bot', channelId: 'rasa' });
  document.body.append(element);
  await pause(400);
  element.showModal?.();
  await pause(400);
  console.log(JSON.stringify({ name, text: textOf(element.shadowRoot) }));
  element.close?.();
  await pause(50);
  element.remove();
}
process.exit(0);
