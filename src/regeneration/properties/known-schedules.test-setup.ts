import { type Action, adapterKinds, type Schedule } from './schedule-actions.test-setup.js';
import type { Promised } from './simulated-server.test-setup.js';

const who = 0;
const which = 0;
const asks: readonly Action[] = [
  { type: 'open', who },
  { type: 'confirm', who },
];
const lost: Action = { type: 'answer wrongly', which, wrong: 'network' };
/** The first operation's answer is late: a second one has made a key meanwhile, which the user has. */
const lateAfterNewer: readonly Action[] = [
  ...asks,
  ...[31, 16, 6, 16].map((seconds): Action => ({ type: 'wait', seconds })),
  { type: 'arrive', which },
  { type: 'ask again', who },
  { type: 'confirm', who },
  { type: 'answer', which: 1 },
  { type: 'acknowledge', who },
  { type: 'close', who },
  { type: 'answer', which },
];

/** A new key that the user has, beside the old one for ten minutes, and the question whether to keep the old one. */
const asksToUndo: readonly Action[] = [
  { type: 'open', who },
  { type: 'confirm for ten minutes', who },
  { type: 'answer', which },
  { type: 'acknowledge', who },
  { type: 'close', who },
  { type: 'open restoring', who },
];
const undoes: readonly Action[] = [...asksToUndo, { type: 'confirm', who }];
const twoKeys = { restores: true } as const;

function schedule(kind: keyof typeof adapterKinds, actions: readonly Action[], more: Partial<Promised> = {}): Schedule {
  const promised = { ...adapterKinds[kind], reveals: true, hasId: true, aliases: false, ...more };
  return { promised, hostSignsIn: false, actions };
}

