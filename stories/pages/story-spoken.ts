import { html } from 'lit';
import { LightElement } from './light-element.js';
import { type Spoken, spokenOutcomes, spokenPath } from './spoken.js';
import { ToolbarController } from './toolbar-controller.js';

/** What is heard on the way to a new key, or of its outcomes. */
export class StorySpoken extends LightElement {
  static override readonly properties = { of: { type: String } };

  declare of: 'path' | 'outcomes';
  readonly #toolbar = new ToolbarController(this);

  protected override render() {
    return html`<ol class="spoken">
      ${(this.of === 'outcomes' ? spokenOutcomes : spokenPath).map((spoken) => this.#line(spoken))}
    </ol>`;
  }

  #line({ step, what, words }: Spoken) {
    return html`<li>
      <span class="spoken-step">${step}</span>
      <span>
        ${this.#toolbar.languages.map(
          (language) => html`<q lang=${language.locale} dir="auto">${words(language)}</q> `,
        )}
        <small>${what}</small>
      </span>
    </li>`;
  }
}
