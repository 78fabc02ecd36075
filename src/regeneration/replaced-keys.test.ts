import { expect } from '@open-wc/testing';
import type { ApiKey } from '../model/api-key.js';
import { idle, type RegenerationState } from './machine/states.js';
import { ReplacedKeys } from './replaced-keys.js';

const keyOf = (id: string, minute: number): ApiKey => ({
  id,
  hint: id,
  version: id,
  createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
});
const [first, second, third, theirs] = [keyOf('1', 1), keyOf('2', 2), keyOf('3', 3), keyOf('theirs', 1)];

/** A key was made in place of another. */
const made = (key: ApiKey, shown: ApiKey, more: object = {}) =>
  ({ ...idle, issued: { key, operation: { shown }, value: 'gone' }, ...more }) as unknown as RegenerationState;

describe('a key that was replaced', () => {
  it('is each one before, however many were made since', () => {
    const channel: { state: RegenerationState } = { state: idle };
    const replaced = new ReplacedKeys(channel);
    expect(replaced.isReplaced(first)).to.be.false;
    replaced.note(made(second, first));
    replaced.note(made(third, second));
    expect([first, second, third].map((key) => replaced.isReplaced(key))).to.deep.equal([true, true, false]);
    channel.state = made(third, second);
    expect(new ReplacedKeys(channel).isReplaced(first), 'for an element that comes later').to.be.true;
  });

  it('is what was given when another was made, though that replaced a third one', () => {
    const replaced = new ReplacedKeys({ state: idle });
    expect(replaced.isReplaced(theirs)).to.be.false;
    replaced.note(made(second, first));
    expect(replaced.isReplaced(theirs)).to.be.true;
  });

  it('is none that the service dates later, that is given anew, or that was seen to have replaced it', () => {
    const later = new ReplacedKeys({ state: idle });
    later.isReplaced(third);
    later.note(made(second, first));
    expect(later.isReplaced(third)).to.be.false;

    const anew = new ReplacedKeys({ state: idle });
    anew.isReplaced(theirs);
    anew.note(made(second, first));
    expect(anew.isReplaced(second)).to.be.false;
    expect(anew.isReplaced(theirs)).to.be.false;

    const seen = new ReplacedKeys({ state: idle });
    seen.isReplaced(theirs);
    seen.note(made(second, first));
    seen.note(made(second, first, { name: 'regenerated', replacedBy: { key: theirs, at: 0 } }));
    expect(seen.isReplaced(theirs)).to.be.false;
  });

  it('is the other one, where another key that was made here turns out to be the valid one', () => {
    const replaced = new ReplacedKeys({ state: idle });
    for (const key of [second, third, second]) replaced.note(made(key, first));
    expect([first, second, third].map((key) => replaced.isReplaced(key))).to.deep.equal([true, false, true]);
  });
});