/** What once went wrong, step by step; each is played before anything is drawn at random. */
export const knownSchedules: Readonly<Record<string, Schedule>> = {
  'an operation that was left is not sent again by a reload, after another had made a key': schedule('replaying', [
    ...asks,
    lost,
    { type: 'readings go', manner: 'network' },
    ...[61, 16, 6, 16].map((seconds): Action => ({ type: 'wait', seconds })),
    { type: 'close', who },
    { type: 'readings go', manner: 'right' },
    ...asks,
    { type: 'answer', which: 1 },
    { type: 'close', who },
    { type: 'reload', seconds: 0 },
    { type: 'wait', seconds: 6 },
  ]),
  'an operation that was left is not sent again by a reload, hours later': schedule('idempotent', [
    ...asks,
    lost,
    ...[61, 16, 6, 16].map((seconds): Action => ({ type: 'wait', seconds })),
    { type: 'close', who },
    { type: 'reload', seconds: 18_000 },
    { type: 'wait', seconds: 6 },
  ]),
  'a host that updates its own objects does not change what was confirmed': schedule(
    'conditional',
    [
      ...asks,
      { type: 'arrive', which },
      { type: 'another admin regenerates', channel: 0, tells: true },
      lost,
      { type: 'answer', which },
    ],
    { aliases: true },
  ),
  'the true reply of a host that updates its own objects is not taken for the old key': schedule(
    'idempotent',
    [...asks, { type: 'arrive', which }, { type: 'answer', which }],
    { aliases: true },
  ),
  'a browser that sends a request twice: the second answer is a refusal, and the first made a key': schedule(
    'neither',
    [
      ...asks,
      { type: 'arrive', which },
      { type: 'refuse', which, code: 'rate-limited' },
      { type: 'answer', which },
      { type: 'wait', seconds: 16 },
    ],
  ),
  'of two late keys, the one that the channel has is shown': schedule(
    'neither',
    [
      ...asks,
      { type: 'wait', seconds: 31 },
      { type: 'wait', seconds: 16 },
      { type: 'wait', seconds: 6 },
      { type: 'ask again', who },
      { type: 'confirm', who },
      { type: 'arrive', which: 1 },
      { type: 'arrive', which: 0 },
      { type: 'answer', which: 0 },
      { type: 'answer', which: 0 },
    ],
    { reveals: false },
  ),
  'a late key does not stand in place of a newer one that the user has': schedule('neither', lateAfterNewer),
  'a late key that is read to be replaced is said to be, and one that is not is shown': schedule('neither', [
    ...lateAfterNewer.slice(0, -1),
    { type: 'readings go', manner: 'network' },
    { type: 'answer', which },
    { type: 'close', who },
  ]),
  'a renewed adapter makes every later call': schedule('replaying', [
    ...asks,
    { type: 'renew adapter', who },
    { type: 'answer wrongly', which, wrong: 'server' },
    { type: 'wait', seconds: 1 },
    { type: 'wait', seconds: 6 },
  ]),
  'the copy of another key does not count': schedule(
    'replaying',
    [...asks, { type: 'answer', which }, { type: 'copy another key', who }, { type: 'close', who }],
    { reveals: false },
  ),
  'a request that was fenced changes nothing when it arrives': schedule('settling', [
    ...asks,
    lost,
    { type: 'wait', seconds: 1 },
    { type: 'arrive', which },
  ]),
  'an unknown outcome that no element was there to announce is announced after a reload': schedule(
    'replaying',
    [
      ...asks,
      { type: 'remove', who: 0 },
      { type: 'remove', who: 1 },
      { type: 'wait', seconds: 301 },
      { type: 'reload', seconds: 0 },
    ],
    { reveals: false },
  ),
  'the key of a lost reply does not come back after its undo': schedule(
    'neither',
    [
      { type: 'open', who },
      { type: 'confirm for ten minutes', who },
      { type: 'arrive', which },
      { type: 'wait', seconds: 31 },
      { type: 'close', who },
      { type: 'open restoring', who },
      { type: 'confirm', who },
      { type: 'answer', which: 1 },
      { type: 'close', who },
      { type: 'readings go', manner: 'network' },
      { type: 'answer', which },
    ],
    { ...twoKeys, reveals: false },
  ),
  'nor while its undo runs': schedule(
    'neither',
    [
      { type: 'open', who },
      { type: 'confirm for ten minutes', who },
      { type: 'arrive', which },
      { type: 'wait', seconds: 31 },
      { type: 'close', who },
      { type: 'open restoring', who },
      { type: 'confirm', who },
      { type: 'answer', which },
      { type: 'answer', which },
    ],
    { ...twoKeys, reveals: false },
  ),
  'an undo whose reply is lost is proved by a reading': schedule(
    'neither',
    [...undoes, { type: 'arrive', which }, lost, { type: 'wait', seconds: 6 }],
    twoKeys,
  ),
  'an undo is done once, though it is asked for again': schedule(
    'conditional',
    [
      ...undoes,
      { type: 'readings go', manner: 'late' },
      ...[31, 31, 16, 16].map((seconds): Action => ({ type: 'wait', seconds })),
      { type: 'arrive', which },
      { type: 'open restoring', who },
      { type: 'confirm', who },
      { type: 'readings go', manner: 'right' },
      { type: 'late answers arrive' },
      { type: 'answer', which },
    ],
    twoKeys,
  ),
  'an undo comes too late for a key that has ended': schedule(
    'replaying',
    [...asksToUndo, { type: 'wait', seconds: 301 }, { type: 'wait', seconds: 301 }, { type: 'confirm', who }],
    twoKeys,
  ),
  'an undo goes on after a reload as what it was': schedule(
    'replaying',
    [...undoes, { type: 'arrive', which }, { type: 'reload', seconds: 0 }, { type: 'wait', seconds: 6 }],
    twoKeys,
  ),
  'an answer that contradicts the undo is not shown': schedule(
    'settling',
    [
      ...undoes,
      { type: 'another admin restores', channel: 0, tells: false },
      { type: 'answer wrongly', which, wrong: 'old-key' },
    ],
    twoKeys,
  ),
  'every attempt asks for the same overlap': schedule(
    'replaying',
    [{ type: 'open', who }, { type: 'confirm for ten minutes', who }, lost, { type: 'wait', seconds: 1 }],
    twoKeys,
  ),
};
