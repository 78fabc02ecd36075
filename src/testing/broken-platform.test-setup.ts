/** How a feature of the platform can fail. */
export type Failure = 'missing' | 'a getter that throws' | 'a call that throws' | 'a call that rejects';

/** How an object can fail, a function, and one that gives a promise. */
export const objectFailures: readonly Failure[] = ['missing', 'a getter that throws'];
export const functionFailures: readonly Failure[] = [...objectFailures, 'a call that throws'];
export const promiseFailures: readonly Failure[] = [...functionFailures, 'a call that rejects'];

/** What stands in for a feature that fails in this way. */
export function failing(failure: Failure): PropertyDescriptor {
  const denied = () => new DOMException('Denied.', 'SecurityError');
  switch (failure) {
    case 'missing':
      return { value: undefined };
    case 'a getter that throws':
      return {
        get() {
          throw denied();
        },
      };
    case 'a call that throws':
      return {
        // Also called by `new`.
        value: function () {
          throw denied();
        },
      };
    case 'a call that rejects':
      return { value: () => Promise.reject(denied()) };
  }
}

const broken: (() => void)[] = [];

/** Replaces a property until {@link mendPlatform}. */
export function breakPlatform(owner: object, name: string, how: Failure | PropertyDescriptor): void {
  const descriptor = typeof how === 'string' ? failing(how) : how;
  const own = Object.getOwnPropertyDescriptor(owner, name);
  broken.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  });
  Object.defineProperty(owner, name, { ...descriptor, configurable: true });
}

/** For each failure its title, such as `MessageChannel: missing`, and what brings it about. */
export function waysToFail(
  owner: object,
  name: string,
  failures: readonly Failure[],
): Readonly<Record<string, () => void>> {
  return Object.fromEntries(
    failures.map((failure) => [`${name}: ${failure}`, () => breakPlatform(owner, name, failure)]),
  );
}

/** Gives the page a clipboard, or none, until {@link mendPlatform}. */
export function withClipboard(clipboard: Partial<Clipboard> | undefined): void {
  breakPlatform(navigator, 'clipboard', { value: clipboard });
}

/** Clipboards that take every text, and none. */
export const taken: Partial<Clipboard> = { writeText: async () => undefined };
export const denied: Partial<Clipboard> = {
  writeText: () => Promise.reject(new DOMException('Denied.', 'NotAllowedError')),
};

/** Gives everything back that was broken. */
export function mendPlatform(): void {
  for (const mend of broken.splice(0).reverse()) mend();
}

/** The errors and rejections that nobody caught, from now until `stop` is called; the test runner does not hear of them. */
export function watchErrors(): { readonly errors: readonly string[]; stop(): void } {
  const errors: string[] = [];
  const listener = (event: ErrorEvent | PromiseRejectionEvent): void => {
    errors.push(String('reason' in event ? event.reason : (event.error ?? event.message)));
    event.preventDefault();
  };
  const types = ['error', 'unhandledrejection'] as const;
  for (const type of types) addEventListener(type, listener);
  const { onerror } = window;
  window.onerror = null; // The test runner's.
  return {
    errors,
    stop() {
      for (const type of types) removeEventListener(type, listener);
      window.onerror = onerror;
    },
  };
}
