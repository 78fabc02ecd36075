import { type CSSResult, LitElement } from 'lit';
import { attempt } from '../../platform/attempt.js';
import { checkProperties } from './checked-properties.js';
import { viewOf } from '../../platform/realm.js';

interface Protected {
  finalize(): void;
  readonly prototype: { createRenderRoot(): HTMLElement | DocumentFragment };
}

const { finalize } = LitElement as unknown as Protected;

/**
 * What every element has beyond Lit's: its static `finalize`, which a class runs once, before it is registered.
 *
 * @see https://lit.dev/docs/api/ReactiveElement/#ReactiveElement.finalize
 */
export function finalizeElement(this: typeof LitElement): void {
  const isDone = Object.hasOwn(this, 'finalized');
  finalize.call(this);
  if (isDone) return;
  checkProperties(this);
  followDocument(this);
}

/**
 * Styles elements that are moved to another document or window: there they would have none, and what they render could not be
 * made, for a constructed style sheet belongs to one document.
 *
 * @see https://drafts.csswg.org/cssom/#dom-documentorshadowroot-adoptedstylesheets
 */
function followDocument(element: typeof LitElement): void {
  const { prototype } = element as unknown as Protected;
  const { createRenderRoot } = prototype;
  prototype.createRenderRoot = function (this: LitElement) {
    return attempt(() => createRenderRoot.call(this)) ?? this.shadowRoot!; // It is made before it is styled.
  };
  element.addInitializer((host) =>
    host.addController({
      hostConnected() {
        if (host.shadowRoot!.adoptedStyleSheets?.length !== 0) return;
        if (!host.ownerDocument.defaultView) return; // It is drawn nowhere.
        const { CSSStyleSheet } = viewOf(host);
        host.shadowRoot!.adoptedStyleSheets = (element.elementStyles as readonly CSSResult[]).map(({ cssText }) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(cssText);
          return sheet;
        });
      },
    }),
  );
}
