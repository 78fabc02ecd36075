import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dispatch } from '../events/dispatch.js';
import { ReadyEvent } from '../events/ready-events.js';
import { afterPaint } from '../platform/paint.js';
import type { ConnectionController } from './connection-controller.js';

const controllers = new WeakMap<Element, ReadyController>();

/**
 * Tells the host by one `ba-ready` that an element shows its first content. It waits for the elements that stand in the shadow tree of
 * this one, and those leave it to this one to tell.
 */
export class ReadyController implements ReactiveController {
  private readonly waitsFor = new Set<ReadyController>();
  #outer: ReadyController | undefined;
  #isReady = false;

  /** @param hasContent whether the element itself has something to show, be it an error. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly connection: ConnectionController,
    private readonly hasContent: () => unknown,
  ) {
    controllers.set(host, this);
    host.addController(this);
  }

  hostConnected(): void {
    const { host: around } = this.host.getRootNode() as Partial<ShadowRoot>;
    this.#outer = around && controllers.get(around);
    if (!this.#isReady) this.#outer?.waitsFor.add(this);
  }

  hostDisconnected(): void {
    this.#outer?.waitsFor.delete(this);
  }

  hostUpdated(): void {
    this.#look();
  }

  #look(): void {
    if (this.#isReady || this.waitsFor.size > 0 || !this.hasContent()) return;
    this.#isReady = true;
    this.#outer?.waitsFor.delete(this);
    if (this.#outer) this.#outer.#look();
    else afterPaint(() => this.#tell());
  }

  /** One that is out of the page by now was not seen: it tells when it is back. */
  #tell(): void {
    if (this.host.isConnected) dispatch(this.host, new ReadyEvent(), this.connection.api);
    else this.#isReady = false;
  }
}
