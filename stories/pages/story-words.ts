import { html } from 'lit';
import { LightElement } from './light-element.js';
import { outcomeWords, wordPairs } from './outcome-words.js';
import { ToolbarController } from './toolbar-controller.js';

/** The words of every outcome, in English and in the language of the toolbar. */
export class StoryOutcomeWords extends LightElement {
  readonly #toolbar = new ToolbarController(this);

  protected override render() {
    return html`<div class="words">
      ${outcomeWords.map(
        ({ name, title, text, next }) =>
          html`<section>
            <h3>${name}</h3>
            <div>
              ${this.#toolbar.languages.map(
                (say) =>
                  html`<div class="word-card" lang=${say.locale} dir="auto">
                    <strong>${title(say)}</strong>
                    <p>${text(say)}</p>
                    <small>${next(say)}</small>
                  </div>`,
              )}
            </div>
          </section>`,
      )}
    </div>`;
  }
}

/** Pairs of what to write and what not. */
export class StoryWordPairs extends LightElement {
  readonly #toolbar = new ToolbarController(this);

  protected override render() {
    const [english] = this.#toolbar.languages;
    return html`<ul class="word-pairs">
      ${wordPairs.map(
        ({ write, not, why }) =>
          html`<li>
            <p class="do"><span class="hidden">Write: </span>${write(english!)}</p>
            <p class="dont"><span class="hidden">Don’t write: </span>${not}</p>
            <p>${why}</p>
          </li>`,
      )}
    </ul>`;
  }
}
