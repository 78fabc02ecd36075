/** Serves an app of `examples/hosts/` that `npm run test:hosts` has built, with a service: `node scripts/hosts/open.mjs vue-3`. */
import path from 'node:path';
import { onStop } from '../on-stop.mjs';
import { hosts } from './hosts.mjs';
import { hostsFolder } from './pack.mjs';
import { serve } from './serve.mjs';
import { startOwnServer } from './start-server.mjs';

const host = hosts.find(({ name }) => name === process.argv[2]);
if (!host) {
  console.error(`Name one of: ${hosts.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const home = path.join(hostsFolder, host.folder);
const own = host.files ? undefined : await startOwnServer(home);
const server = await serve(own ? { upstream: own.url } : { folder: path.join(home, host.files) });
console.log(`${host.name} is at ${server.url}${host.page ?? '/'}`);
onStop(async () => {
  await server.close();
  own?.stop();
});
