import { html } from 'lit';
import { LightElement } from './light-element.js';

const idOf = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** Links to the sections of the page: its headings of the second level. */
export class StoryContents extends LightElement {
  static override readonly properties = { sections: { state: true } };

  declare private sections: readonly Element[];

  constructor() {
    super();
    this.sections = [];
  }

  protected override firstUpdated(): void {
    // What stands behind this element in the page is drawn by then.
    requestAnimationFrame(() => {
      const headings = [...(this.closest('story-page')?.querySelectorAll('h2') ?? [])];
      for (const heading of headings) heading.id ||= idOf(heading.textContent ?? '');
      this.sections = headings;
    });
  }

  protected override render() {
    return html`<nav class="story-contents" aria-label="On this page">
      ${this.sections.map(({ id, textContent }) => html`<a href="#${id}">${textContent}</a>`)}
    </nav>`;
  }
}
