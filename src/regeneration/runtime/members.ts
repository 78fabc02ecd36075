import { isHidden } from '../../platform/is-hidden.js';
import { isInPage } from '../../platform/is-in-page.js';

/** An element that shows the channel. */
export interface Member {
  readonly host: HTMLElement;
  /** Something changed: render again. */
  changed(): void;
}

/** The elements that show a channel, as they come and go. */
export class Members extends Set<Member> {
  /** The one in which the user confirmed last. */
  confirming: Member | undefined;
  /** The dialog in which the user sees the regeneration. */
  #presenter: Member | undefined;

  /**
   * The element that confirmed speaks if it is still there, be it that it shows another channel now; else the first one that
   * shows this one.
   */
  get speaker(): HTMLElement | undefined {
    const { confirming } = this;
    const isThere = confirming && (this.has(confirming) || isInPage(confirming.host));
    return (isThere ? confirming : [...this][0])?.host;
  }

  /** Lets all of them render. One may leave, or another join, while they do. */
  changed(): void {
    for (const member of [...this]) member.changed();
  }

  /** The first element that passes a test. */
  find(test: (host: HTMLElement) => boolean): HTMLElement | undefined {
    return [...this].map(({ host }) => host).find(test);
  }

  /**
   * Of several dialogs for the channel one opens by itself; one that the page hides makes room for one that is seen.
   *
   * @returns whether it is this one.
   */
  present(member: Member): boolean {
    const presenter = this.#presenter;
    const isUnseen = presenter !== undefined && presenter !== member && isHidden(presenter.host);
    if (!presenter || (isUnseen && !isHidden(member.host))) this.#presenter = member;
    return this.#presenter === member;
  }

  /** A dialog has closed, or is gone. @returns whether it was the one that presents. */
  stopPresenting(member: Member): boolean {
    const isPresenter = this.#presenter === member;
    if (isPresenter) this.#presenter = undefined;
    return isPresenter;
  }
}
