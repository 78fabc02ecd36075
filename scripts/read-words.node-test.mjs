import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCheckApi } from './check-api.mjs';
import { runCheckBrand } from './check-brand.mjs';
import { runCheckKey } from './check-key.mjs';
import { runMockServer } from './mock-server.mjs';
import { readWords } from './read-words.mjs';

const options = {
  port: { type: 'string', default: '4010' },
  header: { type: 'string', multiple: true, default: [] },
  all: { type: 'boolean', default: false },
};
const read = (...words) => readWords('serve', words, options);

describe('the words of a command', () => {
  it('are read as those of any command of Node', () => {
    assert.deepEqual({ ...read().values }, { port: '4010', header: [], all: false });
    assert.deepEqual(
      { ...read('--port', '1', '--header=-a', '--header', '', '--all').values },
      { port: '1', header: ['-a', ''], all: true },
    );
    assert.deepEqual(readWords('serve', ['a', '--', '--b'], options, { positionals: true }).positionals, ['a', '--b']);
  });

  for (const [words, message] of [
    [['--secret'], 'Word 1 after serve is no option of it. There are --port, --header and --all.'],
    [['--all', '-s'], 'Word 2 after serve is no option of it.'],
    [['--__proto__'], 'Word 1 after serve is no option of it.'],
    [['--all', 'secret'], 'Word 2 after serve belongs to no option.'],
    [['--all=secret'], '--all takes no value.'],
    [['--port'], '--port takes a value.'],
    [['--port', '--secret'], '--port takes a value.'],
  ]) {
    it(`are not repeated: ${words.join(' ')}`, () => {
      assert.throws(
        () => read(...words),
        (error) => error.message.startsWith(message) && !error.message.includes('secret '),
      );
    });
  }
});

/** What a user may paste in the wrong place, at every place of every command. */
const secret = 'eyJhbGciOiJFZERTQSJ9.a-secret-value';
const service = ['--base', 'http://127.0.0.1:9', '--project', 'p', '--channel', 'c'];
const commands = {
  'check-api': runCheckApi,
  'check-brand': runCheckBrand,
  'check-key': runCheckKey,
  'mock-server': runMockServer,
};
const places = [
  ...Object.keys(commands).flatMap((name) => [
    [name, `--${secret}`],
    [name, `-${secret}`],
    [name, '--help', `--${secret}=${secret}`],
  ]),
  ['check-api', secret],
  ['check-api', '--base', secret, '--project', 'p', '--channel', 'c'],
  ['check-api', ...service, '--burst', secret],
  ['check-api', ...service, '--header', secret],
  ['check-api', ...service, '--header', `@${secret}`],
  ['check-key', secret],
  ['mock-server', secret],
  ['mock-server', '--port', secret],
  ['mock-server', '--keys', secret],
  ['mock-server', '--delay', secret],
];

describe('a secret in the place of a word', () => {
  for (const [name, ...words] of places) {
    it(`is refused and not repeated: ${[name, ...words].join(' ').replaceAll(secret, 'KEY')}`, async () => {
      const error = await commands[name](words).then(
        () => undefined,
        (thrown) => thrown,
      );
      assert.ok(error?.message.length > 20);
      assert.ok(!error.message.includes('a-secret-value'), 'the message repeats the word');
    });
  }

  for (const words of [[secret], [`--${secret}`], ['mock-server', `--${secret}`]]) {
    it(`does not come out of the command: ${words.join(' ').replaceAll(secret, 'KEY')}`, () => {
      const [typescript, command] = ['register-typescript.mjs', 'cli.mjs'].map((file) =>
        fileURLToPath(new URL(file, import.meta.url)),
      );
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', typescript, command, ...words], {
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.ok(stderr.length > 20);
      assert.ok(!(stdout + stderr).includes('a-secret-value'), 'the output repeats the word');
    });
  }
});
