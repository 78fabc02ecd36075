import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { chevronDownIcon } from '../icon/icons.generated.js';
import { icon } from '../icon/icon.js';

export interface DisclosureButtonOptions {
  readonly expanded: boolean;
  /** The id of the panel, as given to {@link disclosurePanel}. */
  readonly controls: string;
  /** An id for the panel's `labelledBy`. */
  readonly id?: string | undefined;
  /** What the row shows; phrasing content only, because it stands in a button. */
  readonly content: unknown;
  /** Called with what the person asked for. Rows of a list leave it out: the list listens, once, for all of them. */
  readonly onToggle?: ((expanded: boolean) => void) | undefined;
}

export interface DisclosurePanelOptions {
  readonly id: string;
  readonly expanded: boolean;
  /** The id of what names the panel; with it the panel is a `region`. */
  readonly labelledBy?: string | undefined;
  /** Drawn only while the panel is open. */
  readonly content: () => unknown;
}

/**
 * A button that opens a panel in place. Wrap it in a heading where the rows form an outline.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/
 */
export function disclosureButton({
  expanded,
  controls,
  id,
  content,
  onToggle,
}: DisclosureButtonOptions): TemplateResult {
  return html`<button
    class=${classMap({ disclosure: true, expanded })}
    part=${expanded ? 'row opened' : 'row'}
    type="button"
    id=${id ?? nothing}
    aria-expanded=${expanded ? 'true' : 'false'}
    aria-controls=${controls}
    @click=${onToggle ? () => onToggle(!expanded) : nothing}
  >
    <span class="disclosure-content">${content}</span>
    ${icon(chevronDownIcon, { class: 'disclosure-chevron' })}
  </button>`;
}

/** The panel of a disclosure. It stands in the page while closed too, so that the button always controls something. */
export function disclosurePanel({ id, expanded, labelledBy, content }: DisclosurePanelOptions): TemplateResult {
  return html`<div
    class="disclosure-panel"
    id=${id}
    role=${labelledBy ? 'region' : nothing}
    aria-labelledby=${labelledBy ?? nothing}
    ?hidden=${!expanded}
  >
    ${expanded ? content() : nothing}
  </div>`;
}
