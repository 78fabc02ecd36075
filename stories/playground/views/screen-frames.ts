import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Scheme, schemes } from '../dress.js';
import { screens, type ScreenName } from '../screen.js';

/** The schemes that are shown, and what stands in the two frames of each. */
export interface Shown {
  readonly schemes: Scheme | 'both';
  readonly screen: ScreenName;
  readonly dialog: ScreenName;
}

const pageScreens: readonly ScreenName[] = ['channels', 'projects'];
const dialogScreens: readonly ScreenName[] = ['question', 'regenerated', 'refused', 'unknown'];

const choice = (
  label: string,
  value: string,
  options: readonly (readonly [string, string])[],
  onChoose: (value: string) => void,
): TemplateResult =>
  html`<label class="pg-choice">
    <span>${label}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${options.map(([id, title]) => html`<option value=${id} ?selected=${id === value}>${title}</option>`)}
    </select>
  </label>`;

const titled = (names: readonly ScreenName[]) => names.map((name) => [name, screens[name]] as const);

/** What the frames show. */
export function screenChoices(shown: Shown, onShow: (shown: Shown) => void): TemplateResult {
  return html`<div class="pg-row">
    ${choice(
      'Schemes',
      shown.schemes,
      [
        ['both', 'Light and dark'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
      (value) => onShow({ ...shown, schemes: value as Shown['schemes'] }),
    )}
    ${choice('Page', shown.screen, titled(pageScreens), (value) => onShow({ ...shown, screen: value as ScreenName }))}
    ${choice('Regenerating', shown.dialog, titled(dialogScreens), (value) =>
      onShow({ ...shown, dialog: value as ScreenName }),
    )}
  </div>`;
}

export interface ScreenFramesOptions {
  readonly shown: Shown;
  /** The address of a screen. */
  readonly addressOf: (screen: ScreenName, scheme: Scheme) => string;
  readonly onLoad: (event: Event) => void;
  readonly onReady: (event: Event) => void;
}

/** The screens in frames of their own: windows as wide as they are, in which a dialog is modal, and this page is not blocked. */
export function screenFrames({ shown, addressOf, onLoad, onReady }: ScreenFramesOptions): TemplateResult {
  const seen = schemes.filter((scheme) => shown.schemes === 'both' || shown.schemes === scheme);
  const frame = (scheme: Scheme, screen: ScreenName, place: string) =>
    html`<iframe
      class="pg-frame"
      data-place=${place}
      data-scheme=${scheme}
      title="${screens[screen]}, ${scheme}"
      src=${addressOf(screen, scheme)}
      inert
      @load=${onLoad}
      @screen-ready=${onReady}
    ></iframe>`;
  // A frame that shows another thing is another frame: a new address in the old one would be a step of the browser's history.
  const frames = (scheme: Scheme) =>
    repeat(
      [
        { screen: shown.screen, place: 'page' },
        { screen: shown.dialog, place: 'dialog' },
      ],
      ({ screen }) => screen,
      ({ screen, place }) => frame(scheme, screen, place),
    );
  return html`<div class="pg-screens">
    ${repeat(
      seen,
      (scheme) => scheme,
      (scheme) =>
        html`<div class="pg-screen">
          <h3 class="pg-subtitle">${scheme === 'light' ? 'Light' : 'Dark'}</h3>
          ${frames(scheme)}
        </div>`,
    )}
  </div>`;
}
