import { html } from 'lit';
import { LightElement } from './light-element.js';
import { outcomeGroups, type Outcome, type OutcomeGroup } from './outcomes.js';
import { type IndexEntry, readIndex } from './story-index.js';
import { placeOf } from './toolbar.js';

/** The stories of these titles are outcomes: one that no row describes is shown all the same. */
const titles = ['Elements/Regenerate key dialog', 'Elements/Regenerate key dialog, two keys'];

/** Stories whose dialog stands over a page: what lies between them keeps it readable. */
const overPage = new Set(
  [
    'asks-whether-to-keep-the-old-key',
    'the-old-key-is-back',
    'the-old-key-is-back-though-the-reply-was-lost',
    'the-old-key-has-stopped-meanwhile',
    'may-not-keep-the-old-key',
  ].map((name) => `elements-regenerate-key-dialog-two-keys--${name}`),
);

/** The story that the controls act on is one of the others once more. */
const isPlayground = (id: string) => id.endsWith('--default');

const described = new Set(outcomeGroups.flatMap(({ outcomes }) => outcomes.map(({ story }) => story)));

function others(entries: readonly IndexEntry[]): OutcomeGroup | undefined {
  const outcomes = entries
    .filter(
      ({ id, type, title }) => type === 'story' && titles.includes(title) && !described.has(id) && !isPlayground(id),
    )
    .map(({ id, name }) => ({ story: id, name, when: '', certain: '' }));
  return outcomes.length === 0 ? undefined : { id: 'others', title: 'Others', about: 'See the stories.', outcomes };
}

/** Every outcome side by side, each live in a small frame. */
export class StoryOutcomes extends LightElement {
  static override readonly properties = { others: { state: true } };

  declare private others: OutcomeGroup | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void readIndex().then((entries) => (this.others = others(entries)));
  }

  protected override render() {
    const groups = [...outcomeGroups, ...(this.others ? [this.others] : [])];
    return html`
      <nav class="story-contents" aria-label="On this page">
        ${groups.map(({ id, title, outcomes }) => html`<a href="#${id}">${title} <span>${outcomes.length}</span></a>`)}
      </nav>
      ${groups.map(
        ({ id, title, about, outcomes }) => html`
          <h2 id=${id}>${title}</h2>
          <p>${about}</p>
          <div class="grid">${outcomes.map((outcome) => this.#outcome(outcome))}</div>
        `,
      )}
    `;
  }

  #outcome({ story, name, when, certain }: Outcome) {
    return html`<figure class="story-outcome">
      <story-frame
        story=${story}
        label=${name}
        width="560"
        height="520"
        ?plain=${!overPage.has(story)}
        still
      ></story-frame>
      <figcaption>
        <h3><a href=${placeOf(story)} target="_top">${name}</a></h3>
        <p>${when}</p>
        <p class="certain">${certain}</p>
      </figcaption>
    </figure>`;
  }
}
