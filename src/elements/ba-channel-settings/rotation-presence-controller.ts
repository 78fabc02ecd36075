import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Resource } from '../../data/resource.js';
import type { Channel } from '../../model/channel.js';
import type { RegenerationController } from '../../regeneration/regeneration-controller.js';

export interface RotationPresenceOptions {
  readonly channel: Resource<Channel>;
  readonly regeneration: RegenerationController;
}

/**
 * Knows whether there is a rotation to show: a second key that works, or one that was made in this page. What was shown stays as long
 * as the same key is the current one, so that its end can be seen, or as it tells what became of ending the old key.
 */
export class RotationPresenceController implements ReactiveController {
  isShown = false;
  #shownFor: string | undefined;
  #readFor: object | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly options: RotationPresenceOptions,
  ) {
    host.addController(this);
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
