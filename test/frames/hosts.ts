/**
 * Shows an element as a host does.
 *
 * @param onLeave takes what gives the page back as it was.
 * @returns what the element stands in by then.
 */
export type Show = (element: HTMLElement, onLeave: (undo: () => void) => void) => Promise<Element> | Element;

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Puts it into elements of the page, one in the other. */
function within(...tags: readonly { readonly tag?: string; readonly style?: string }[]): Show {
  return (element, onLeave) => {
    const places = tags.map(({ tag = 'div', style = '' }) => {
      const place = document.createElement(tag);
      place.style.cssText = style;
      return place;
    });
    places.reduce((outer, inner) => (outer.append(inner), inner)).append(element);
    document.body.append(places[0]!);
    onLeave(() => places[0]!.remove());
    return places[0]!;
  };
}

const styled = (style: string): Show => within({ style });
const plain = styled('');

/** Replaces a property of an object of the page. */
function replace(owner: object, name: string, descriptor: PropertyDescriptor, onLeave: Parameters<Show>[1]): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { ...descriptor, configurable: true });
  onLeave(() => (own ? Object.defineProperty(owner, name, own) : Reflect.deleteProperty(owner, name)));
}

function denied(): never {
  throw new DOMException('Denied.', 'SecurityError');
}

export const hosts: Readonly<Record<string, Show>> = {
  'is as plain as can be': plain,
  'zooms it in': styled('zoom: 1.5'),
  'zooms it out': styled('zoom: 0.8'),
  'scales it up': styled('transform: scale(1.4); transform-origin: 0 0; inline-size: 70%'),
  'scales it down': styled('transform: scale(0.5); transform-origin: 0 0; inline-size: 200%'),
  'keeps it in a box that scrolls': styled('block-size: 300px; overflow: auto'),
  'contains it': styled('contain: strict; block-size: 500px; overflow: auto'),
  'skips what is out of sight': styled('content-visibility: auto; container-type: inline-size'),
  'paints it on a layer of its own': styled('filter: opacity(0.99); will-change: transform; perspective: 100px'),
  'keeps it in a form': (element, onLeave) => {
    const form = within({ tag: 'form' }, { tag: 'fieldset' })(element, onLeave) as HTMLFormElement;
    form.addEventListener('submit', () => reportError(new Error('The form was sent.')));
    return form;
  },
  'keeps it in a dialog': (element, onLeave) => {
    const dialog = within({ tag: 'dialog', style: 'inline-size: 100%' })(element, onLeave) as HTMLDialogElement;
    dialog.showModal();
    return dialog;
  },
  'keeps it in a shadow tree': (element, onLeave) => {
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(element);
    document.body.append(outer);
    onLeave(() => outer.remove());
    return outer;
  },
  'runs from right to left': (element, onLeave) => {
    document.documentElement.dir = 'rtl';
    onLeave(() => document.documentElement.removeAttribute('dir'));
    return plain(element, onLeave);
  },
  'has another base': (element, onLeave) => {
    const base = Object.assign(document.createElement('base'), { href: '/another/application/' });
    document.head.append(base);
    onLeave(() => base.remove());
    return plain(element, onLeave);
  },
  'denies storage and cookies': (element, onLeave) => {
    for (const name of ['sessionStorage', 'localStorage', 'indexedDB', 'caches'])
      replace(window, name, { get: denied }, onLeave);
    replace(document, 'cookie', { get: denied, set: denied }, onLeave);
    return plain(element, onLeave);
  },
  'shows it later': async (element, onLeave) => {
    const place = (await styled('display: none')(element, onLeave)) as HTMLElement;
    await new Promise((resolve) => setTimeout(resolve, 100));
    place.style.display = '';
    return place;
  },
  'is a tab in the background at first': async (element, onLeave) => {
    const undo: (() => void)[] = [];
    const waiting: FrameRequestCallback[] = [];
    const { requestAnimationFrame } = window;
    replace(document, 'visibilityState', { value: 'hidden' }, (one) => undo.push(one));
    window.requestAnimationFrame = (callback) => waiting.push(callback);
    const place = await plain(element, onLeave);
    await new Promise((resolve) => setTimeout(resolve, 100));
    window.requestAnimationFrame = requestAnimationFrame;
    undo.forEach((one) => one());
    document.dispatchEvent(new Event('visibilitychange'));
    waiting.forEach((callback) => requestAnimationFrame(callback));
    return place;
  },
  'is a frame as tall as its content, which is tall': (element, onLeave) => {
    const frame = window.frameElement as HTMLIFrameElement;
    const { blockSize } = frame.style;
    const resize = () => (frame.style.blockSize = `${document.documentElement.offsetHeight}px`);
    const observer = new ResizeObserver(() => requestAnimationFrame(resize));
    observer.observe(document.documentElement);
    onLeave(() => {
      observer.disconnect();
      frame.style.blockSize = blockSize;
    });
    return styled('padding-block: 2000px')(element, onLeave);
  },
  'moves it to another document': async (element, onLeave) => {
    await plain(element, onLeave);
    await nextFrame();
    const frame = document.createElement('iframe');
    frame.style.cssText = 'inline-size: 100%; block-size: 500px; border: 0';
    frame.srcdoc = '<!doctype html><html lang="en"><title>Another document</title>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    onLeave(() => frame.remove());
    frame.contentDocument!.body.append(element);
    return frame.contentDocument!.body;
  },
};
