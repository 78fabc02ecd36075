import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { attempt } from '../../platform/attempt.js';
import { focusedElement } from '../../ui/focus/focused-element.js';
import type { LiveRegion } from '../../ui/live-region/live-region.js';

/** How long an outcome is listened to, in milliseconds, before the focus goes on: what it goes to would be said first. */
const listeningTime = 400;

export interface PhaseOptions {
  readonly live: LiveRegion;
  readonly isOpen: () => boolean;
  /** What the dialog is about now. */
  readonly phase: () => string;
  /** A new phase begins; it is drawn next. */
  readonly onBegin: () => void;
  /** What is so in this phase, beyond its description. */
  readonly news: () => string | undefined;
  /** What is said in place of title and description, where the outcome is shown elsewhere. */
  readonly handedOver: () => string | undefined;
  /** Where the user goes on. */
  readonly focusTarget: () => HTMLElement;
  /** Leads there. */
  readonly goOn: () => void;
}

/**
 * Leads through the phases of a dialog: says what a new one is, unless the dialog has just opened, then leads to where the user
 * goes on. What is answered within a phase is said, and brought into sight.
 */
export class PhaseController implements ReactiveController {
  #shown: string | undefined;
  #isNew = false;
  #answers = '';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode },
    private readonly options: PhaseOptions,
  ) {
    host.addController(this);
  }

  /** Gives the next answer, although it may be the same. */
  answerAgain(): void {
    this.options.live.tell(undefined);
    this.#answers = '';
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { live, onBegin, phase } = this.options;
    this.#isNew = phase() !== this.#shown;
    if (!this.#isNew) return;
    live.clear();
    onBegin();
  }

  hostUpdated(): void {
    const before = this.#answers;
    const answers = [...this.host.renderRoot.querySelectorAll('.notice')];
    this.#answers = answers.map(({ textContent }) => textContent).join('\n');
    if (this.#isNew) return void this.#enter();
    this.options.live.tell(this.options.news());
    if (this.#answers !== before) attempt(() => answers.at(-1)?.scrollIntoView({ block: 'nearest' }));
  }

  hostDisconnected(): void {
    this.#shown = undefined;
  }

  async #enter(): Promise<void> {
    const { focusTarget, goOn, handedOver, isOpen, live, news, phase } = this.options;
    const isFirst = this.#shown === undefined || this.#shown === 'idle';
    // One that opens again is in a new phase, whatever it showed last.
    const entered = (this.#shown = isOpen() ? phase() : undefined);
    live.tell(news(), () => false); // The description says it.
    const instead = handedOver();
    if (!isOpen() || (isFirst && instead === undefined)) return;
    const title = this.host.renderRoot.querySelector<HTMLElement>('#title')!;
    // Focusing what has the focus is silent, whatever its text.
    const isRead = focusedElement(this.host) !== title;
    title.focus();
    live.announce(instead ?? sentences([isRead ? null : title, this.host.renderRoot.querySelector('#description')]));
    if (focusTarget() === title && instead === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, listeningTime));
    if (!isOpen() || entered !== this.#shown) return;
    if (handedOver() !== undefined || focusedElement(this.host) === title) goOn();
  }
}

/** What a title and a description say, one after the other. */
function sentences(elements: readonly (Element | null)[]): string {
  const [title, description] = elements.map((element) => element?.textContent?.replace(/\s+/g, ' ').trim());
  return title && description
    ? `${title}${/\p{P}$/u.test(title) ? '' : '.'} ${description}`
    : title || description || '';
}
