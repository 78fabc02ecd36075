import { LitElement } from 'lit';
import { readReply } from '../../dist/api/replies.js';
import { channelList } from '../../dist/data/channel-list.js';
import '../../dist/elements/ba-channel-list/ba-channel-list.define.js';
import '../../dist/elements/ba-channel-settings/ba-channel-settings.define.js';
import '../../dist/elements/ba-regenerate-key-dialog/ba-regenerate-key-dialog.define.js';
import '../../dist/app/ba-settings-app.define.js';
import { FloorList } from '../floor/list.js';
import { adapterOf, channelsOf } from './data.js';
import { painted } from './ready.js';

const root = document.querySelector('#root');
const layOut = () => document.body.offsetHeight;

/** Lets promises run, and nothing else: a frame or a timer would be counted as work. */
async function until(find) {
  for (let turn = 0; turn < 10_000; turn++) {
    const found = find();
    if (found) return found;
    await undefined;
  }
  throw new Error('It did not come.');
}

/** A copy without what nobody sees: comments, and white space around texts. */
function copyOf(element) {
  const copy = element.cloneNode(true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  const hidden = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    node.data = node.data.trim();
    if (node.nodeType === Node.COMMENT_NODE || node.data === '') hidden.push(node);
  }
  for (const node of hidden) node.remove();
  return copy;
}

let channels = [];
let mounted;
let reader;

/** Shows nothing, and keeps what was read: the hand-written list gets its rows for nothing, too. */
class Reader extends LitElement {
  list = channelList(this, { connection: this, localize: {}, ids: () => ['p'], limit: 50 });
}
customElements.define('bench-reader', Reader);

const kinds = {
  async ours() {
    const list = document.createElement('ba-channel-list');
    list.api = adapterOf(channels);
    list.projectId = 'p';
    root.append(list);
    await until(() => list.renderRoot?.querySelector('[data-index]'));
    await list.updateComplete;
    return { root: list.renderRoot, list, remove: () => list.remove() };
  },
  async floor() {
    const list = new FloorList(root, channels);
    return { root: list.root, list, remove: () => list.remove() };
  },
};

