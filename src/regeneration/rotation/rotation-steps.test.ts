import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Issued, Operation } from '../machine/states.js';
import type { RotationFacts } from './rotation-facts.js';
import { isUnderWay, type Rotation, rotationSteps } from './rotation-steps.js';

const key: ApiKey = { id: 'new', hint: 'ab12', createdAt: '2026-10-12T14:03:00Z', version: 'v2', lastUsedAt: null };
const used: ApiKey = { ...key, lastUsedAt: '2026-10-12T14:05:00Z' };
const unknown: ApiKey = { ...key, lastUsedAt: undefined };
const old: PreviousKey = { id: 'old', hint: '81c0', createdAt: '2026-10-01T09:00:00Z' };
const endsAt = '2026-10-12T15:03:00Z';
const wall = Date.parse('2026-10-12T14:03:00Z');

function facts(of: ApiKey, previous: PreviousKey | null | undefined, more: Partial<RotationFacts> = {}): RotationFacts {
  return { key: of, begunAt: 0, old: previous && { key: previous, begunAt: 0, wall }, ...more };
}

function issued(value: Issued['value'], more: Partial<Operation> = {}, isCopied?: boolean): Issued {
  return { key, operation: more as Operation, value, isCopied };
}

/** The steps in a word each: `done`, `current` or `ahead`, and what is said besides. */
function told(rotation: Rotation): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rotationSteps(rotation).map(({ name, progress, ...rest }) => {
      const said = JSON.stringify(rest, (_key, value: unknown) => (value === undefined ? '?' : value)).replace(
        /"/g,
        '',
      );
      return [name, `${progress} ${said}`];
    }),
  );
}

const madeAt = `done {madeAt:${key.createdAt},isCopied:`;
const overlap = { overlap: { from: 'now', seconds: 3600 } } as const;

