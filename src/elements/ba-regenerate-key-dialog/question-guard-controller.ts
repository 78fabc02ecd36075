import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SettingsError } from '../../api/settings-error.js';
import { monotonicNow } from '../../platform/clock.js';
import type { RegenerationState } from '../../regeneration/machine/states.js';

/** How long a question has to stand, in milliseconds, before a pointer can answer it: longer than between two taps. */
const readingTime = 500;

export interface QuestionGuardOptions {
  readonly isOpen: () => boolean;
  readonly state: () => RegenerationState;
  readonly loadError: () => SettingsError | undefined;
}

/**
 * Tells an answer to the question from a press that was meant for what stood in its place. *Try again* asks at once, under
 * the same pointer: the second tap of a double tap, which no browser counts as one, would confirm a question that the user has not
 * seen. The keyboard is not concerned, for the focus goes to *Cancel*; nor is a dialog that has just opened.
 */
export class QuestionGuardController implements ReactiveController {
  /** What the open dialog shows; `undefined` until that is more than a question whose channel is being loaded. */
  #shown: string | undefined;
  #askedAt = -Infinity;

  constructor(
    host: ReactiveControllerHost,
    private readonly options: QuestionGuardOptions,
  ) {
    host.addController(this);
  }

  /** Whether a click on *Regenerate* can be meant. */
  isAnswer({ detail }: MouseEvent): boolean {
    return detail === 0 || monotonicNow() - this.#askedAt >= readingTime;
  }

  hostUpdated(): void {
    const before = this.#shown;
    const state = this.options.state();
    this.#shown = this.options.isOpen() ? (this.#nameOf(state) ?? before) : undefined;
    const isInstead = before !== undefined && this.#shown !== before;
    if (isInstead && state.name === 'confirming') this.#askedAt = monotonicNow();
  }

  #nameOf(state: RegenerationState): string | undefined {
    if (state.name === 'confirming') return `confirming ${state.shown.id} ${state.restores?.id}`;
    if (state.name !== 'idle') return state.name;
    return this.options.loadError() && 'load error';
  }
}
