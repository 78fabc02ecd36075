import type { MockBackend } from './mock-backend.js';

/** Something that goes wrong, as one says it. */
export interface Scenario {
  readonly id: string;
  readonly label: string;
  /** Sets it, on a backend that has no faults. */
  readonly set: (backend: MockBackend) => void;
}

const regenerateKey = 'regenerateKey';

/** What can be chosen in the demo and in Storybook. Each begins at the next call, and lasts as its label says. */
export const scenarios: readonly Scenario[] = [
  { id: 'none', label: 'Everything works', set: () => undefined },
  {
    id: 'slow',
    label: 'Slow network: every reply takes 3 s longer',
    set: (backend) => backend.fail({ call: 'any', phase: 'after', kind: 'slow', delay: 3000, times: null }),
  },
  {
    id: 'flaky',
    label: 'Bad reception: one request in three is lost',
    set: (backend) => backend.fail({ call: 'any', phase: 'before', kind: 'network', probability: 1 / 3, times: null }),
  },
  {
    id: 'offline',
    label: 'Offline: no request arrives',
    set: (backend) => backend.fail({ call: 'any', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'reply-lost',
    label: 'The reply to the next regeneration is lost',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'after', kind: 'network' }),
  },
  {
    id: 'reply-cut',
    label: 'The reply to the next regeneration is cut off',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'during', kind: 'cut-off' }),
  },
  {
    id: 'request-lost',
    label: 'Regeneration requests never arrive',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'replies-lost',
    label: 'Every reply to a regeneration is lost',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'after', kind: 'network', times: null }),
  },
  {
    id: 'late',
    label: 'The next regeneration request arrives a minute late',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'late', delay: 60_000 }),
  },
  {
    id: 'hang',
    label: 'The service never answers a regeneration',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'hang', times: null }),
  },
  {
    id: 'unavailable',
    label: 'Unavailable twice (503), then working again',
    set: (backend) =>
      backend.fail({ call: regenerateKey, phase: 'before', kind: 503, times: 2, headers: { 'retry-after': '3' } }),
  },
  {
    id: 'in-progress',
    label: 'Still in progress twice (409), then done',
    set: (backend) => {
      backend.fail({ call: regenerateKey, phase: 'before', kind: 409, times: 2, headers: { 'retry-after': '2' } });
    },
  },
  {
    id: 'overtaken',
    label: 'Someone else is faster',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'overtaken' }),
  },
  {
    id: 'forbidden',
    label: 'No permission (403)',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 403, times: null }),
  },
  {
    id: 'firewall',
    label: 'A firewall blocks the request (403 page)',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'firewall', times: null }),
  },
  {
    id: 'too-many',
    label: 'Too many requests (429): retry after 20 s',
    set: (backend) =>
      backend.fail({ call: regenerateKey, phase: 'before', kind: 429, headers: { 'retry-after': '20' } }),
  },
  { id: 'signed-out', label: 'The session has ended (401)', set: (backend) => backend.signOut() },
  {
    id: 'step-up',
    label: 'Changing a key requires signing in again',
    set: (backend) => backend.requireStepUp(),
  },
  {
    id: 'restore-reply-lost',
    label: 'The reply to the next undo is lost',
    set: (backend) => backend.fail({ call: 'restorePreviousKey', phase: 'after', kind: 'network' }),
  },
  {
    id: 'restore-lost',
    label: 'Undo requests never arrive',
    set: (backend) => backend.fail({ call: 'restorePreviousKey', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'end-lost',
    label: 'Requests to end the old key never arrive',
    set: (backend) => backend.fail({ call: 'endPreviousKey', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'history-unreadable',
    label: 'The key history can’t be loaded (500)',
    set: (backend) => backend.fail({ call: 'listKeyEvents', phase: 'before', kind: 500, times: null }),
  },
  {
    id: 'exposed',
    label: 'Every current key has leaked',
    set: (backend) => void backend.exposeAllKeys('a public repository'),
  },
  {
    id: 'unreadable',
    label: 'Nothing can be loaded (500)',
    set: (backend) =>
      (['listProjects', 'getProject', 'listChannels', 'getChannel', 'revealKey', 'listKeyEvents'] as const).forEach(
        (call) => backend.fail({ call, phase: 'before', kind: 500, times: null }),
      ),
  },
];

/** Ends whatever was set, signs in, and sets this one. A key that has leaked stays so until it is replaced. */
export function setScenario(backend: MockBackend, id: string): void {
  backend.clearFaults();
  backend.signIn();
  scenarios.find((one) => one.id === id)?.set(backend);
}