const table: Readonly<Record<string, [Rotation, Readonly<Record<string, string>>]>> = {
  'a key that was made at once, and is not used yet': [
    { key, issued: issued('held') },
    {
      'new-key': `${madeAt}false}`,
      bot: 'current {isLost:false,isUrgent:true}',
      'first-message': 'ahead {}',
    },
  ],
  'the same after it was copied and used': [
    { key, issued: issued('gone', {}, true), facts: facts(used, null, { usedSince: used.lastUsedAt! }) },
    {
      'new-key': `${madeAt}true}`,
      bot: 'done {isLost:false,isUrgent:true}',
      'first-message': `done {since:${used.lastUsedAt},last:${used.lastUsedAt}}`,
    },
  ],
  'an overlap of which no reading has told': [
    { key, issued: issued('held', overlap) },
    {
      'new-key': `${madeAt}false}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': 'ahead {end:{type:unread}}',
    },
  ],
  'an overlap that the service did not grant': [
    { key, issued: issued('held', overlap), facts: facts(key, null) },
    {
      'new-key': `${madeAt}false}`,
      bot: 'current {isLost:false,isUrgent:true}',
      'first-message': 'ahead {}',
      'old-key': 'done {end:{type:stopped}}',
    },
  ],
  'an old key with a time, as a page finds it': [
    { key, facts: facts(key, { ...old, endsAt }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': `ahead {end:{type:at,endsAt:${endsAt}}}`,
    },
  ],
  'an old key that waits for the first use': [
    { key, facts: facts(key, { ...old, endsAfterFirstUse: { seconds: 300, atMost: endsAt } }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': `ahead {end:{type:after-first-use,seconds:300,atMost:${endsAt}}}`,
    },
  ],
  'a first use that was not seen, and a time that follows from it': [
    { key, facts: facts(used, { ...old, endsAt, endsAfterFirstUse: { seconds: 300 } }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'done {isLost:false,isUrgent:false}',
      'first-message': `done {since:?,last:${used.lastUsedAt}}`,
      'old-key': `current {end:{type:at,endsAt:${endsAt}}}`,
    },
  ],
  'an old key without a time': [
    { key, facts: facts(used, old) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'done {isLost:false,isUrgent:false}',
      'first-message': `done {since:?,last:${used.lastUsedAt}}`,
      'old-key': 'current {end:{type:open}}',
    },
  ],
  'an old key that has ended before the new one is used': [
    { key, facts: facts(key, null, { ended: { key: old, at: endsAt } }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:true}',
      'first-message': 'ahead {}',
      'old-key': `done {end:{type:stopped,at:${endsAt}}}`,
    },
  ],
  'a service that does not know of use: nothing is said of messages': [
    { key: unknown, facts: facts(unknown, { ...old, endsAt }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'old-key': `ahead {end:{type:at,endsAt:${endsAt}}}`,
    },
  ],
  'a key whose value nobody has': [
    { key, issued: issued('missing', overlap), facts: facts(key, { ...old, endsAt }) },
    {
      'new-key': `${madeAt}false}`,
      bot: 'current {isLost:true,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': `ahead {end:{type:at,endsAt:${endsAt}}}`,
    },
  ],
  'a value that was removed after it was copied is not lost': [
    { key, issued: issued('cleared', {}, true) },
    { 'new-key': `${madeAt}true}`, bot: 'current {isLost:false,isUrgent:true}', 'first-message': 'ahead {}' },
  ],
  'an old key whose time has come: nothing is said of it as of one that works': [
    { key, facts: facts(key, { ...old, endsAt }), isTimeOver: true },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:?}',
      'first-message': 'ahead {}',
      'old-key': `ahead {end:{type:due,endsAt:${endsAt}}}`,
    },
  ],
  'an old key that works after its time': [
    { key, facts: facts(key, { ...old, endsAt: '2026-10-12T14:02:00Z' }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': 'ahead {end:{type:open}}',
    },
  ],
  'an old key of which only the seconds are told': [
    { key, facts: facts(key, { ...old, endsInSeconds: 3600 }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'current {isLost:false,isUrgent:false}',
      'first-message': 'ahead {}',
      'old-key': 'ahead {end:{type:at,endsAt:2026-10-12T15:03:00.000Z,isAbout:true}}',
    },
  ],
  'more seconds than a date can hold': [
    { key, facts: facts(used, { ...old, endsInSeconds: 1e15 }) },
    {
      'new-key': `${madeAt}?}`,
      bot: 'done {isLost:false,isUrgent:false}',
      'first-message': `done {since:?,last:${used.lastUsedAt}}`,
      'old-key': 'current {end:{type:open}}',
    },
  ],
  'a service that never tells of old keys': [
    { key, issued: issued('held', overlap), facts: facts(used, undefined) },
    {
      'new-key': `${madeAt}false}`,
      bot: 'done {isLost:false,isUrgent:?}',
      'first-message': `done {since:?,last:${used.lastUsedAt}}`,
      'old-key': 'ahead {end:{type:untold}}',
    },
  ],
  'what is known of other keys does not count': [
    {
      key,
      issued: { ...issued('missing', overlap), key: { ...key, id: 'other' } },
      facts: facts({ ...used, id: 'other' }, { ...old, endsAt }),
    },
    { 'new-key': `${madeAt}?}`, bot: 'current {isLost:false,isUrgent:true}', 'first-message': 'ahead {}' },
  ],
};

describe('the steps of a rotation', () => {
  for (const [title, [rotation, steps]] of Object.entries(table))
    it(title, () => {
      expect(told(rotation)).to.deep.equal(steps);
      const current = rotationSteps(rotation).filter(({ progress }) => progress === 'current');
      expect(current.length, 'one step is current at most').to.be.below(2);
    });

  it('are under way until the last thing to wait for has come', () => {
    const isWaiting = (rotation: Rotation) => isUnderWay(rotationSteps(rotation));
    expect(isWaiting({ key, issued: issued('held') })).to.be.true;
    expect(isWaiting({ key, facts: facts(used, old) })).to.be.true;
    expect(isWaiting({ key, facts: facts(used, null, { ended: { key: old } }) })).to.be.false;
    const untold = { key, issued: issued('held', overlap), facts: facts(used, undefined) };
    expect(isWaiting(untold), 'the end would never be seen').to.be.false;
    expect(isWaiting({ key: unknown, issued: issued('held') }), 'nothing would ever be seen').to.be.false;
  });
});
