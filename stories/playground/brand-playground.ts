import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Brand, Problem } from './brand.js';
import { BrandAddress } from './brand-address.js';
import { dress, type Scheme } from './dress.js';
import { EditedBrand } from './edited-brand.js';
import { PlaygroundDialogs } from './playground-dialogs.js';
import type { ScreenName } from './screen.js';
import { sameReadyBrand } from './ready-brands.js';
import { onStepKey } from './steps.js';
import { tokenOf } from './token-list.js';
import { contrastList, verdict } from './views/contrast-list.js';
import { copy } from './views/copy-and-download.js';
import { editPanel } from './views/edit-panel.js';
import { problemList } from './views/import-dialog.js';
import { playgroundHead } from './views/playground-head.js';
import { type Draft, fieldId, type PlaygroundView } from './views/playground-view.js';
import { screenChoices, screenFrames, type Shown } from './views/screen-frames.js';
import { tokenSearch, type TokenSearch } from './views/token-search.js';
import { isColor } from '../../scripts/theming/token-kinds.mjs';

export interface PlaygroundOptions {
  /** The address of a screen, for a frame. */
  readonly screenAddress: (screen: ScreenName, scheme: Scheme) => string;
  /** Whether the address of the page is the playground's own, and follows the brand. */
  readonly ownsAddress: boolean;
}

/** What a narrow screen shows one of. */
const parts = { edit: 'Edit', see: 'Preview', contrast: 'Contrast' } as const;
type Part = keyof typeof parts;

