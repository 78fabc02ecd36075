import { aTimeout, expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import type { Route } from '../model/route.js';
import { type Chooser, hashOf, RouteController, routeOfHash, type Routing } from './route-controller.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';

const projects: Route = { view: 'projects' };
const dashboard: Route = { view: 'dashboard', projectId: 'p' };
const channel: Route = { view: 'project-settings', projectId: 'p', tab: 'channels', channelId: 'a/b' };

const hashes: readonly [hash: string, prefix: string, route: Route | undefined][] = [
  ['#/projects', '', projects],
  ['#app/projects/p', 'app', dashboard],
  ['#!/projects/p/settings/channels/a%2Fb', '!', channel],
  ['#a%20b/projects', 'a b', projects],
  ['#%C3%BC%EF%BF%BD/projects', 'ü\ud800', projects],
  ['#/projects', 'app', undefined],
  ['#application/projects', 'app', undefined],
  ['#app', 'app', undefined],
  ['#app/elsewhere', 'app', undefined],
  ['', '', undefined],
];

describe('the hash of a route', () => {
  for (const [hash, prefix, route] of hashes) {
    it(`"${hash}" with the prefix "${prefix}" ${route ? 'is read and written' : 'is none'}`, () => {
      expect(routeOfHash(hash, prefix)).to.deep.equal(route);
      if (route) expect(hashOf(route, prefix)).to.equal(hash);
    });
  }
});

describe('a route controller', () => {
  const connected: ReactiveController[] = [];

  /** A host that shows a route, as the app does. */
  function setup(routing: Routing, start: Route, prefix = 'test') {
    const seen: Route[] = [];
    let current = start;
    const controller = new RouteController(
      {
        isConnected: true,
        addController() {},
        removeController() {},
        requestUpdate() {},
        updateComplete: Promise.resolve(true),
      },
      {
        routing: () => routing,
        prefix: () => prefix,
        route: () => current,
        onHistory: (route) => {
          seen.push(route);
          show(route, 'address');
        },
      },
    );
    const show = (route: Route, chooser: Chooser = 'user') => {
      current = route;
      controller.chosenBy(chooser);
      controller.hostUpdated();
    };
    controller.hostConnected();
    controller.hostUpdated();
    connected.push(controller);
    return { controller, seen, show };
  }

  beforeEach(() => history.pushState(null, '', location.pathname + location.search));

  afterEach(() => {
    for (const controller of connected.splice(0)) controller.hostDisconnected?.();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const routing of ['memory', 'host'] as const) {
    it(`leaves the address alone with ${routing} routing, and does not read it`, async () => {
      const { controller, seen, show } = setup(routing, projects);
      const before = [location.href, history.length];
      show(dashboard);
      expect([location.href, history.length]).to.deep.equal(before);
      location.hash = '#test/projects/p/settings/general';
      await aTimeout(20);
      expect(seen).to.deep.equal([]);
      expect(controller.fromAddress).to.be.undefined;
    });
  }

  it('writes the first route over an empty hash, without another step back', () => {
    const before = history.length;
    setup('hash', projects);
    expect(location.hash).to.equal('#test/projects');
    expect(history.length).to.equal(before);
  });

  it('leaves a hash of the host alone until the user moves', () => {
    location.hash = '#a-section';
    const { show } = setup('hash', projects);
    expect(location.hash).to.equal('#a-section');
    show(dashboard);
    expect(location.hash).to.equal('#test/projects/p');
  });

  it('goes back to the very first route, and forward again', async () => {
    const { seen, show } = setup('hash', projects);
    show(dashboard);
    show(channel);
    expect(location.hash).to.equal('#test/projects/p/settings/channels/a%2Fb');
    history.go(-2);
    await waitUntil(() => seen.length === 1);
    expect(seen).to.deep.equal([projects]);
    history.forward();
    await waitUntil(() => seen.length === 2);
    expect(seen[1]).to.deep.equal(dashboard);
    expect(location.hash).to.equal('#test/projects/p');
  });

  it('adds no step for another spelling of the same route', async () => {
    const { seen } = setup('hash', projects);
    location.hash = '#test/projects/p/settings';
    await waitUntil(() => seen.length === 1);
    expect(location.hash).to.equal('#test/projects/p/settings');
  });

  it('reads an address that changed while it was out of the page', () => {
    const { controller, seen } = setup('hash', projects);
    controller.hostDisconnected();
    history.replaceState(null, '', '#test/projects/p');
    controller.hostConnected();
    expect(seen).to.deep.equal([dashboard]);
  });
});
