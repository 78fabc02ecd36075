import { turnToLoad } from './frame-queue.js';
import { standStill } from './stand-still.js';
import { currentGlobals, followToolbar, type Globals, placeOf } from './toolbar.js';

/** What the frame of a story hears from Storybook in it. */
interface Preview extends Window {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { once(event: string, listener: () => void): void };
}

/** The longest that a story keeps others from loading, in milliseconds. */
const patience = 12_000;

/** Below this width, in CSS pixels, a page is a phone's. */
const phone = 600;

/** Toolbar settings that a story takes on while it stands; any other makes it begin anew. */
const dressing = new Set(['theme', 'locale', 'direction']);

const undressed = (globals: Globals): Globals =>
  Object.fromEntries(Object.entries(globals).filter(([name]) => !dressing.has(name)));

const addressOf = (story: string, globals: Globals) => {
  const isChosen = (value: unknown) => (typeof value === 'string' && value !== 'none') || typeof value === 'number';
  const chosen = Object.entries(globals).filter(([, value]) => isChosen(value));
  const list = chosen.map(([name, value]) => `${name}:${String(value)}`).join(';');
  return `iframe.html?id=${story}&viewMode=story&globals=${encodeURIComponent(list)}`;
};

/**
 * A live story in a frame of its own, which loads when it comes near and follows the toolbar. It is a picture that leads to the
 * story, or, with `live`, can be used in its place.
 *
 * @attr story - The id of the story.
 * @attr label - What the frame is called.
 * @attr width - The width of the story's window in CSS pixels: a wider one is drawn smaller, to fit.
 * @attr height - The height of that window; with `fit`, the least.
 * @attr live - It can be used in its place.
 * @attr still - It stays in its state: what it would wait long for doesn't come.
 * @attr plain - Nothing lies between a dialog and the page behind it.
 */
export class StoryFrame extends HTMLElement {
  static readonly observedAttributes = ['story'];

  #frame?: HTMLIFrameElement | undefined;
  #globals: Globals = {};
  #loading = new AbortController();
  #turn: AbortController | undefined;
  #stop?: () => void;
  #seen?: IntersectionObserver;
  #size?: ResizeObserver;

  /** The document of the story; none before it has loaded. */
  get storyDocument(): Document | null {
    return this.#frame?.contentDocument ?? null;
  }

  /** How much smaller than its window the story is drawn. */
  get scale(): number {
    return Number(this.style.getPropertyValue('--frame-scale')) || 1;
  }

  connectedCallback(): void {
    this.#globals = currentGlobals();
    this.#stop = followToolbar((globals) => this.#change(globals));
    this.#size = new ResizeObserver(() => this.#fit());
    this.#size.observe(this);
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#leave();
    this.#loading.abort();
    this.#seen?.disconnect();
    this.#size?.disconnect();
    this.replaceChildren();
    this.#frame = undefined;
  }

  attributeChangedCallback(_name: string, old: string | null): void {
    if (this.isConnected && old !== null) this.#begin();
  }

  /** Shows the story anew. */
  #begin(): void {
    this.#leave();
    this.#loading.abort();
    this.#loading = new AbortController();
    this.#draw();
    this.#observe();
  }

  #draw(): void {
    const story = this.getAttribute('story')!;
    const label = this.getAttribute('label') ?? story;
    const isLive = this.hasAttribute('live');
    this.dataset['state'] = 'waiting';
    const frame = document.createElement('iframe');
    frame.title = label;
    frame.loading = 'lazy';
    // A picture is looked at, and not used.
    frame.inert = !isLive;
    this.#frame = frame;
    const window = document.createElement('div');
    window.className = 'story-window';
    window.append(frame);
    this.replaceChildren(window);
    if (!isLive) {
      const link = Object.assign(document.createElement('a'), { href: placeOf(story), target: '_top' });
      link.setAttribute('aria-label', `Open “${label}”`);
      this.append(link);
    }
    this.#fit();
  }

  #fit(): void {
    const given = Number(this.getAttribute('width') ?? 560);
    const height = Number(this.getAttribute('height') ?? 320);
    // On a phone, what is used or looked at closely is shown as it is there, not smaller.
    const isWhole = this.clientWidth < phone && (this.hasAttribute('live') || this.hasAttribute('fit'));
    const width = isWhole ? Math.min(given, this.clientWidth) : given;
    this.style.setProperty('--frame-most', `${given}px`);
    this.style.setProperty('--frame-scale', String(Math.min(1, this.clientWidth / width)));
    this.style.setProperty('--frame-width', `${width}px`);
    this.style.setProperty('--frame-height', `${height}px`);
  }

  /** With `fit`, the story's window becomes as high as the story. */
  #fitContent(): void {
    const height = this.storyDocument?.documentElement.scrollHeight ?? 0;
    if (!this.hasAttribute('fit') || height <= Number(this.getAttribute('height'))) return;
    this.setAttribute('height', String(Math.min(height, 1200)));
    this.#fit();
  }

  #observe(): void {
    this.#seen?.disconnect();
    this.#seen = new IntersectionObserver((entries) => this.#come(entries.at(-1)!.isIntersecting), {
      rootMargin: '200px',
    });
    this.#seen.observe(this);
  }

  /** Takes its turn when it comes near, and leaves it to others when it is passed by. */
  #come(isNear: boolean): void {
    if (!isNear) return this.#leave();
    if (this.#turn) return;
    this.#turn = new AbortController();
    void this.#load(this.#turn.signal);
  }

  #leave(): void {
    this.#turn?.abort();
    this.#turn = undefined;
  }

  async #load(turn: AbortSignal): Promise<void> {
    const { signal } = this.#loading;
    const frame = this.#frame!;
    const end = await turnToLoad(turn);
    if (signal.aborted || turn.aborted) return end();
    this.#seen?.disconnect();
    signal.addEventListener('abort', end);
    this.dataset['state'] = 'loading';
    const finish = () => {
      end();
      if (signal.aborted) return;
      this.#fitContent();
      this.dataset['state'] = 'ready';
      this.dispatchEvent(new Event('story-ready', { bubbles: true }));
    };
    frame.addEventListener('load', () => {
      // What lies behind a dialog would darken a page with many of them.
      if (this.hasAttribute('plain'))
        frame.contentDocument?.documentElement.style.setProperty('--ba-color-backdrop', 'transparent');
      const preview: Preview | null = frame.contentWindow;
      if (preview && this.hasAttribute('still')) standStill(preview);
      preview?.__STORYBOOK_ADDONS_CHANNEL__?.once('storyFinished', finish);
    });
    setTimeout(end, patience);
    frame.src = addressOf(this.getAttribute('story')!, this.#globals);
  }

  #change(globals: Globals): void {
    const isAnother = addressOf('', undressed(globals)) !== addressOf('', undressed(this.#globals));
    this.#globals = globals;
    if (this.dataset['state'] === 'waiting') return;
    if (isAnother) this.#begin();
    else void this.#frame?.contentWindow?.dressPage?.(globals);
  }
}
