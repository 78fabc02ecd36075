/** The same data for everybody: made before anything is timed. */
const types = ['universal', 'amazon-alexa', 'facebook-messenger', 'microsoft-bot-framework', 'rasa', 'samsung-bixby'];
const places = ['Berlin', 'Istanbul', 'Lagos', 'Lima', 'Osaka', 'Oslo', 'Quito', 'Sydney'];
const anHour = 3_600_000;
const ago = (hours) => new Date(Date.now() - hours * anHour).toISOString();

export const project = {
  id: 'p',
  name: 'Support bot',
  color: '#e8711a',
  starred: true,
  channelTypes: types,
  activity: [8, 14, 11, 26, 19, 22, 31].map((newUsers, day) => ({ day: ago(24 * (7 - day)).slice(0, 10), newUsers })),
};

export function channelsOf(count) {
  const connectedAt = ago(2);
  const createdAt = ago(1000);
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    projectId: 'p',
    type: types[index % types.length],
    name: `${places[index % places.length]} ${index}`,
    connectedAt,
    status: index % 5 === 0 ? 'not-integrated' : 'integrated',
    apiKey: { id: `key-${index}`, hint: (index % 0x10000).toString(16).padStart(4, '0'), createdAt, version: '1' },
  }));
}

/** One long text to search in: the fastest way that is known to filter a hundred thousand names. */
export function searchIn(channels) {
  const starts = [];
  let joined = '';
  const parts = channels.map(({ name }) => {
    starts.push(0);
    return name.toLowerCase();
  });
  let length = 0;
  parts.forEach((part, index) => {
    starts[index] = length;
    length += part.length + 1;
  });
  joined = parts.join('\n');
  return (query) => {
    const wanted = query.toLowerCase();
    const found = [];
    let row = 0;
    for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, starts[row] ?? Infinity)) {
      while (row + 1 < starts.length && starts[row + 1] <= at) row += 1;
      found.push(channels[row]);
      row += 1;
    }
    return found;
  };
}

let version = 1;

/** How long the service takes to make a key, in milliseconds. */
export const serverTime = 100;

/** An adapter that answers at once, in one page. */
export function adapterOf(channels) {
  let search;
  const issued = (channel) => ({ ...channel.apiKey, value: `${'k3y-'.repeat(30)}${channel.apiKey.hint}` });
  const at = (id) => channels[Number(id.slice(1))];
  return {
    id: 'bench',
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },
    listProjects: async () => ({ items: [project], total: 1 }),
    getProject: async () => project,
    listChannels: async (_projectId, { query }) => {
      const items = query ? (search ??= searchIn(channels))(query) : channels;
      return { items, total: items.length };
    },
    getChannel: async (_projectId, id) => at(id),
    revealKey: async (_projectId, id) => issued(at(id)),
    async regenerateKey({ channelId }) {
      await new Promise((resolve) => setTimeout(resolve, serverTime));
      const channel = at(channelId);
      version += 1;
      const createdAt = new Date().toISOString();
      channels[Number(channelId.slice(1))] = {
        ...channel,
        apiKey: { id: `${channelId}-${version}`, hint: String(1000 + version), createdAt, version: `${version}` },
      };
      return issued(at(channelId));
    },
  };
}

/** The same adapter, which writes down when it is called. */
export function countCalls(adapter) {
  globalThis.adapterCalls = [];
  const counted = Object.entries(adapter).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const call = (...args) => {
      adapterCalls.push(performance.now());
      return member(...args);
    };
    return [name, call];
  });
  return Object.fromEntries(counted);
}
