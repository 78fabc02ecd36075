import { html, nothing } from 'lit';
import { anatomies, type Anatomy, type AnatomyState } from './anatomies.js';
import { inlineText } from './inline-text.js';
import { LightElement } from './light-element.js';
import { elementOf, type ElementFacts, type Member } from './manifest.js';
import { findPartBoxes, type PartBox } from './part-boxes.js';
import type { StoryFrame } from './story-frame.js';
import { placeOf } from './toolbar.js';

/** How often the places of parts are looked at while the page is there, in milliseconds. */
const pause = 1000;

/** The place of a part in the page, where the window of its story is drawn smaller. */
const scaled = ({ names, left, top, width, height }: PartBox, scale: number): PartBox => ({
  names,
  left: left * scale,
  top: top * scale,
  width: width * scale,
  height: height * scale,
});

/** A box with the numbers of its parts, and how far they stand from its corner. */
interface Marked extends PartBox {
  readonly mark: string;
  readonly shift: number;
}

/** A live element with numbers on its parts, and what the manifest says of it. */
export class StoryAnatomy extends LightElement {
  static override readonly properties = {
    anatomy: { attribute: false },
    boxes: { state: true },
    shown: { state: true },
    pointed: { state: true },
  };

  declare anatomy: Anatomy;
  declare private boxes: readonly PartBox[];
  declare private shown: AnatomyState | undefined;
  declare private pointed: string | undefined;
  #timer = 0;

  constructor() {
    super();
    this.boxes = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.#timer);
  }

  protected override render() {
    const { tagName, docs, states } = this.anatomy;
    const facts = elementOf(tagName);
    return html`
      <h2 id=${tagName}>&lt;${tagName}&gt;</h2>
      <p>${inlineText(facts.description)} <a href=${placeOf(docs, 'docs')} target="_top">Stories and API</a></p>
      ${
        states.length > 1
          ? html`<div class="anatomy-states" role="group" aria-label="State">
              ${states.map((state) => this.#stateButton(state))}
            </div>`
          : nothing
      }
      ${this.#stage()}
      <div class="anatomy-facts">${this.#parts(facts)} ${this.#others(facts)}</div>
    `;
  }

  get #state(): AnatomyState {
    return this.shown ?? this.anatomy.states[0]!;
  }

  #stateButton(state: AnatomyState) {
    return html`<button
      type="button"
      aria-pressed=${state === this.#state ? 'true' : 'false'}
      @click=${() => {
        this.shown = state;
        this.boxes = [];
      }}
    >
      ${state.name}
    </button>`;
  }

  #stage() {
    const { tagName, width, height } = this.anatomy;
    const { story, name } = this.#state;
    return html`<div class="anatomy-stage" @story-ready=${this.#follow}>
      <story-frame story=${story} label="${tagName}, ${name}" width=${width} height=${height} fit></story-frame>
      <div class="anatomy-boxes" aria-hidden="true">${this.#placed().map((box) => this.#box(box))}</div>
    </div>`;
  }

  /** The boxes with their marks, none of which lies on another. */
  #placed(): readonly Marked[] {
    const parts = elementOf(this.anatomy.tagName).cssParts;
    const taken: { readonly from: number; readonly to: number; readonly top: number }[] = [];
    return this.boxes.map((box) => {
      const mark = box.names.map((name) => parts.findIndex((part) => part.name === name) + 1).join('·');
      const width = 10 + 7 * mark.length;
      let from = box.left;
      for (;;) {
        const other = taken.find(
          ({ top, ...mark }) => Math.abs(top - box.top) < 16 && from < mark.to && from + width > mark.from,
        );
        if (!other) break;
        from = other.to;
      }
      taken.push({ from, to: from + width + 2, top: box.top });
      return { ...box, mark, shift: from - box.left };
    });
  }

  #box({ names, left, top, width, height, mark, shift }: Marked) {
    const isPointed = this.pointed !== undefined && names.includes(this.pointed);
    return html`<div
      class=${isPointed ? 'pointed' : this.pointed === undefined ? '' : 'others'}
      style="--x: ${left}; --y: ${top}; --w: ${width}; --h: ${height}; --shift: ${shift}"
    >
      <span>${mark}</span>
    </div>`;
  }

  #parts({ cssParts }: ElementFacts) {
    if (cssParts.length === 0) return nothing;
    const seen = new Set(this.boxes.flatMap(({ names }) => names));
    return html`<section>
      <h3>Parts</h3>
      <ol class="anatomy-parts">
        ${cssParts.map(
          ({ name, description }) =>
            html`<li
              tabindex="0"
              class=${seen.has(name) ? '' : 'unseen'}
              @pointerenter=${() => (this.pointed = name)}
              @pointerleave=${() => (this.pointed = undefined)}
              @focus=${() => (this.pointed = name)}
              @blur=${() => (this.pointed = undefined)}
            >
              <code>${name}</code> <span>${inlineText(description)}</span>
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #others({ slots, cssStates, cssProperties }: ElementFacts) {
    const list = (title: string, members: readonly Member[], show: (name: string) => string) =>
      members.length === 0
        ? nothing
        : html`<h3>${title}</h3>
            <dl>
              ${members.map(
                ({ name, description }) =>
                  html`<dt><code>${show(name)}</code></dt>
                    <dd>${inlineText(description)}</dd>`,
              )}
            </dl>`;
    return html`<section>
      ${list('Slots', slots, (name) => name || 'default')} ${list('States', cssStates, (name) => `:state(${name})`)}
      ${list('Own tokens', cssProperties, (name) => name)}
    </section>`;
  }

  /** Parts move: texts arrive, windows change. */
  readonly #follow = (event: Event): void => {
    const frame = event.target as StoryFrame;
    window.clearInterval(this.#timer);
    const look = () => {
      const { tagName } = this.anatomy;
      const names = elementOf(tagName).cssParts.map(({ name }) => name);
      const found = frame.storyDocument ? findPartBoxes(frame.storyDocument, tagName, names) : [];
      const boxes = found.map((box) => scaled(box, frame.scale));
      if (JSON.stringify(boxes) !== JSON.stringify(this.boxes)) this.boxes = boxes;
    };
    look();
    this.#timer = window.setInterval(look, pause);
  };
}

/** The anatomy of every element that has parts, with links to each. */
export class StoryAnatomies extends LightElement {
  protected override render() {
    return html`
      <nav class="story-contents" aria-label="Elements">
        ${anatomies.map(({ tagName }) => html`<a href="#${tagName}">${tagName}</a>`)}
      </nav>
      ${anatomies.map((anatomy) => html`<story-anatomy .anatomy=${anatomy}></story-anatomy>`)}
    `;
  }
}
