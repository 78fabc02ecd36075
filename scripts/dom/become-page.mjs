/** The DOMs of unit tests. */
const makeWindow = {
  async jsdom() {
    const { JSDOM } = await import('jsdom');
    return new JSDOM('<!doctype html><html lang="en"></html>', { url: 'http://localhost/', pretendToBeVisual: true })
      .window;
  },
  async 'happy-dom'() {
    const { Window } = await import('happy-dom');
    return new Window({ url: 'http://localhost/' });
  },
};

const ofThePage = ['Event', 'CustomEvent', 'EventTarget', 'navigator'];

/**
 * Makes this process a page, as test environments do it: what Node has, stays; the rest of a page becomes global.
 *
 * @param {'jsdom' | 'happy-dom'} name
 * @param {readonly string[]} [more] what Node has and the page replaces all the same, as some environments do it
 * @returns {Promise<{ close(): Promise<void>, leave(): void }>} `close` closes the window, and `leave` takes away what became global
 */
export async function becomePage(name, more = []) {
  const window = await makeWindow[name]();
  const before = new Map();
  const define = (name, value) => {
    if (!before.has(name)) before.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || [...ofThePage, ...more].includes(name)) define(name, window[name]);
  for (const name of [
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'getComputedStyle',
    'requestAnimationFrame',
  ])
    define(name, window[name].bind(window));
  return {
    async close() {
      if (name === 'jsdom') window.close();
      else await window.happyDOM.abort();
    },
    leave() {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else delete globalThis[name];
      }
    },
  };
}
