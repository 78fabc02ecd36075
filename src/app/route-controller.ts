import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatRoute, parseRoute, type Route, sameRoute } from '../model/route.js';

/** `memory`: the app moves by itself and leaves the address alone; `hash`: it moves with the address's hash; `host`: the host moves it. */
export type Routing = 'memory' | 'hash' | 'host';

export interface RouteOptions {
  readonly routing: () => Routing;
  /** What stands between `#` and the path. */
  readonly prefix: () => string;
  /** The browser moved through its history, or the user changed the address. */
  readonly onHistory: (route: Route) => void;
}

/** Where the application is. Only with hash routing does it touch the address. */
export class RouteController implements ReactiveController {
  current: Route | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: RouteOptions;

  constructor(host: ReactiveControllerHost, options: RouteOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** The route that the address names, if its hash is one of ours. */
  fromAddress(): Route | undefined {
    if (this.#options.routing() !== 'hash') return undefined;
    const prefix = `#${this.#options.prefix()}`;
    return location.hash.startsWith(`${prefix}/`) ? parseRoute(location.hash.slice(prefix.length)) : undefined;
  }

  /** Goes somewhere because the user wants to: the address follows, and *Back* leads here again. */
  go(route: Route): void {
    if (this.#options.routing() === 'host') return;
    this.show(route);
    if (this.#options.routing() !== 'hash') return;
    const hash = `#${this.#options.prefix()}${formatRoute(route)}`;
    if (location.hash !== hash) history.pushState(null, '', hash);
  }

  /** Shows a route, and leaves the address alone. */
  show(route: Route): void {
    if (this.current && sameRoute(this.current, route)) return;
    this.current = route;
    this.#host.requestUpdate();
  }

  // `hashchange` also comes for back and forward between our own entries; `pushState` itself fires nothing.
  #onHashChange = (): void => {
    const route = this.fromAddress();
    if (!route || (this.current && sameRoute(this.current, route))) return;
    this.show(route);
    this.#options.onHistory(route);
  };
}
