import { html, nothing } from 'lit';
import { LightElement } from './light-element.js';
import { pairs, type Pair } from './pairs.js';
import { placeOf } from './toolbar.js';

/** Pairs of what to do and what not, drawn. */
export class StoryPairs extends LightElement {
  protected override render() {
    return html`${pairs.map((pair) => this.#pair(pair))}`;
  }

  #pair({ title, story, ...pair }: Pair) {
    return html`<section class="pair">
      <h2>${title}</h2>
      <div>
        <figure class="do">
          <div class="stage">${pair.do}</div>
          <figcaption>
            <strong>Do</strong> ${pair.doText}
            ${story ? html`<a href=${placeOf(story)} target="_top">See it live</a>` : nothing}
          </figcaption>
        </figure>
        <figure class="dont">
          <div class="stage">${pair.dont}</div>
          <figcaption><strong>Don’t</strong> ${pair.dontText}</figcaption>
        </figure>
      </div>
    </section>`;
  }
}
