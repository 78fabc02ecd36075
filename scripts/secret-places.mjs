/**
 * Every place where a key's value could be found by somebody who should not have it. Each function gives the texts of
 * one place; all but the last few run in the page.
 */

/** Listens from the start, in the page, to what leaves no trace afterwards. */
export function listenInPage() {
  const heard = (window.__heard = { events: [], broadcasts: [], persisted: [] });
  const describe = (detail) =>
    JSON.stringify(detail, (_name, value) => (typeof value === 'function' ? String(value) : value));
  const types = [
    ...['ba-navigate', 'ba-project-select', 'ba-tab-change', 'ba-channel-open', 'ba-channel-close'],
    ...['ba-key-regenerate-request', 'ba-key-regenerated', 'ba-key-regenerate-failed', 'ba-key-outcome-unknown'],
    ...['ba-key-copied', 'ba-dialog-close', 'ba-auth-required', 'ba-error', 'input', 'change', 'submit'],
  ];
  for (const type of types) {
    window.addEventListener(type, (event) => heard.events.push(`${type} ${describe(event.detail)}`), true);
  }
  new BroadcastChannel('ba-settings-key-changes').onmessage = ({ data }) => heard.broadcasts.push(describe(data));
  window.addEventListener('pageshow', ({ persisted }) => heard.persisted.push(persisted));
}

/** Runs in the page: the texts of each place. */
export async function placesInPage() {
  const roots = [document];
  const elements = [];
  for (let index = 0; index < roots.length; index++) {
    for (const element of roots[index].querySelectorAll('*')) {
      elements.push(element);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  const shadowRoots = roots.slice(1);
  const own = elements.filter(({ localName }) => localName.startsWith('ba-'));
  const text = (value) => {
    const seen = new WeakSet();
    try {
      return (
        JSON.stringify(value, (_name, one) => {
          if (typeof one === 'bigint' || typeof one === 'function') return String(one);
          if (typeof one !== 'object' || one === null) return one;
          if (seen.has(one) || one instanceof Node || one === window) return '';
          seen.add(one);
          return one;
        }) ?? ''
      );
    } catch {
      return '';
    }
  };
  const propertiesOf = (element) => {
    const names = new Set();
    for (let one = element; one && one !== HTMLElement.prototype; one = Object.getPrototypeOf(one)) {
      Object.getOwnPropertyNames(one).forEach((name) => names.add(name));
    }
    // What Lit keeps under a name with an underscore is the template that it has rendered: the page itself, once more.
    const published = [...names].filter((name) => !name.startsWith('_'));
    return published.map((name) => {
      try {
        return text(element[name]);
      } catch {
        return '';
      }
    });
  };
  // Not by its properties: a key named "key" would hide behind the method of that name.
  const stored = (storage) =>
    Array.from({ length: storage.length }, (_, index) => {
      const name = storage.key(index);
      return `${name}=${storage.getItem(name)}`;
    });
  const databases = async () => {
    const found = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (reading.onsuccess = resolve));
        found.push(text(reading.result));
      }
      database.close();
    }
    return found;
  };
  const cached = async () => {
    const found = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request)).text());
    }
    return found;
  };
  const inputs = elements.filter(({ localName }) => localName === 'input' || localName === 'textarea');
  return {
    'serialized page with its shadow roots': [
      document.documentElement.getHTML({ serializableShadowRoots: true, shadowRoots }),
    ],
    attributes: elements.flatMap(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`)),
    'text of the page': roots.map(({ textContent, body }) => textContent ?? body.textContent),
    'accessible names': elements.map((element) => element.ariaLabel ?? element.getAttribute('title') ?? ''),
    'other fields': inputs.filter((input) => !input.matches('.secret[readonly]')).map(({ value }) => value),
    'default values of fields': inputs.map(({ defaultValue }) => defaultValue),
    'details of events': window.__heard.events,
    broadcasts: window.__heard.broadcasts,
    address: [location.href, document.referrer, document.URL],
    'state of the history': [text(history.state)],
    'local storage': stored(localStorage),
    'session storage': stored(sessionStorage),
    databases: await databases(),
    caches: await cached(),
    cookies: [document.cookie],
    'performance entries': performance.getEntries().map((entry) => text(entry.toJSON())),
    'data of forms': [...document.forms].flatMap((form) => [...new FormData(form)].map((entry) => text(entry))),
    'title of the page': [document.title],
    'global variables': Object.getOwnPropertyNames(window)
      .filter((name) => name !== '__heard')
      .map((name) => text(window[name])),
    'properties of the elements': own.flatMap(propertiesOf),
    'custom properties of style': elements.map(({ style }) => style?.cssText ?? ''),
    'name of the window': [window.name],
    selection: [String(document.getSelection())],
    'what an expression has matched last': [RegExp.input, RegExp.leftContext, RegExp.lastMatch, RegExp.rightContext],
  };
}

/** The ways in which a value can be written: whole, its secret parts alone, and encoded. */
export function formsOf(value) {
  const [, payload, signature] = value.split('.');
  return [value, payload, signature, encodeURIComponent(value), btoa(value)];
}
