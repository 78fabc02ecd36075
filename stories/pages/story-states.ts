import { html, nothing } from 'lit';
import { LightElement } from './light-element.js';
import { outcomeGroups } from './outcomes.js';
import { type IndexEntry, readIndex } from './story-index.js';
import { placeOf } from './toolbar.js';

/** What is said of an outcome on its page is searched, too: *refused* finds *Without permission*. */
const meanings: ReadonlyMap<string, string> = new Map(
  outcomeGroups.flatMap(({ title, outcomes }) =>
    outcomes.map(({ story, name, when, certain }) => [story, `${title} ${name} ${when} ${certain}`] as const),
  ),
);

/** How long the pointer rests on a state before it is shown beside the list, in milliseconds. */
const rest = 200;

interface Group {
  readonly title: string;
  readonly docs: IndexEntry | undefined;
  readonly stories: readonly IndexEntry[];
}

/** `White label: Two brands`; of an element its name alone. */
const shortTitle = (title: string) => title.replace(/^Elements\//, '').replace('/', ': ');

/** What one looks for here stands first. */
const isOfElement = (title: string) => title.startsWith('Elements/');

function groupsOf(entries: readonly IndexEntry[]): readonly Group[] {
  const titles = [...new Set(entries.map(({ title }) => title))];
  return titles
    .sort((one, other) => Number(isOfElement(other)) - Number(isOfElement(one)))
    .map((title) => ({ title, all: entries.filter((entry) => entry.title === title) }))
    .map(({ title, all }) => ({
      title: shortTitle(title),
      docs: all.find(({ type }) => type === 'docs'),
      stories: all.filter(({ type }) => type === 'story'),
    }))
    .filter(({ stories }) => stories.length > 0);
}

/** Every story there is, by element, with one of them live beside the list. */
export class StoryStates extends LightElement {
  static override readonly properties = {
    groups: { state: true },
    query: { state: true },
    shown: { state: true },
    failure: { state: true },
  };

  declare private groups: readonly Group[];
  declare private query: string;
  declare private shown: IndexEntry | undefined;
  declare private failure: string | undefined;
  #timer = 0;

  constructor() {
    super();
    this.groups = [];
    this.query = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readIndex().then(
      (entries) => {
        this.groups = groupsOf(entries);
        this.shown = this.groups[0]?.stories[0];
      },
      (error: unknown) => (this.failure = String(error)),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  protected override render() {
    const words = this.query.toLowerCase().split(/\s+/);
    const fits = ({ id, title, name }: IndexEntry) => {
      const text = `${title} ${name} ${meanings.get(id) ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    };
    const found = this.groups
      .map((group) => ({ ...group, stories: group.stories.filter(fits) }))
      .filter(({ stories }) => stories.length > 0);
    const count = found.reduce((sum, { stories }) => sum + stories.length, 0);
    return html`
      <div class="states-search">
        <label class="hidden" for="states-query">Search states</label>
        <input
          id="states-query"
          type="search"
          placeholder="Search: empty, refused, 403…"
          autocomplete="off"
          .value=${this.query}
          @input=${this.#search}
        />
        <span role="status">${this.failure ?? `${count} states`}</span>
      </div>
      <div class="states">
        <div class="states-list" @pointerover=${this.#point} @focusin=${this.#point}>
          ${found.map((group) => this.#group(group))}
          ${count === 0 && this.groups.length > 0 ? html`<p>No state is called “${this.query}”.</p>` : nothing}
        </div>
        <div class="states-preview">${this.shown ? this.#preview(this.shown) : nothing}</div>
      </div>
    `;
  }

  #group({ title, docs, stories }: Group) {
    return html`<section>
      <h2>${docs ? html`<a href=${placeOf(docs.id, 'docs')} target="_top">${title}</a>` : title}</h2>
      <ul>
        ${stories.map(
          ({ id, name }) =>
            html`<li>
              <a href=${placeOf(id)} target="_top" data-story=${id} ?data-shown=${id === this.shown?.id}>${name}</a>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #preview({ id, title, name }: IndexEntry) {
    return html`<story-frame story=${id} label=${name} width="720" height="640"></story-frame>
      <p><strong>${name}</strong> · ${shortTitle(title)}</p>`;
  }

  readonly #search = (event: InputEvent): void => {
    this.query = (event.target as HTMLInputElement).value.trim();
  };

  readonly #point = (event: Event): void => {
    const id = (event.target as Element).closest<HTMLElement>('[data-story]')?.dataset['story'];
    window.clearTimeout(this.#timer);
    if (!id) return;
    this.#timer = window.setTimeout(() => {
      this.shown = this.groups.flatMap(({ stories }) => stories).find((story) => story.id === id);
    }, rest);
  };
}
