#!/usr/bin/env node
/** What a host runs of the package: `npx ba-settings-elements <command>`. Adding a command is adding a row. */
const commands = {
  'check-api': {
    usage: 'check-api --base URL --project ID --channel ID [--header …] [--overlap N,N] [--yes]',
    does: 'proves the promises of the REST contract against your service, in a channel that nobody needs',
    load: async () => (await import('./check-api.mjs')).runCheckApi,
  },
  'check-brand': {
    usage: 'check-brand [--all] <brand.css> …',
    does: 'tells which colours of a brand cannot be read, light and dark, and which tokens do not exist',
    load: async () => (await import('./check-brand.mjs')).runCheckBrand,
  },
  'check-key': {
    usage: 'check-key [--channel TYPE] [--service URL] < key',
    does: 'reads a key from standard input and tells what it is for, and never the key',
    load: async () => (await import('./check-key.mjs')).runCheckKey,
  },
  'mock-server': {
    usage: 'mock-server [--port 4010] [--keys once] [--no-settle] [--delay 0]',
    does: 'serves the mock backend, which keeps the whole REST contract in memory',
    load: async () => (await import('./mock-server.mjs')).runMockServer,
  },
};

const help = [
  'Usage: npx ba-settings-elements <command>',
  '',
  ...Object.values(commands).map(({ usage, does }) => `  ${usage}\n      ${does}`),
].join('\n');

const [name = '--help', ...words] = process.argv.slice(2);
if (name === '--help') {
  console.log(help);
} else if (Object.hasOwn(commands, name)) {
  const run = await commands[name].load();
  process.exitCode = await run(words).catch((error) => {
    console.error(error.message);
    return 2;
  });
} else {
  console.error(`There is no such command.\n\n${help}`); // It is not repeated: it may be a secret.
  process.exitCode = 2;
}