globalThis.bench = {
  async prepare(count) {
    channels = channelsOf(count);
    reader?.remove();
    reader = Object.assign(new Reader(), { api: adapterOf(channels) });
    document.body.append(reader);
    while (!reader.list.isReady) await painted();
  },

  /** In milliseconds: a page of the adapter's is checked and copied. */
  readings(count, rounds) {
    const page = { items: channelsOf(count), total: count };
    const times = [];
    for (let round = -2; round < rounds; round++) {
      const start = performance.now();
      readReply('listChannels', ['p'], page);
      if (round >= 0) times.push(performance.now() - start);
    }
    return times;
  },

  /** In milliseconds: script and layout, until the rows stand there. */
  async mount(kind) {
    layOut();
    const start = performance.now();
    mounted = await kinds[kind]();
    layOut();
    return performance.now() - start;
  },

  unmount() {
    mounted.remove();
    mounted = undefined;
  },

  /** Mounts one after the other, many times; the first ones only warm up. */
  async compareMounts(rounds) {
    const times = { ours: [], floor: [] };
    for (let round = -5; round < rounds; round++) {
      for (const kind of round % 2 ? ['ours', 'floor'] : ['floor', 'ours']) {
        const time = await bench.mount(kind);
        bench.unmount();
        if (round >= 0) times[kind].push(time);
      }
      await painted();
    }
    return times;
  },

  /** Whether a row of ours is a row of the floor: else the two may not be compared. */
  async drawsTheSame() {
    const rows = [];
    for (const kind of ['ours', 'floor']) {
      await bench.mount(kind);
      rows.push(copyOf(mounted.root.querySelector('[data-index="3"]')));
      bench.unmount();
    }
    return rows[0].isEqualNode(rows[1]);
  },

  /** What stands below the list's root: elements, and all nodes with texts and comments. */
  nodes() {
    const walker = document.createTreeWalker(mounted.root, NodeFilter.SHOW_ALL);
    let nodes = 0;
    while (walker.nextNode()) nodes += 1;
    return { nodes, elements: mounted.root.querySelectorAll('*').length };
  },

  /** How many listeners the list puts on its own nodes while it is mounted. */
  async listeners(kind) {
    const { addEventListener } = EventTarget.prototype;
    const targets = [];
    EventTarget.prototype.addEventListener = function (...args) {
      targets.push(this);
      return addEventListener.apply(this, args);
    };
    try {
      await bench.mount(kind);
      return targets.filter((target) => target instanceof Node && mounted.root.contains(target)).length;
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
      bench.unmount();
    }
  },

  /** In milliseconds each: a row in sight gets another key, from the answer of the adapter to the laid-out row. */
  async updates(kind, rounds) {
    await bench.mount(kind);
    const tabs = new BroadcastChannel('ba-settings-key-changes');
    const times = [];
    for (let round = -5; round < rounds; round++) {
      const index = 3;
      const hint = (10_000 + round).toString();
      const changed = { ...channels[index], apiKey: { ...channels[index].apiKey, hint, version: hint } };
      const isThere = () => mounted.root.querySelector('[data-index="3"] .secondary').textContent.includes(hint);
      let start;
      if (kind === 'ours') {
        const answered = new Promise((resolve) => {
          mounted.list.api.getChannel = () => new Promise((answer) => resolve(answer));
        });
        tabs.postMessage({ identity: 'id:bench', projectId: 'p', channelId: changed.id });
        const answer = await answered;
        layOut();
        start = performance.now();
        answer(changed);
        await until(isThere);
      } else {
        layOut();
        start = performance.now();
        mounted.list.update(index, changed);
        await until(isThere);
      }
      layOut();
      if (round >= 0) times.push(performance.now() - start);
      if (round % 10 === 0) await painted();
    }
    tabs.close();
    bench.unmount();
    return times;
  },

  async compareUpdates(kinds, rounds) {
    const times = {};
    for (const kind of kinds) times[kind] = await bench.updates(kind, rounds);
    return times;
  },

  /** Fills the page with rows of the host's own. */
  makeHostHeavy(rows) {
    const host = document.createElement('section');
    for (let row = 0; row < rows; row++) {
      const line = document.createElement('div');
      line.append(Object.assign(document.createElement('span'), { textContent: `Row ${row}` }), ` of the host`);
      host.append(line);
    }
    document.body.append(host);
  },

  /** In milliseconds and frames, from a click to its next paint, once something is there. */
  async clickToPaint(button, isThere) {
    await painted();
    const start = performance.now();
    button.click();
    let frames = 0;
    do {
      await painted();
      frames += 1;
    } while (!isThere() && frames < 600);
    return { time: performance.now() - start, frames };
  },

  async openings(rounds) {
    await bench.prepare(1000);
    const results = { channel: [], dialog: [], key: [] };
    for (let round = -2; round < rounds; round++) {
      await bench.mount('ours');
      await painted();
      const row = mounted.root.querySelector('[data-index="2"]');
      const settings = () => row.querySelector('ba-channel-settings')?.renderRoot;
      const regenerate = () => settings()?.querySelector('[part~=regenerate]');
      const channel = await bench.clickToPaint(row.querySelector('button'), regenerate);
      const dialog = () => settings().querySelector('ba-regenerate-key-dialog').renderRoot.querySelector('dialog');
      const opened = await bench.clickToPaint(regenerate(), () => dialog().open);
      const confirm = () => dialog().querySelector('button.danger');
      while (!confirm()) await painted();
      const field = settings().querySelector('ba-api-key-field');
      const before = channels[2].apiKey.id;
      let answered;
      const { api } = mounted.list;
      const { regenerateKey } = api;
      api.regenerateKey = async (request) => {
        const asked = performance.now();
        const key = await regenerateKey(request);
        answered = performance.now() - asked;
        return key;
      };
      const key = await bench.clickToPaint(confirm(), () => field.apiKey?.id !== before && !dialog().open);
      if (round >= 0) {
        results.channel.push(channel);
        results.dialog.push(opened);
        results.key.push({ ...key, time: key.time - answered });
      }
      bench.unmount();
    }
    return results;
  },

  /** What the platform's three ways to open a box cost in this page, in milliseconds to the laid-out box. */
  async boxes(rounds) {
    const ways = {
      showModal: (dialog) => dialog.showModal(),
      show: (dialog) => dialog.show(),
      popover: (dialog) => {
        dialog.popover = 'manual';
        dialog.showPopover();
      },
    };
    const times = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
    for (let round = -2; round < rounds; round++) {
      for (const [way, open] of Object.entries(ways)) {
        const dialog = document.createElement('dialog');
        dialog.append(Object.assign(document.createElement('button'), { textContent: 'Cancel' }));
        document.body.append(dialog);
        layOut();
        const start = performance.now();
        open(dialog);
        layOut();
        if (round >= 0) times[way].push(performance.now() - start);
        dialog.remove();
        await painted();
      }
    }
    return times;
  },

  async mountAndUnmount(cycles) {
    for (let cycle = 0; cycle < cycles; cycle++) {
      const app = document.createElement('ba-settings-app');
      app.api = adapterOf(channels);
      app.route = { view: 'project-settings', projectId: 'p', tab: 'channels', channelId: 'c2' };
      root.append(app);
      await painted();
      app.remove();
    }
    await painted();
  },

  /** Mounts a list with a search field, and watches how long the answer to a key takes. */
  async watchTyping(kind) {
    globalThis.interactions = [];
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries()) if (interactionId) interactions.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
    await bench.mount(kind);
    mounted.root.querySelector('input').focus();
  },

  found: () => mounted.root.querySelector('.count').textContent,
};
globalThis.readyAt = performance.now();
