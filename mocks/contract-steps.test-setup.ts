import type { EndpointName } from '../src/api/rest/endpoints.js';
import type { MockBackend, MockBackendOptions } from './mock-backend.js';
import { Visitor } from './visitor.test-setup.js';

/** One way to an answer. */
export interface Step {
  readonly name: EndpointName;
  readonly status: number;
  readonly how: string;
  /** @param watch is shown each backend before it is used. */
  readonly provoke: (watch: (backend: MockBackend) => unknown) => Promise<Response>;
}

export type Provoke = (visitor: Visitor) => Promise<Response>;

export const step = (
  name: EndpointName,
  status: number,
  how: string,
  provoke: Provoke,
  options?: MockBackendOptions,
): Step => ({
  name,
  status,
  how,
  provoke: (watch) => provoke(new Visitor(watch, options)),
});

/** An answer that only a fault makes the mock give: it has no quota, no roles, and does not fail by itself. */
export const struck = (name: EndpointName, kind: number, headers: Readonly<Record<string, string>> = {}): Step =>
  step(
    name,
    kind,
    `by a fault${headers['retry-after'] ? `, Retry-After: ${headers['retry-after']}` : ''}`,
    (visitor) => {
      visitor.backend.fail({ call: name, phase: 'before', kind, headers });
      return visitor.ask(name);
    },
  );

/** The answers that every call of the settings can give. */
export function commonSteps(name: EndpointName): readonly Step[] {
  return [
    step(name, 401, 'signed out', (visitor) => {
      visitor.backend.signOut();
      return visitor.ask(name);
    }),
    struck(name, 403),
    ...['7', 'Mon, 12 Oct 2026 09:00:30 GMT'].flatMap((time) => [
      struck(name, 429, { 'retry-after': time }),
      struck(name, 503, { 'retry-after': time }),
    ]),
    struck(name, 500),
  ];
}

/** An operation that is stuck between its checks and its commit while something else is asked. */
export function whileRunning(
  name: EndpointName,
  stuck: 'regenerateKey' | 'restorePreviousKey' = 'regenerateKey',
): Step {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  const pauses: MockBackendOptions['pauses'] = async (point, request) => {
    if (point !== 'checked' || request.headers.get('idempotency-key') !== 'operation-1') return;
    reach();
    await released;
  };
  const provoke: Provoke = async (visitor) => {
    await visitor.rotate();
    const running = visitor.ask(stuck);
    await reached;
    const answer = await visitor.ask(name);
    release();
    await running;
    return answer;
  };
  return step(name, 409, `while ${stuck} runs`, provoke, { pauses });
}

/** A call that changes a key, of somebody whose sign-in was too long ago. */
export const wantsFreshSignIn = (name: EndpointName) =>
  step(name, 401, 'a fresh sign-in is wanted', (visitor) => {
    visitor.backend.requireStepUp();
    return visitor.ask(name);
  });