/** A brand is changed here, and seen at once. Its own look has nothing to do with that brand, which stands in frames alone. */
export class BrandPlayground extends LitElement implements PlaygroundView {
  readonly edited = new EditedBrand(this);
  readonly drafts = new Map<string, Draft>();
  #problems: readonly Problem[] = [];
  readonly #address: BrandAddress | undefined;
  readonly #dialogs = new PlaygroundDialogs(this);
  #start = 'default';
  #message = '';
  #part: Part = 'edit';
  #shown: Shown = {
    schemes: matchMedia('(min-width: 60em)').matches ? 'both' : 'light',
    screen: 'channels',
    dialog: 'question',
  };
  #search: TokenSearch = { query: '', isOnlyChanged: false, open: [] };
  #isPassingOpen = false;

  constructor(private readonly options: PlaygroundOptions) {
    super();
    // Its words are English, whatever the page around it speaks.
    this.lang = 'en';
    this.dir = 'ltr';
    this.addEventListener('dragover', this.#dialogs.onDrag);
    this.addEventListener('drop', this.#dialogs.onDrag);
    if (!options.ownsAddress) return;
    this.#address = new BrandAddress(this, {
      onBrand: (brand) => {
        this.#start = sameReadyBrand(brand)?.id ?? this.#start;
        this.adopt(brand, 'The brand of the link was opened.');
      },
      onProblems: (problems) => this.#change(() => (this.#problems = problems)),
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
  }

  /** Its style sheet is the page's: what it shows of a brand stands in frames. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { report } = this.edited;
    const { ownsAddress, screenAddress } = this.options;
    return html`
      ${playgroundHead(this, {
        start: this.#start,
        onStart: (id) => (this.#start = id),
        onVerdict: () => void this.#goToPart('contrast'),
        onLink: ownsAddress ? () => void this.#copyLink() : undefined,
      })}
      <p class="pg-message" role="status">${this.#message}</p>
      ${this.#renderProblems()}
      <main>
        ${this.#renderParts()}
        <div class="pg-body" data-part=${this.#part}>
          <div class="pg-edit" data-part="edit">
            ${editPanel(this)}
            <section class="pg-section">
              <h2 class="pg-heading">All other tokens</h2>
              <p class="pg-note">For what should not follow from the above.</p>
              ${tokenSearch(this, this.#search, (search) => this.#change(() => (this.#search = search)))}
            </section>
          </div>
          <div class="pg-see">
            <section data-part="see">
              <h2 class="pg-heading">Preview</h2>
              ${screenChoices(this.#shown, (shown) => this.#change(() => (this.#shown = shown)))}
              ${screenFrames({
                shown: this.#shown,
                addressOf: screenAddress,
                onLoad: ({ target }) => this.#dressFrame(target as HTMLIFrameElement),
                onReady: ({ target }) => this.#enterFrame(target as HTMLIFrameElement),
              })}
            </section>
            <section class="pg-contrast" data-part="contrast">
              <h2 class="pg-heading" id="pg-contrast" tabindex="-1">${verdict(report)}</h2>
              <p class="pg-note">
                Text needs 4.5:1, icons, edges and the ring of the focus 3:1 (WCAG 2.2, AA).
                <code>npx ba-settings-elements check-brand</code> asks for the same.
              </p>
              ${contrastList(this, {
                isOpen: this.#isPassingOpen,
                onToggle: (isOpen) => this.#change(() => (this.#isPassingOpen = isOpen)),
              })}
            </section>
          </div>
        </div>
      </main>
      ${this.#dialogs.render()}
    `;
  }

  #renderProblems(): TemplateResult | typeof nothing {
    if (this.#problems.length === 0) return nothing;
    return html`<div class="pg-alert" role="alert">
      <p class="pg-fails"><b>The brand of the link was not opened.</b></p>
      ${problemList(this.#problems)}
      <button class="pg-button small" type="button" @click=${() => this.#change(() => (this.#problems = []))}>
        Dismiss
      </button>
    </div>`;
  }

  #renderParts(): TemplateResult {
    return html`<fieldset class="pg-parts">
      <legend class="visually-hidden">Part of the page</legend>
      ${Object.entries(parts).map(
        ([id, title]) =>
          html`<label>
            <input
              type="radio"
              name="pg-part"
              .checked=${id === this.#part}
              @change=${() => this.#change(() => (this.#part = id as Part))}
            />
            <span>${title}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  protected override updated(_changed: PropertyValues): void {
    this.#address?.follow(this.edited.brand);
    for (const frame of this.querySelectorAll('iframe')) this.#dressFrame(frame);
  }

  say(message: string): void {
    this.#change(() => (this.#message = message));
  }

  adopt(brand: Brand, message: string): void {
    this.drafts.clear();
    this.#problems = [];
    this.edited.replace(brand);
    this.say(message);
  }

  openDialog(name: 'export' | 'import'): Promise<void> {
    return this.#dialogs.open(name);
  }

  async goToToken(name: string, scheme: Scheme): Promise<void> {
    this.#part = 'edit';
    const { layer } = tokenOf(name);
    if (layer !== 'reference') {
      this.#search = { query: '', isOnlyChanged: false, open: [...new Set([...this.#search.open, layer])] };
    }
    this.requestUpdate();
    await this.updateComplete;
    const field = document.getElementById(fieldId(name, isColor(name) ? scheme : 'both'));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }

  /** Also where nothing has the focus, as after a click beside all fields. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (this.contains(target) || (target === document.body && !this.#dialogs.isOpen)) onStepKey(this, event);
  };

  #change(change: () => unknown): void {
    change();
    this.requestUpdate();
  }

  async #goToPart(part: Part): Promise<void> {
    this.#part = part;
    this.requestUpdate();
    await this.updateComplete;
    const heading = document.getElementById('pg-contrast');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  /** A frame is of this origin: its page takes the brand as any host's page does, at its root. */
  #dressFrame({ contentDocument, dataset }: HTMLIFrameElement): void {
    const root = contentDocument?.documentElement;
    if (root) dress(root, this.edited.brand, dataset['scheme'] as Scheme);
  }

  #enterFrame(frame: HTMLIFrameElement): void {
    this.#dressFrame(frame);
    frame.inert = false;
  }

  async #copyLink(): Promise<void> {
    const address = await this.#address!.write(this.edited.brand);
    this.say(
      (await copy(address))
        ? 'The link was copied.'
        : 'The browser did not let the link be copied: it is the address of this page.',
    );
  }
}

if (!customElements.get('brand-playground')) customElements.define('brand-playground', BrandPlayground);
