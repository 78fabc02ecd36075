import { html } from 'lit';
import { LightElement } from './light-element.js';
import { placeOf } from './toolbar.js';

interface Place {
  readonly id: string;
  readonly name: string;
  readonly about: string;
}

const place = (id: string, name: string, about: string): Place => ({ id, name, about });

const lists: readonly { readonly title: string; readonly places: readonly Place[] }[] = [
  {
    title: 'States',
    places: [
      place('elements-all-states--docs', 'All states', 'Every story of every element, to search.'),
      place('elements-outcomes--docs', 'Outcomes', 'The regenerate dialog in each of its states, side by side.'),
      place('elements-regenerate-key-dialog--asks', 'The question', 'Before anything is sent.'),
      place('elements-regenerate-key-dialog--unknown-and-unchanged', 'Not known yet', 'The reply was lost.'),
      place('elements-regenerate-key-dialog--shown-once', 'Shown once', 'A key that can’t be shown again.'),
      place('elements-key-rotation--for-an-hour', 'Rotation', 'The old key works until the bot has the new one.'),
    ],
  },
  {
    title: 'Design',
    places: [
      place('start-here-principles--docs', 'Principles', 'Why it looks and behaves as it does.'),
      place('foundations-tokens--docs', 'Tokens', 'What a brand sets, and where each is used.'),
      place('elements-anatomy--docs', 'Anatomy', 'Parts, slots and states on the live elements.'),
      place('foundations-writing--docs', 'Writing', 'Words, tone, and the glossary.'),
      place('foundations-accessibility--docs', 'Accessibility', 'Keys, focus, and what is heard.'),
      place('foundations-do-and-don-t--docs', 'Do and don’t', 'Pairs to hold a design against.'),
    ],
  },
  {
    title: 'In a page of yours',
    places: [
      place('elements-settings-app--docs', 'The whole application', 'One tag.'),
      place('embedding-headings-and-slots--project', 'Without its header', 'In a page that has a header of its own.'),
      place('embedding-headings-and-slots--one-element', 'One element', 'Below headings of yours.'),
      place('elements-settings-app--with-slots', 'Slots', 'Your logo, your dashboard, the end of the header.'),
      place('elements-settings-app--with-parts', 'Parts and states', 'Where tokens don’t reach.'),
      place('start-here-changes--docs', 'Changes', 'What each version brings.'),
    ],
  },
];

const addressOf = (id: string) => placeOf(id, id.endsWith('--docs') ? 'docs' : 'story');

/** Where to find what. */
export class StoryFinder extends LightElement {
  protected override render() {
    return html`<div class="finder">
      ${lists.map(
        ({ title, places }) =>
          html`<section>
            <h3>${title}</h3>
            <ul>
              ${places.map(
                ({ id, name, about }) =>
                  html`<li><a href=${addressOf(id)} target="_top">${name}</a><span>${about}</span></li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>`;
  }
}
