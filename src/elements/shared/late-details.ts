import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { LateElementController } from '../../controllers/late-element-controller.js';
import type { SharedMessages } from '../../localization/messages.js';
import { chevronDownIcon } from '../../ui/icon/icons.generated.js';
import { whenLoaded } from './when-loaded.js';

/** A native disclosure, closed at first, of an element that is drawn, and asks for anything, only while it is open. */
export class LateDetails {
  isOpen = false;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** @param late loads the content once it is needed. */
  render(
    label: string,
    late: LateElementController,
    messages: SharedMessages,
    content: () => TemplateResult,
  ): TemplateResult {
    return html`<details ?open=${this.isOpen} @toggle=${this.#onToggle}>
      <summary class="field-label">${label} ${chevronDownIcon()}</summary>
      ${this.isOpen ? whenLoaded(late, messages, content) : nothing}
    </details>`;
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.isOpen = (currentTarget as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };
}
