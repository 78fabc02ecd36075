import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { LateElementController, type LateElementOptions } from '../../controllers/late-element-controller.js';
import type { SharedMessages } from '../../localization/messages.js';
import { chevronDownIcon } from '../../ui/icon/icons.generated.js';
import { whenLoaded } from './when-loaded.js';

/** A native disclosure, closed at first, of an element that is loaded, drawn, and asks for anything, only while it is open. */
export class LateDetails {
  #isOpen = false;
  readonly #late: LateElementController;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    name: string,
    options: Pick<LateElementOptions, 'connection' | 'localize'>,
  ) {
    this.#late = new LateElementController(host, name, {
      ...options,
      isNeeded: () => this.#isOpen,
      isExpected: () => false,
    });
  }

  render(label: string, messages: SharedMessages, content: () => TemplateResult): TemplateResult {
    return html`<details ?open=${this.#isOpen} @toggle=${this.#onToggle}>
      <summary class="field-label">${label} ${chevronDownIcon()}</summary>
      ${this.#isOpen ? whenLoaded(this.#late, messages, content) : nothing}
    </details>`;
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.#isOpen = (currentTarget as HTMLDetailsElement).open;
    this.host.requestUpdate();
  };
}
