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
 */
export async function becomePage(name) {
  const window = await makeWindow[name]();
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || ofThePage.includes(name)) define(name, window[name]);
  for (const name of [
    'addEventListener',
    'removeEventListener',
    'dispatchEvent',
    'getComputedStyle',
    'requestAnimationFrame',
  ])
    define(name, window[name].bind(window));
}
