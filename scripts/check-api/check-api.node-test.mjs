import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startMockServer } from '../../mocks/server.ts';
import { checks } from '../../src/testing/check-api/checks.ts';

const command = fileURLToPath(new URL('../cli.mjs', import.meta.url));
const typescript = new URL('../register-typescript.mjs', import.meta.url).href;

let server;
let folder;
before(async () => {
  server = await startMockServer();
  folder = await mkdtemp(path.join(tmpdir(), 'check-api-'));
});
after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs the command without a terminal. */
const run = (...words) =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', typescript, command, 'check-api', ...words],
      (error, stdout, stderr) => resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    child.stdin.end();
  });

const of = (...words) => ['--base', server.url, '--project', 'support-bot', '--channel', 'universal', ...words];

async function currentKey() {
  return (await fetch(`${server.url}/projects/support-bot/channels/universal/api-key`)).json();
}

/** Every value of a key that the backend ever told, as it passes. */
function valuesToldMeanwhile() {
  const values = new Set();
  const { fetch: answer } = server.backend;
  server.backend.fetch = async (...request) => {
    const response = await answer(...request);
    for (const [value] of (await response.clone().text()).matchAll(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g)) values.add(value);
    return response;
  };
  return { values, stop: () => (server.backend.fetch = answer) };
}

