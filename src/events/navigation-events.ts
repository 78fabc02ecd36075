import type { Route } from '../model/route.js';
import { BaEvent } from './ba-event.js';

export interface NavigateDetail {
  route: Route;
  /** `history`: the browser's back or forward, or an address that was typed. */
  cause: 'user' | 'history';
}

/** A route is about to be shown. Cancelable where the user caused it: a host that prevents it navigates itself. */
export class NavigateEvent extends BaEvent<NavigateDetail> {
  static readonly type = 'ba-navigate';
  constructor(detail: NavigateDetail) {
    super(NavigateEvent.type, detail, { cancelable: detail.cause === 'user' });
  }
}

/** A project was chosen, in the switcher or on its tile. */
export class ProjectSelectEvent extends BaEvent<{ projectId: string }> {
  static readonly type = 'ba-project-select';
  constructor(detail: { projectId: string }) {
    super(ProjectSelectEvent.type, detail);
  }
}

/** *Add project…* was chosen. A host that prevents it takes care of that itself. */
export class ProjectCreateEvent extends BaEvent<Record<string, never>> {
  static readonly type = 'ba-project-create';
  constructor() {
    super(ProjectCreateEvent.type, {}, { cancelable: true });
  }
}

/** The user chose another tab of the project settings. */
export class TabChangeEvent extends BaEvent<{ projectId: string; tab: string }> {
  static readonly type = 'ba-tab-change';
  constructor(detail: { projectId: string; tab: string }) {
    super(TabChangeEvent.type, detail);
  }
}

export interface ChannelDetail {
  projectId: string;
  channelId: string;
}

/** The user opened a channel in the list. */
export class ChannelOpenEvent extends BaEvent<ChannelDetail> {
  static readonly type = 'ba-channel-open';
  constructor(detail: ChannelDetail) {
    super(ChannelOpenEvent.type, detail);
  }
}

/** The user closed the opened channel. */
export class ChannelCloseEvent extends BaEvent<ChannelDetail> {
  static readonly type = 'ba-channel-close';
  constructor(detail: ChannelDetail) {
    super(ChannelCloseEvent.type, detail);
  }
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
