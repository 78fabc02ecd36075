import { html } from 'lit';
import { LightElement } from './light-element.js';
import { principles, type Example } from './principles.js';

/** The principles, each with live examples. */
export class StoryPrinciples extends LightElement {
  protected override render() {
    return html`${principles.map(
      ({ title, text, examples }, index) =>
        html`<section class="principle">
          <h2><small>${index + 1}</small> ${title}</h2>
          <p>${text}</p>
          <div class="examples ${examples.length > 1 ? 'two' : ''}">
            ${examples.map((example) => this.#example(example))}
          </div>
        </section>`,
    )}`;
  }

  #example({ story, caption, width, height }: Example) {
    return html`<figure>
      <story-frame story=${story} label=${caption} width=${width} height=${height} plain still></story-frame>
      <figcaption>${caption}</figcaption>
    </figure>`;
  }
}
