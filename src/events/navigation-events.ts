import type { Route } from '../model/route.js';
import { BaEvent } from './ba-event.js';

export interface NavigateDetail {
  route: Route;
  /** `history`: the browser's back or forward, or an address that was typed. */
  cause: 'user' | 'history';
}

/** A route is about to be shown. Cancelable where the user caused it: a host that prevents it navigates itself. */
export class NavigateEvent extends BaEvent<NavigateDetail> {
  static override readonly type = 'ba-navigate';
  constructor(detail: NavigateDetail) {
    super(detail, { cancelable: detail.cause === 'user' });
  }
}

/** A project was chosen, in the switcher or on its tile. */
export class ProjectSelectEvent extends BaEvent<{ projectId: string }> {
  static override readonly type = 'ba-project-select';
}

/** *Add project…* was chosen. A host that prevents it takes care of that itself. */
export class ProjectCreateEvent extends BaEvent<Record<string, never>> {
  static override readonly type = 'ba-project-create';
  constructor() {
    super({}, { cancelable: true });
  }
}

/** The user chose another tab of the project settings. */
export class TabChangeEvent extends BaEvent<{ projectId: string; tab: string }> {
  static override readonly type = 'ba-tab-change';
}

export interface ChannelDetail {
  projectId: string;
  channelId: string;
}

/** The user opened a channel in the list. */
export class ChannelOpenEvent extends BaEvent<ChannelDetail> {
  static override readonly type = 'ba-channel-open';
}

/** The user closed the opened channel. */
export class ChannelCloseEvent extends BaEvent<ChannelDetail> {
  static override readonly type = 'ba-channel-close';
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ba-navigate': NavigateEvent;
    'ba-project-select': ProjectSelectEvent;
    'ba-project-create': ProjectCreateEvent;
    'ba-tab-change': TabChangeEvent;
    'ba-channel-open': ChannelOpenEvent;
    'ba-channel-close': ChannelCloseEvent;
  }
}
