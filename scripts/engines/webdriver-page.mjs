/**
 * One page of a browser that is driven by WebDriver (W3C), with the part of Puppeteer's page that the test runner's commands
 * use: so keys can be held, and the window resized, which the runner's own WebDriver launcher cannot do.
 */

/** The keys of https://www.w3.org/TR/webdriver2/#keyboard-actions that tests press by name. */
const keys = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const buttons = { left: 0, middle: 1, right: 2 };

function codeOf(key) {
  if (keys[key]) return keys[key];
  if ([...key].length === 1) return key;
  throw new Error(
    `Failed to press "${key}": webdriver-page.mjs has no code for it. Did you forget to add it to the keys?`,
  );
}

export class WebDriverPage {
  #session;

  /** @param {string} session the address of a WebDriver session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {string} driver the address of the driver */
  static async open(driver, capabilities) {
    const { sessionId } = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: capabilities } });
    return new WebDriverPage(`${driver}/session/${sessionId}`);
  }

  goto = (url) => this.#post('url', { url });
  url = () => send('GET', `${this.#session}/url`);
  close = () => send('DELETE', this.#session);
  evaluate = (script, ...args) => this.#post('execute/sync', { script, args });

  /** The window's frame and bars come on top of what the page sees; the window takes its time. */
  async setViewport({ width, height }) {
    for (let turn = 0; turn < 50; turn += 1) {
      const size = await this.evaluate('return [innerWidth, innerHeight, outerWidth, outerHeight]');
      const [innerWidth, innerHeight, outerWidth, outerHeight] = size;
      if (innerWidth === width && innerHeight === height) return;
      if (turn % 10 === 0) {
        const frame = { width: outerWidth - innerWidth, height: outerHeight - innerHeight };
        await this.#post('window/rect', { width: width + frame.width, height: height + frame.height });
      }
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`The window cannot be made ${width} × ${height} px.`);
  }

  keyboard = {
    down: (key) => this.#act('key', [{ type: 'keyDown', value: codeOf(key) }]),
    up: (key) => this.#act('key', [{ type: 'keyUp', value: codeOf(key) }]),
    press: (key) => this.keyboard.type([key]),
    type: (text) =>
      this.#act(
        'key',
        [...text].map(codeOf).flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
  };

  mouse = {
    move: (x, y) => this.#act('pointer', [moveTo(x, y)]),
    down: ({ button = 'left' } = {}) => this.#act('pointer', [{ type: 'pointerDown', button: buttons[button] }]),
    up: ({ button = 'left' } = {}) => this.#act('pointer', [{ type: 'pointerUp', button: buttons[button] }]),
    click: (x, y, { button = 'left' } = {}) =>
      this.#act('pointer', [
        moveTo(x, y),
        { type: 'pointerDown', button: buttons[button] },
        { type: 'pointerUp', button: buttons[button] },
      ]),
    reset: () => send('DELETE', `${this.#session}/actions`),
  };

  #act = (type, actions) => this.#post('actions', { actions: [{ type, id: type, actions }] });
  #post = (path, body) => send('POST', `${this.#session}/${path}`, body);
}

const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });

async function send(method, address, body) {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}
