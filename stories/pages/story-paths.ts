import { html, type SVGTemplateResult } from 'lit';
import { LightElement } from './light-element.js';
import { channelScreen, channelsScreen, newKeyScreen, questionScreen, switcherScreen, tilesScreen } from './screens.js';
import { placeOf } from './toolbar.js';

interface Step {
  readonly name: string;
  readonly text: string;
  readonly screen: SVGTemplateResult;
  readonly story: string;
}

const fromAccount: Step = {
  name: 'From the account dashboard',
  text: 'The project’s name, then Project settings.',
  screen: switcherScreen,
  story: 'elements-project-switcher-and-home-link--switcher-opened',
};

const fromProjects: Step = {
  name: 'From the projects dashboard',
  text: 'The logo, the tile’s ⋮, then Settings.',
  screen: tilesScreen,
  story: 'elements-project-grid--menu',
};

const shared: readonly Step[] = [
  {
    name: 'Channels',
    text: 'The tab, then the channel. It opens in its place.',
    screen: channelsScreen,
    story: 'elements-project-settings--channels',
  },
  {
    name: 'Regenerate',
    text: 'On the right of the key. It isn’t red until it asks.',
    screen: channelScreen,
    story: 'elements-channel-settings--integrated',
  },
  {
    name: 'Confirm',
    text: 'What will happen to what, what follows, and the verb.',
    screen: questionScreen,
    story: 'elements-settings-app--asks',
  },
  {
    name: 'The new key',
    text: 'It stands in its field, to be copied.',
    screen: newKeyScreen,
    story: 'paths-to-a-new-key--from-the-account-dashboard',
  },
];

/** The two paths to a new key, drawn; every screen leads to its story. */
export class StoryPaths extends LightElement {
  protected override render() {
    return html`<div class="paths">
      <div class="paths-starts">${this.#step(fromAccount)} ${this.#step(fromProjects)}</div>
      <span class="paths-join" aria-hidden="true"></span>
      <ol class="paths-shared">
        ${shared.map((step) => html`<li>${this.#step(step)}</li>`)}
      </ol>
    </div>`;
  }

  #step({ name, text, screen, story }: Step) {
    return html`<a class="screen" href=${placeOf(story)} target="_top">
      <svg viewBox="0 0 240 164" aria-hidden="true">${screen}</svg>
      <strong>${name}</strong>
      <span>${text}</span>
    </a>`;
  }
}
