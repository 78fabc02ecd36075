import { adoptStyles, type CSSResult, type LitElement, type ReactiveElement } from 'lit';
import { viewOf } from '../../platform/realm.js';

/**
 * Styles elements that are moved to another document or window: there they would have none, for a constructed style sheet belongs
 * to one document. Those that a server wrote get the styles that all share, in place of their own.
 *
 * @see https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
export function followDocument(element: typeof LitElement): void {
  element.addInitializer((host) =>
    host.addController({
      hostConnected() {
        const root = host.shadowRoot!;
        if (root.adoptedStyleSheets?.length !== 0) return;
        adoptElementStyles(host);
        if (host.ownerDocument === document) root.querySelector('style')?.remove();
      },
    }),
  );
}

/** Gives an element the styles of its class, in whichever document it stands. */
export function adoptElementStyles(host: ReactiveElement): void {
  const root = host.shadowRoot!;
  const { elementStyles } = host.constructor as typeof ReactiveElement;
  if (!host.ownerDocument.defaultView) return; // It is drawn nowhere.
  if (host.ownerDocument === document) return adoptStyles(root, elementStyles);
  const { CSSStyleSheet } = viewOf(host);
  root.adoptedStyleSheets = (elementStyles as readonly CSSResult[]).map(({ cssText }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
