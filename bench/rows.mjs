/** Turns what was measured into rows: a measure, its value, and the goal it is held to. */
import { median, summary } from './statistics.mjs';

const fixed = (value, digits = 2) => value.toFixed(digits);
const ms = (samples) => {
  const { median: middle, low, high } = summary(samples);
  return `${fixed(middle, 1)} ms (${fixed(low, 1)}–${fixed(high, 1)})`;
};
const thousands = (value) => Math.round(value).toLocaleString('en');

/** A ratio of two medians against the most it may be. */
function ratio(measure, ours, theirs, goal, { isGate = false } = {}) {
  const value = median(ours) / median(theirs);
  return {
    measure,
    value: `${fixed(value)} (${ms(ours)} ÷ ${ms(theirs)})`,
    goal: `≤ ${goal}`,
    isMet: value <= goal,
    isGate,
  };
}

function amount(measure, value, goal, unit, { isGate = false, digits = 0 } = {}) {
  return {
    measure,
    value: `${fixed(value, digits)} ${unit}`.trim(),
    goal: `≤ ${goal}${unit ? ` ${unit}` : ''}`,
    isMet: value <= goal,
    isGate,
  };
}

const report = (measure, value) => ({ measure, value, goal: '' });

function listRows({ counts, mounts, updates, cold }) {
  const [few, many] = [counts[1000], counts[100_000]];
  const { 100_000: longest, ...shorter } = mounts;
  return [
    ...Object.entries(shorter).map(([size, times]) =>
      report(
        `mount of ${thousands(size)} rows, warm ÷ hand-written windowed DOM`,
        `${fixed(median(times.ours) / median(times.floor))} (${ms(times.ours)} ÷ ${ms(times.floor)})`,
      ),
    ),
    ratio(
      'list mount, script + layout, warm, 100,000 rows ÷ hand-written windowed DOM',
      longest.ours,
      longest.floor,
      1.15,
      { isGate: true },
    ),
    ratio('the same, cold CPU', cold[100_000].ours, cold[100_000].floor, 1.4),
    ratio('mount at 100,000 ÷ mount at 1,000, warm', longest.ours, mounts[1000].ours, 1.15),
    ratio('the same, cold CPU', cold[100_000].ours, cold[1000].ours, 1.15),
    amount('elements of the list at 1,000 rows', few.ours.elements, 500, '', { isGate: true }),
    amount('elements of the list at 100,000 rows', many.ours.elements, few.ours.elements, '', {
      isGate: true,
    }),
    report('with texts and comments, ours; hand-written', `${many.ours.nodes}; ${many.floor.nodes}`),
    amount('listeners on the list', many.ours.listeners, 5, '', { isGate: true }),
    amount('heap beyond the data at 100,000 rows', many.ours.heap / 1e6, 0.25, 'MB', {
      isGate: true,
      digits: 2,
    }),
    ratio('update of one row at 1,000 ÷ hand-written', updates[1000].ours, updates[1000].floor, 1.2, { isGate: true }),
    ratio('update of one row at 100,000 ÷ hand-written', updates[100_000].ours, updates[100_000].floor, 1.2, {
      isGate: true,
    }),
    ratio('update of one row at 100,000 ÷ at 1,000', updates[100_000].ours, updates[1000].ours, 1.2),
  ];
}

function startRows({ bytes, startUp }) {
  const of = (name, speed, what) => startUp[name][speed].map((sample) => sample[what]);
  const ours = (speed, what) => of('app-ours', speed, what);
  return [
    ratio('start-up CPU ÷ Zuplo’s manager with React', ours('fast', 'cpu'), of('app-zuplo', 'fast', 'cpu'), 0.5),
    ratio('start-up CPU ÷ hand-written DOM', ours('fast', 'cpu'), of('app-floor', 'fast', 'cpu'), 2.5),
    report('start-up CPU ÷ React + Radix', fixed(median(ours('fast', 'cpu')) / median(of('app-radix', 'fast', 'cpu')))),
    ratio(
      'first contentful paint, slow 4G and 4 × CPU ÷ hand-written DOM',
      ours('slow', 'paint'),
      of('app-floor', 'slow', 'paint'),
      1.2,
    ),
    report(
      'the same ÷ Zuplo’s manager',
      fixed(median(ours('slow', 'paint')) / median(of('app-zuplo', 'slow', 'paint'))),
    ),
    report('the same ÷ React + Radix', fixed(median(ours('slow', 'paint')) / median(of('app-radix', 'slow', 'paint')))),
    report(
      'rows painted, slow 4G and 4 × CPU: ours; hand-written; Zuplo; Radix',
      ['app-ours', 'app-floor', 'app-zuplo', 'app-radix'].map((name) => ms(of(name, 'slow', 'ready'))).join('; '),
    ),
    report(
      'bytes, all (and what the page waits for), kB: ours; hand-written; Zuplo; Radix',
      ['app-ours', 'app-floor', 'app-zuplo', 'app-radix']
        .map((name) => `${fixed(bytes[name].all, 1)} (${fixed(bytes[name].start, 1)})`)
        .join('; '),
    ),
    {
      ...amount(
        'bytes of the whole application ÷ Zuplo’s manager with React',
        bytes['app-ours'].all / bytes['app-zuplo'].all,
        0.36,
        '',
        { digits: 2 },
      ),
    },
    {
      ...amount(
        'bytes that the page waits for ÷ the same',
        bytes['app-ours'].start / bytes['app-zuplo'].all,
        0.36,
        '',
        { digits: 2 },
      ),
    },
  ];
}

function interactionRows({ typing, openings, memory }) {
  const times = (host, what) => openings[host][what].map(({ time }) => time);
  const frames = (host, what) => median(openings[host][what].map((one) => one.frames));
  const spent = (kind) => typing[kind].map((one) => one.spent);
  const boxes = (host) =>
    Object.entries(openings[host].boxes)
      .map(([way, one]) => `${way} ${fixed(median(one), 1)} ms`)
      .join(', ');
  return [
    amount(
      'search at 100,000 loaded rows: slowest answer to a key (in steps of 8 ms)',
      median(typing.ours.map(({ slowest }) => slowest)),
      32,
      'ms',
    ),
    report('the same, hand-written', `${median(typing.floor.map(({ slowest }) => slowest))} ms`),
    ratio('CPU of eleven keys and their result ÷ hand-written', spent('ours'), spent('floor'), 1),
    report(
      'opening a channel: click → paint',
      `${ms(times('empty', 'channel'))}; in a host of 10,000 rows ${ms(times('heavy', 'channel'))}`,
    ),
    amount('opening the dialog in an empty host: click → paint', frames('empty', 'dialog'), 2, 'frames'),
    report('the same', `${ms(times('empty', 'dialog'))}; in a host of 10,000 rows ${ms(times('heavy', 'dialog'))}`),
    report('a bare box, to its layout: empty host', boxes('empty')),
    report('the same in a host of 10,000 rows', boxes('heavy')),
    report('Regenerate → new key painted, without the server’s time', ms(times('empty', 'key'))),
    amount('five times 200 mounts and unmounts of the application: nodes kept', memory.nodes, 0, '', { isGate: true }),
    amount('listeners kept', memory.listeners, 0, '', { isGate: true }),
    amount('heap a cycle, in the median batch', median(memory.bytesPerCycle) / 1000, 0.1, 'kB', { digits: 3 }),
  ];
}

export const rowsOf = (results) => [...listRows(results), ...startRows(results), ...interactionRows(results)];
