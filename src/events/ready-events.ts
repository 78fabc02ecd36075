import { BaEvent } from './ba-event.js';

/** The element shows its first content, which is no placeholder: what was read, that there is nothing, or why it was not read. */
export class ReadyEvent extends BaEvent<Record<string, never>> {
  static override readonly type = 'ba-ready';
  constructor() {
    super({});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ba-ready': ReadyEvent;
  }
}
