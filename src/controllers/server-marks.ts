import type { LitElement } from 'lit';
import { directionOf } from '../localization/direction.js';

type Host = HTMLElement & { willUpdate: LitElement['willUpdate'] };

/**
 * Tells browsers and screen readers which language and direction a server wrote an element in. In a page, what stands in the
 * shadow tree tells it; on a server there is no tree yet, and the element itself does until the page takes over: `data-server-marks`
 * names what it then takes away. What the host has stated stays, and what stands in an element of ours says nothing again.
 *
 * @param locale what the element speaks, once its properties are set.
 */
export function markOnServer(element: HTMLElement, locale: () => string): void {
  const host = element as Host;
  const willUpdate = host.willUpdate.bind(host);
  // The last that runs before the attributes are written.
  host.willUpdate = (changed) => {
    willUpdate(changed);
    if ((host.getRootNode() as Partial<ShadowRoot>).host?.localName.startsWith('ba-')) return;
    const marks = { lang: locale(), dir: directionOf(locale()) };
    const added = Object.entries(marks).filter(([name]) => !host.hasAttribute(name));
    for (const [name, value] of added) host.setAttribute(name, value);
    host.setAttribute('data-server-marks', ['data-server-marks', ...added.map(([name]) => name)].join(' '));
  };
}
