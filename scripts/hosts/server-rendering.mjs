/** A host that renders on its server: its process, and what its HTML must have before any script has run. */
import { spawn } from 'node:child_process';

/** @returns {Promise<{ url: string, stop: () => void }>} the host's own server (`node server.js`), on a free port */
export async function startServer(home) {
  const child = spawn(process.execPath, ['server.js'], { cwd: home, env: { ...process.env, PORT: '0' } });
  let output = '';
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
        if (address) resolve(address);
      });
    }
    child.once('exit', () => reject(new Error(`Its server ended: ${output}`)));
  });
  return { url, stop: () => child.kill() };
}

const tags = ['ba-settings-app', 'ba-project-switcher', 'ba-channel-settings'];

/** @returns {Promise<string[]>} what is missing in the HTML before a script has run, and what must not be there: a key */
export async function faultsOfServerRendering({ url }, serverRendered) {
  const html = await (await fetch(url)).text();
  const written = serverRendered === 'tags' ? '' : '<template shadowroot';
  const missing = tags.filter(
    (tag) => !new RegExp(`<${tag}( [^>]*)?>${written}`).test(html.replace(/<!--.*?-->/g, '')),
  );
  const keys = html.match(/\beyJ[\w-]{10,}/g) ?? [];
  return [...missing.map((tag) => `${tag} is not written`), ...keys.map(() => 'a key is written')];
}
