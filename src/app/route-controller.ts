import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatRoute, parseRoute, type Route, sameRoute } from '../model/route.js';
import { pushHash, readHash, replaceHash } from '../platform/address.js';
import { onWindow } from '../platform/listen.js';

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

/**
 * Who chose the route. `nobody`: it is the one that the application shows at first. What `nobody` or the `address` chose gives way to
 * the address as soon as that is followed; what the `host` or the `user` chose stays.
 */
export type Chooser = 'nobody' | 'address' | 'host' | 'user';

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

/**
 * Keeps the route and the address together. Only with hash routing does it read or write the address.
 *
 * Frameworks set properties in an order of their own; after hydration, that is after the first update. So the address is followed from the
 * moment that `routing` and the prefix say so, and then as if they had said so from the beginning.
 */
export class RouteController implements ReactiveController {
  /** What the address was made to follow last. */
  #followed: Route | undefined;
  /** The prefix under which the address is followed. */
  #prefix: string | undefined;
  #isStarted = false;
  #stopListening: (() => void) | undefined;
  #chooser: Chooser = 'nobody';

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

  /** Says who chose the route that is there now. */
  chosenBy(chooser: Chooser): void {
    this.#chooser = chooser;
  }

  /**
   * The route to show next.
   *
   * @param initial what is shown until somebody chooses.
   */
  next(initial: Route): Route {
    const current = this.options.route();
    const { fromAddress } = this;
    if (fromAddress && (!current || (this.#begins && !this.#isKept))) {
      this.#chooser = 'address';
      return fromAddress;
    }
    return current && this.#chooser !== 'nobody' ? current : initial;
  }

  hostConnected(): void {
    this.#stopListening = onWindow('hashchange', this.#followAddress);
    if (!this.#isStarted) return;
    if (this.#begins) return this.host.requestUpdate();
    // While the application was out of the page the host may have given it a route; else the address may have changed.
    const current = this.options.route();
    if (current && this.#followed && !sameRoute(current, this.#followed)) this.hostUpdated();
    else this.#followAddress();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  /** Makes the address follow the route. */
  hostUpdated(): void {
    const { routing, prefix, route } = this.options;
    if (routing() !== 'hash') this.#prefix = undefined;
    if (!this.host.isConnected) return; // The last update may come after the host was removed.
    const current = route();
    if (current && routing() === 'hash') {
      this.#write(current);
      this.#prefix = prefix();
    }
    this.#followed = current;
    this.#isStarted = true;
  }

  /** The address is to be followed from this update on. */
  get #begins(): boolean {
    const { routing, prefix } = this.options;
    return this.host.isConnected && routing() === 'hash' && prefix() !== this.#prefix;
  }

  get #isKept(): boolean {
    return this.#chooser === 'host' || this.#chooser === 'user';
  }

  #write(current: Route): void {
    const { fromAddress } = this;
    const isNamed = fromAddress && sameRoute(fromAddress, current);
    if (isNamed || this.#writeHash(hashOf(current, this.options.prefix()), fromAddress)) {
      if (this.#isKept) this.#chooser = 'address'; // It says so from now on.
    }
  }

  #writeHash(hash: string, named: Route | undefined): boolean {
    const address = readHash();
    const prefixes = [this.options.prefix(), this.#prefix].filter((prefix) => prefix !== undefined);
    const isOurs = address === '' || prefixes.some((prefix) => address.startsWith(`${beginningOf(prefix)}/`));
    const hasMoved = this.#chooser === 'user' || (this.#chooser === 'host' && !this.#begins);
    // The way back leads to where the user was; the first entry gets its route too, or it would end at an address that names no place.
    if (hasMoved && !(this.#begins && isOurs && !named)) return pushHash(hash);
    return isOurs && replaceHash(hash);
  }

  // `hashchange` also comes for back and forward between our own entries; `pushState` itself fires nothing.
  #followAddress = (): void => {
    const [route, current] = [this.fromAddress, this.options.route()];
    if (route && !(current && sameRoute(route, current))) this.options.onHistory(route);
  };
}
