/** Turns what was measured into rows: a measure, its value, and the goal it is held to. */
import { apps } from './build.mjs';
import { median, summary } from './statistics.mjs';

const fixed = (value, digits = 2) => value.toFixed(digits);
const ms = (samples) => {
  const { median: middle, low, high } = summary(samples);
  return `${fixed(middle, 1)} ms (${fixed(low, 1)}–${fixed(high, 1)})`;
};
const thousands = (value) => Math.round(value).toLocaleString('en');

const verdict = (value, goal, unit = '') =>
  goal === undefined ? { goal: '' } : { goal: `≤ ${goal}${unit}`, isMet: value <= goal };

/** A ratio of two medians, against the most it may be if there is a goal. */
function ratio(measure, ours, theirs, goal, { isGate = false } = {}) {
  const value = median(ours) / median(theirs);
  return { measure, value: `${fixed(value)} (${ms(ours)} ÷ ${ms(theirs)})`, ...verdict(value, goal), isGate };
}

function amount(measure, value, goal, unit, { isGate = false, digits = 0 } = {}) {
  const withUnit = unit ? ` ${unit}` : '';
  return { measure, value: `${fixed(value, digits)}${withUnit}`, ...verdict(value, goal, withUnit), isGate };
}

const report = (measure, value) => ({ measure, value, goal: '' });

function listRows({ counts, mounts, readings, updates, cold }) {
  const [few, many] = [counts[1000], counts[100_000]];
  const { 100_000: longest, ...shorter } = mounts;
  return [
    ...Object.entries(shorter).map(([size, times]) =>
      ratio(`mount of ${thousands(size)} rows, warm ÷ hand-written windowed DOM`, times.ours, times.floor),
    ),
    ratio(
      'list mount, script + layout, warm, 100,000 rows ÷ hand-written windowed DOM',
      longest.ours,
      longest.floor,
      1.12,
    ),
    ratio('the same, cold CPU', cold[100_000].ours, cold[100_000].floor, 1.4),
    report(
      'a page of an adapter is checked and copied: 50 rows; 100,000 rows',
      `${ms(readings[50])}; ${ms(readings[100_000])}`,
    ),
    ratio('mount at 100,000 ÷ mount at 1,000, warm', longest.ours, mounts[1000].ours, 1.15),
    ratio('the same, cold CPU', cold[100_000].ours, cold[1000].ours, 1.15),
    {
      measure: 'a row of ours is a row of the hand-written list',
      value: few.drawsTheSame ? 'yes' : 'no',
      goal: 'yes',
      isMet: few.drawsTheSame,
      isGate: true,
    },
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

const valuesOf = (samples, what) => samples.map((sample) => sample[what]);

function startRows({ startUp }) {
  const versus = (measure, peer, speed, what, goal) =>
    ratio(measure, valuesOf(startUp['app-ours'][speed], what), valuesOf(startUp[peer][speed], what), goal);
  return [
    versus('start-up CPU ÷ hand-written DOM', 'app-floor', 'fast', 'cpu', 2),
    versus('start-up CPU ÷ React + Radix', 'app-radix', 'fast', 'cpu', 1.1),
    versus('start-up CPU ÷ Zuplo’s manager with React', 'app-zuplo', 'fast', 'cpu'),
    versus('rows, slow 4G and 4 × CPU ÷ hand-written DOM', 'app-floor', 'slow', 'ready', 1.6),
    versus('the same ÷ Zuplo’s manager', 'app-zuplo', 'slow', 'ready', 1),
    versus('the same ÷ React + Radix', 'app-radix', 'slow', 'ready'),
    versus('first contentful paint, slow 4G and 4 × CPU ÷ hand-written DOM', 'app-floor', 'slow', 'paint', 1.4),
    versus('the same ÷ Zuplo’s manager', 'app-zuplo', 'slow', 'paint'),
    versus('the same ÷ React + Radix', 'app-radix', 'slow', 'paint'),
    ...skeletonRows({ startUp }),
  ];
}

function skeletonRows({ startUp: { 'app-skeleton': skeleton, 'app-ours': without, 'app-floor': floor } }) {
  const measure = 'first contentful paint with a skeleton in the host’s HTML ÷ hand-written DOM';
  return [
    ratio(measure, valuesOf(skeleton.slow, 'paint'), valuesOf(floor.slow, 'paint'), 0.6),
    ratio('rows with that skeleton ÷ without', valuesOf(skeleton.slow, 'ready'), valuesOf(without.slow, 'ready')),
  ];
}

function loadRows({ bytes, startUp }) {
  const middle = (name, what) => median(valuesOf(startUp[name].slow, what));
  const beforeRows = (name) => middle(name, 'kilobytes') - bytes.bare;
  const inKilobytes = (measure, value, goal) => amount(measure, value, goal, 'kB', { digits: 1 });
  const ofEach = (text) => Object.keys(apps).map(text).join('; ');
  return [
    inKilobytes('bytes before the rows', beforeRows('app-ours'), 42),
    inKilobytes('bytes of the whole application', bytes['app-ours'], 56),
    inKilobytes('bytes of a channel’s settings with the dialog', bytes.settings, 31),
    inKilobytes('the same beside a host’s Lit', bytes['settings-in-lit'] - bytes['lit-host'], 25),
    inKilobytes('bytes of the file for pages without a bundler', bytes.cdn, 56),
    report(
      'bytes, all (before the rows), kB: ours; hand-written; Zuplo; Radix',
      ofEach((name) => `${fixed(bytes[name], 1)} (${fixed(beforeRows(name), 1)})`),
    ),
    amount('calls of our adapter before the rows', middle('app-ours', 'calls'), 2, '', { isGate: true }),
    amount('files of ours waited for, one after the other', middle('app-ours', 'turns'), 1, '', { isGate: true }),
    report(
      'files before the rows (one after the other): the same four',
      ofEach((name) => `${middle(name, 'files')} (${middle(name, 'turns')})`),
    ),
    report(
      'calls of the adapter before the rows: the same four',
      ofEach((name) => middle(name, 'calls')),
    ),
  ];
}

function hostRows({ bytes, startUp }) {
  const cpu = (name) => valuesOf(startUp[name].fast, 'cpu');
  return [
    ratio('start-up CPU of the application in a host of React 19 ÷ alone', cpu('app-react'), cpu('app-ours')),
    report('bytes of that host with the application', `${fixed(bytes['app-react'], 1)} kB`),
    report('start-up CPU of a channel’s settings alone', ms(cpu('settings'))),
    ratio('start-up CPU of a Lit host with a channel’s settings ÷ without', cpu('settings-in-lit'), cpu('lit-host')),
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
    amount(`five times ${memory.cycles} mounts and unmounts of the application: nodes kept`, memory.nodes, 0, '', {
      isGate: true,
    }),
    amount('listeners kept', memory.listeners, 0, '', { isGate: true }),
    amount('heap a cycle, in the median batch', median(memory.bytesPerCycle) / 1000, 0.1, 'kB', { digits: 3 }),
  ];
}

export const rowsOf = (results) =>
  [listRows, startRows, loadRows, hostRows, interactionRows].flatMap((rows) => rows(results));
