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

/** @returns {Promise<string[]>} what is missing in the HTML, or must not be there */
export async function faultsOfServerRendering({ url }) {
  const html = await (await fetch(url)).text();
  const faults = ['ba-settings-app', 'ba-channel-settings']
    .filter((tag) => !html.includes(`<${tag} `))
    .map((tag) => `there is no ${tag}`);
  if (/eyJ[\w-]{10}/.test(html)) faults.push('there is a key in it');
  return faults;
}
