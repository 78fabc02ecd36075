import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { progressOn } from './progress.mjs';

/** What a terminal shows on its line. */
function terminal({ isTTY = true, columns = 40 } = {}) {
  const written = [];
  return {
    isTTY,
    columns,
    write: (text) => written.push(text),
    written,
    line: () => written.at(-1)?.split('\u001b[K')[1],
  };
}

describe('the line of progress', () => {
  it('says what is checked, and for how long', (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    let now = 0;
    mock.method(performance, 'now', () => now);
    const stream = terminal();
    const progress = progressOn(stream, 9);
    progress.start({ id: 'dropped' }, 3);
    assert.equal(stream.line(), '4/9 dropped');
    now = 2000;
    t.mock.timers.tick(2000);
    assert.equal(stream.line(), '4/9 dropped (2 s)');
    progress.clear();
    assert.equal(stream.line(), '');
    const { length } = stream.written;
    t.mock.timers.tick(5000);
    assert.equal(stream.written.length, length);
    mock.restoreAll();
  });

  it('keeps to one line', () => {
    const stream = terminal({ columns: 10 });
    const progress = progressOn(stream, 9);
    progress.start({ id: 'settle-other-caller' }, 0);
    assert.equal(stream.line(), '1/9 settl');
    progress.clear();
  });

  it('is silent where there is no terminal', () => {
    const stream = terminal({ isTTY: false });
    const progress = progressOn(stream, 9);
    progress.start({ id: 'dropped' }, 3);
    progress.clear();
    assert.deepEqual(stream.written, []);
  });
});
