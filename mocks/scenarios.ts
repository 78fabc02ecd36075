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
    label: 'Slow network: every reply 3 s late',
    set: (backend) => backend.fail({ call: 'any', phase: 'after', kind: 'slow', delay: 3000, times: null }),
  },
  {
    id: 'flaky',
    label: 'Bad reception: every third call is lost',
    set: (backend) => backend.fail({ call: 'any', phase: 'before', kind: 'network', probability: 1 / 3, times: null }),
  },
  {
    id: 'offline',
    label: 'Offline: no request arrives',
    set: (backend) => backend.fail({ call: 'any', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'reply-lost',
    label: 'The next new key’s reply is lost',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'after', kind: 'network' }),
  },
  {
    id: 'reply-cut',
    label: 'The next new key’s reply is cut off',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'during', kind: 'cut-off' }),
  },
  {
    id: 'request-lost',
    label: 'Requests for a new key never arrive',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'replies-lost',
    label: 'Every reply to a request for a new key is lost',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'after', kind: 'network', times: null }),
  },
  {
    id: 'late',
    label: 'The request for a new key arrives a minute late',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'late', delay: 60_000 }),
  },
  {
    id: 'hang',
    label: 'The service does not answer requests for a new key',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'hang', times: null }),
  },
  {
    id: 'unavailable',
    label: 'Unavailable twice (503), then well again',
    set: (backend) =>
      backend.fail({ call: regenerateKey, phase: 'before', kind: 503, times: 2, headers: { 'retry-after': '3' } }),
  },
  {
    id: 'in-progress',
    label: 'Still at work on it (409), then done',
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
    label: 'A firewall refuses (403 page)',
    set: (backend) => backend.fail({ call: regenerateKey, phase: 'before', kind: 'firewall', times: null }),
  },
  {
    id: 'too-many',
    label: 'Too many requests (429): again in 20 s',
    set: (backend) =>
      backend.fail({ call: regenerateKey, phase: 'before', kind: 429, headers: { 'retry-after': '20' } }),
  },
  { id: 'signed-out', label: 'The session has ended (401)', set: (backend) => backend.signOut() },
  {
    id: 'step-up',
    label: 'A fresh sign-in is wanted before a key is changed',
    set: (backend) => backend.requireStepUp(),
  },
  {
    id: 'restore-reply-lost',
    label: 'The reply to the next undo is lost',
    set: (backend) => backend.fail({ call: 'restorePreviousKey', phase: 'after', kind: 'network' }),
  },
  {
    id: 'restore-lost',
    label: 'Requests for an undo never arrive',
    set: (backend) => backend.fail({ call: 'restorePreviousKey', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'end-lost',
    label: 'Requests to end the old key never arrive',
    set: (backend) => backend.fail({ call: 'endPreviousKey', phase: 'before', kind: 'network', times: null }),
  },
  {
    id: 'history-unreadable',
    label: 'The history of the keys cannot be read (500)',
    set: (backend) => backend.fail({ call: 'listKeyEvents', phase: 'before', kind: 500, times: null }),
  },
  {
    id: 'exposed',
    label: 'Every key of today has leaked',
    set: (backend) => void backend.exposeAllKeys('a public repository'),
  },
  {
    id: 'unreadable',
    label: 'Nothing can be read (500)',
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
