import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatRoute, parseRoute, type Route, sameRoute } from '../model/route.js';
import { pushHash, readHash, replaceHash } from '../platform/address.js';

/** `memory`: the app moves by itself and leaves the address alone; `hash`: it moves with the address's hash; `host`: the host moves it. */
export type Routing = 'memory' | 'hash' | 'host';

export interface RouteOptions {
  readonly routing: () => Routing;
  /** What stands between `#` and the path. */
  readonly prefix: () => string;
  /** Where the application is. */
  readonly route: () => Route | undefined;
  /** The browser moved through its history, or the user changed the address. */
  readonly onHistory: (route: Route) => void;
}

/** Writes a route as the hash of an address, such as `#app/projects`. */
export function hashOf(route: Route, prefix: string): string {
  return beginningOf(prefix) + formatRoute(route);
}

/** Reads a hash that {@link hashOf} wrote; `undefined` if it is somebody else's. */
export function routeOfHash(hash: string, prefix: string): Route | undefined {
  const beginning = beginningOf(prefix);
  return hash.startsWith(`${beginning}/`) ? parseRoute(hash.slice(beginning.length)) : undefined;
}

/** As an address has it: it would not be found again with a blank in it. */
function beginningOf(prefix: string): string {
  return `#${encodeURI(prefix.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
}

/** Keeps the route and the address together. Only with hash routing does it read or write the address. */
export class RouteController implements ReactiveController {
  /** What the address was made to follow last. */
  #followed: Route | undefined;
  #isStarted = false;

  constructor(
    private readonly host: ReactiveControllerHost & Pick<Node, 'isConnected'>,
    private readonly options: RouteOptions,
  ) {
    host.addController(this);
  }

  /** The route that the address names, if its hash is one of ours. */
  get fromAddress(): Route | undefined {
    const { routing, prefix } = this.options;
    return routing() === 'hash' ? routeOfHash(readHash(), prefix()) : undefined;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#followAddress);
    if (!this.#isStarted) return;
    // While the application was out of the page the host may have given it a route; else the address may have changed.
    const current = this.options.route();
    if (current && this.#followed && !sameRoute(current, this.#followed)) this.hostUpdated();
    else this.#followAddress();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followAddress);
  }

  /** Makes the address follow the route. */
  hostUpdated(): void {
    if (!this.host.isConnected) return; // The last update may come after the host was removed.
    const { routing, prefix, route } = this.options;
    const [current, named] = [route(), this.fromAddress];
    if (current && routing() === 'hash' && !(named && sameRoute(named, current))) {
      const hash = hashOf(current, prefix());
      if (this.#isStarted) {
        pushHash(hash);
      } else if (readHash() === '' || readHash().startsWith(`${beginningOf(prefix())}/`)) {
        // The first entry gets its route too, or the way back would end at an address that names no place.
        replaceHash(hash);
      }
    }
    this.#followed = current;
    this.#isStarted = true;
  }

  // `hashchange` also comes for back and forward between our own entries; `pushState` itself fires nothing.
  #followAddress = (): void => {
    const [route, current] = [this.fromAddress, this.options.route()];
    if (route && !(current && sameRoute(route, current))) this.options.onHistory(route);
  };
}