describe('the command check-api', () => {
  it('only reads where nobody can be asked, says so, and does not end well', async () => {
    const { id } = await currentKey();
    const { code, stdout } = await run(...of());
    assert.equal(code, 2, stdout);
    assert.match(
      stdout,
      /0 broken.*\nNot all promises were checked: this is no terminal.*Give --yes, or --reads-only/s,
    );
    assert.match(stdout, /– regenerate:.*\n.*would change the channel/);
    assert.equal((await currentKey()).id, id);
  });

  it('proves everything with --yes, writes a report, and never a value', async () => {
    const told = valuesToldMeanwhile();
    const report = path.join(folder, 'report.json');
    const headers = path.join(folder, 'headers');
    await writeFile(headers, 'Authorization: Bearer ada-secret\n\nX-Trace: 1\n');
    const probe = `"${process.execPath}" -e "fetch(process.argv[1], {method: 'POST', headers: {authorization: 'Bearer ' + process.env.BA_API_KEY}, body: '{}'}).then(({status}) => process.exit(status === 401 ? 1 : 0))" ${server.url}/messages`;
    const { code, stdout, stderr } = await run(
      ...of('--yes', '--header', `@${headers}`, '--other-header', 'authorization: Bearer bob-secret'),
      ...['--probe', probe, '--burst', '0', '--json', report],
      ...['--overlap', '3600,86400,604800', '--first-use', '300/604800'],
    );
    told.stop();
    assert.equal(code, 0, stdout + stderr);
    const text = await readFile(report, 'utf8');
    const { summary, checks, writes } = JSON.parse(text);
    assert.equal(writes, true);
    assert.equal(summary.broken, 0);
    assert.equal(checks.find(({ id }) => id === 'old-key-dies').outcome, 'kept');
    assert.equal(checks.find(({ id }) => id === 'restore-same-at-once').outcome, 'kept');
    assert.match(checks.find(({ id }) => id === 'overlap-ends').detail, /3600 s: its end is not waited for/);
    assert.ok(told.values.size > 80, `${told.values.size} keys were made`);
    for (const secret of [...told.values, 'ada-secret', 'bob-secret']) {
      assert.ok(![stdout, stderr, text].some((one) => one.includes(secret)));
    }
  });

  it('ends with 1 where a promise is broken, and gives the report alone to standard output', async () => {
    const { fetch: answer } = server.backend;
    server.backend.fetch = async (...request) => {
      const response = await answer(...request);
      response.headers.delete('etag');
      return response;
    };
    const { code, stdout, stderr } = await run(...of('--reads-only', '--json'));
    server.backend.fetch = answer;
    assert.equal(code, 1);
    assert.match(stderr, /✗ etag: .*\(serious: .*\n.*revealKey: no ETag/);
    const broken = JSON.parse(stdout).checks.filter(({ outcome }) => outcome === 'broken');
    assert.deepEqual(
      broken.map(({ id }) => id),
      ['etag'],
    );
  });

  it('ends well where nothing but reading was asked for', async () => {
    const { code, stdout } = await run(...of('--reads-only'));
    assert.equal(code, 0, stdout);
    assert.doesNotMatch(stdout, /Not all promises|regenerates the key/);
  });

  it('ends with 2 where the time was over', async () => {
    const { code, stdout } = await run(...of('--reads-only', '--time-limit', '0'));
    assert.equal(code, 2, stdout);
    assert.match(stdout, /– projects: .*\n.*The run was over \(--time-limit, 0 s\)/);
    assert.match(stdout, /Not all promises were checked: the time was over/);
  });

  it('opens its report before it sends anything', async () => {
    const { fetch: answer } = server.backend;
    let calls = 0;
    server.backend.fetch = (...request) => {
      calls += 1;
      return answer(...request);
    };
    const { code, stderr } = await run(...of('--reads-only', '--json', path.join(folder, 'no-such-folder', 'x.json')));
    server.backend.fetch = answer;
    assert.equal(code, 2);
    assert.match(stderr, /--json: its file cannot be written \(ENOENT\)/);
    assert.equal(calls, 0);
  });

  it('repeats nothing that the service says', async () => {
    const { value } = await currentKey();
    const header = 'Bearer ada-secret';
    const secret = `\u001b[2J${value} ${header}\u202e`;
    const { fetch: answer } = server.backend;
    server.backend.fetch = async (...request) => {
      const response = await answer(...request);
      const texts = { name: secret, type: secret, hint: secret, lastUsedAt: secret, detail: secret, title: secret };
      const body = JSON.stringify(await response.json(), (_, member) =>
        typeof member === 'object' && !Array.isArray(member) && member ? { ...member, ...texts } : member,
      );
      return new Response(body, { status: response.status, headers: response.headers, statusText: value.slice(-20) });
    };
    const { stdout, stderr } = await run(...of('--reads-only', '--header', `authorization: ${header}`, '--json', '-'));
    server.backend.fetch = answer;
    assert.match(stderr, /promises kept/);
    for (const told of [stdout, stderr]) {
      assert.ok(![value, value.slice(-20), 'ada-secret'].some((one) => told.includes(one)));
      assert.doesNotMatch(told, /[\u001b\u202e]/);
    }
  });

  for (const [name, words, message] of [
    ['no address', ['--project', 'p', '--channel', 'c'], /--base is missing/],
    [
      'an address of another kind',
      ['--base', 'ftp://x', '--project', 'p', '--channel', 'c'],
      /"ftp:" are not supported/,
    ],
    [
      'a header without a name',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--header', 'tok-1'],
      /--header takes "Name: value"/,
    ],
    [
      'a burst of no number',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--burst', 'many'],
      /--burst takes a number/,
    ],
    [
      'an overlap of no number',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--overlap', '1h,24h'],
      /--overlap takes whole seconds/,
    ],
    [
      'a first use without an end',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--first-use', '300'],
      /--first-use takes whole seconds, such as 300\/604800/,
    ],
    [
      'a service that is not there',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c'],
      /No whole answer came: /,
    ],
    ['an unknown word', ['--tok-1', 'x'], /Word 1 after check-api is no option of it\. There are --base, /],
    ['a word of no option', ['--list', 'tok-1'], /Word 2 after check-api belongs to no option/],
    ['an address that is none', ['--base', 'tok-1', '--project', 'p', '--channel', 'c'], /--base takes an address/],
    [
      'a number that is none',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--old-key-seconds', 'tok-1'],
      /--old-key-seconds takes a number/,
    ],
    [
      'a file that is not there',
      ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c', '--header', '@tok-1'],
      /--header: the file cannot be read \(ENOENT\)/,
    ],
  ]) {
    it(`ends with 2 for ${name}`, async () => {
      const { code, stderr } = await run(...words);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /tok-1/);
    });
  }

  it('ends with 2 for a channel that does not exist', async () => {
    const { code, stderr } = await run('--base', server.url, '--project', 'support-bot', '--channel', 'nowhere');
    assert.equal(code, 2);
    assert.match(stderr, /answers 404: are --base, --project and --channel right/);
  });

  it('is documented check by check', async () => {
    const page = await readFile(new URL('../../docs/check-api.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([\w-]+)` +\| (.*?) +\| (critical|serious|advice) +\| (yes|no) +\|$/gm)];
    assert.deepEqual(
      rows.map(([, ...row]) => row),
      checks.map(({ id, promise, severity, writes }) => [id, promise, severity, writes ? 'yes' : 'no']),
    );
  });

  it('names a section of the contract that exists, for each', async () => {
    const contract = await readFile(new URL('../../docs/rest-contract.md', import.meta.url), 'utf8');
    const headings = [...contract.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
    for (const { id, section } of checks) assert.ok(headings.includes(section), `${id}: ${section}`);
  });

  it('lists its checks, and says what it can do', async () => {
    assert.match((await run('--list')).stdout, /^settle-never \(critical, writes\)$/m);
    assert.match((await run('--help')).stdout, /--old-key-seconds N/);
  });
});
