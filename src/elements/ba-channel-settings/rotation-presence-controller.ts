import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LateElementController, type LateElementOptions } from '../../controllers/late-element-controller.js';
import type { Resource } from '../../data/resource.js';
import type { Channel } from '../../model/channel.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';

export interface RotationPresenceOptions extends Pick<LateElementOptions, 'connection' | 'localize'> {
  readonly channel: Resource<Channel>;
  readonly regeneration: RegenerationController;
}

/**
 * Knows whether there is a rotation to show: a second key that works, or one that was made in this page. What was shown stays as long
 * as the same key is the current one, so that its end can be seen, or as it tells what became of ending the old key. The element that
 * shows it is loaded only then.
 */
export class RotationPresenceController implements ReactiveController {
  isShown = false;
  readonly late: LateElementController;
  #shownFor: string | undefined;
  #readFor: object | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly options: RotationPresenceOptions,
  ) {
    host.addController(this); // Before it is asked whether the element is needed.
    this.late = new LateElementController(host, 'ba-key-rotation', {
      ...options,
      isNeeded: () => this.isShown,
      isExpected: () => this.isShown,
    });
  }

  hostUpdate(): void {
    const { channel, regeneration } = this.options;
    const { current } = channel;
    const { capabilities, issued, subject } = regeneration;
    const key = regeneration.newest(current?.apiKey);
    this.isShown = false;
    if (!current || !key || !capabilities?.overlap) return;
    // A list, or a host, may leave out the key before.
    if (current.previousKey === undefined && subject !== this.#readFor && !channel.isLoading) channel.refresh();
    this.#readFor = subject;
    if (current.previousKey || issued?.key.id === key.id) this.#shownFor = key.id;
    this.isShown = this.#shownFor === key.id || regeneration.isEndingTold;
  }
}
