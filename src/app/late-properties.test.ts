import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { spy, type SinonSpy } from 'sinon';
import '../define.js';
import { formatRoute } from '../model/route.js';
import { stubApi } from '../testing/stub-api.js';
import { waitUntil } from '../testing/wait-until.test-setup.js';
import { focusedElement } from '../ui/focus/focused-element.js';
import type { BaSettingsApp } from './ba-settings-app.js';

type Given = Partial<Pick<BaSettingsApp, 'routing' | 'hashPrefix' | 'projectId'>> & { readonly route?: string };

/** What befalls an application: properties that arrive in an update of their own, or somebody who moves. */
type Step = Given | ((app: BaSettingsApp) => unknown);

const api = stubApi();
const deep = '/projects/support-bot/settings/channels/rasa';
const general = '/projects/support-bot/settings/general';
const initial = '/projects';
const hash: Given = { routing: 'hash', hashPrefix: 'app' };

/** The user chooses the tab *General* of the settings, wherever they are. */
async function theUserMoves(app: BaSettingsApp) {
  const { NavigateEvent } = await import('../events/navigation-events.js');
  const route = { view: 'project-settings', projectId: 'support-bot', tab: 'general' } as const;
  app.renderRoot.querySelector('main')!.dispatchEvent(new NavigateEvent({ route, cause: 'user' }));
  await waitUntil(() => app.route && formatRoute(app.route) === general);
}

const theAddressChanges = (to: string) => () => history.replaceState(null, '', to);

/** Frameworks set properties in an order of their own, and after hydration later than the first update. */
describe('<ba-settings-app> whose properties arrive late', () => {
  const page = document.createElement('div');
  const navigations: string[] = [];
  let pushes: SinonSpy;
  page.addEventListener('ba-navigate', ({ detail }) => navigations.push(detail.cause));

  beforeEach(async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    document.body.append(page);
    pushes = spy(history, 'pushState');
  });
  afterEach(() => {
    page.remove();
    page.replaceChildren();
    pushes.restore();
    navigations.length = 0;
    history.replaceState(null, '', location.pathname + location.search);
  });

  /** Opens a page at an address, and takes one step after the other, each in an update of its own. */
  async function walk(address: string, [first = {}, ...steps]: readonly Step[]) {
    history.replaceState(null, '', location.pathname + location.search + address);
    pushes.resetHistory();
    const app = Object.assign(document.createElement('ba-settings-app'), { api }, first);
    page.append(app);
    await app.updateComplete;
    for (const step of steps) {
      if (typeof step === 'function') await step(app);
      else Object.assign(app, step);
      await app.updateComplete;
    }
    return { app, route: formatRoute(app.route!), address: location.hash, added: pushes.callCount };
  }

  const rows: readonly {
    readonly it: string;
    readonly at: string;
    readonly steps: readonly Step[];
    readonly route: string;
    readonly address: string;
    readonly added?: number;
  }[] = [
    {
      it: 'goes where a deep link leads',
      at: `#app${deep}`,
      steps: [{}, hash],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'gives an address without a hash the first route',
      at: '',
      steps: [{ projectId: 'support-bot' }, hash],
      route: '/projects/support-bot',
      address: '#app/projects/support-bot',
    },
    {
      it: 'gives an address that leads nowhere the first route',
      at: '#app/nowhere',
      steps: [{}, hash],
      route: initial,
      address: `#app${initial}`,
    },
    {
      it: "leaves the host's own hash alone",
      at: '#a-section',
      steps: [{}, hash, { projectId: 'support-bot' }],
      route: '/projects/support-bot',
      address: '#a-section',
    },
    {
      it: 'stays where the user has gone, and the way back leads to the deep link',
      at: `#app${deep}`,
      steps: [{}, theUserMoves, hash],
      route: general,
      address: `#app${general}`,
      added: 1,
    },
    {
      it: 'stays where the user has gone, which is the first entry with a route',
      at: '',
      steps: [{}, theUserMoves, hash],
      route: general,
      address: `#app${general}`,
    },
    {
      it: "stays where the user has gone, and the way back leads to the host's own hash",
      at: '#a-section',
      steps: [{}, theUserMoves, hash],
      route: general,
      address: `#app${general}`,
      added: 1,
    },
    {
      it: 'stays at the route that the host gave before',
      at: `#app${deep}`,
      steps: [{}, { route: general }, hash],
      route: general,
      address: `#app${general}`,
    },
    {
      it: 'stays at the route that the host gives with it',
      at: `#app${deep}`,
      steps: [{}, { ...hash, route: general }],
      route: general,
      address: `#app${general}`,
    },
    {
      it: 'goes back to the address where the host takes its route away',
      at: `#app${deep}`,
      steps: [{ route: general }, { route: undefined as unknown as string }, hash],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'goes where a deep link leads after host routing that named no route',
      at: `#app${deep}`,
      steps: [{ routing: 'host' }, hash],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'stays where the host has moved it',
      at: `#app${deep}`,
      steps: [{ routing: 'host', route: general }, hash],
      route: general,
      address: `#app${general}`,
    },
    {
      it: 'goes where a deep link leads once the prefix is known',
      at: `#app${deep}`,
      steps: [{ routing: 'hash' }, { hashPrefix: 'app' }],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'renames the first entry once the prefix is known',
      at: '',
      steps: [{ routing: 'hash' }, { hashPrefix: 'app' }],
      route: initial,
      address: `#app${initial}`,
    },
    {
      it: 'renames an entry that it followed under another prefix',
      at: `#${deep}`,
      steps: [{ routing: 'hash' }, { hashPrefix: 'app' }],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'keeps what the user did while the address was not followed',
      at: `#app${deep}`,
      steps: [hash, { routing: 'memory' }, theUserMoves, { routing: 'hash' }],
      route: general,
      address: `#app${general}`,
      added: 1,
    },
    {
      it: 'follows what the address did while it was not followed',
      at: `#app${general}`,
      steps: [hash, { routing: 'memory' }, theAddressChanges(`#app${deep}`), { routing: 'hash' }],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'follows what the address did since the user moved with it',
      at: `#app${deep}`,
      steps: [hash, theUserMoves, { routing: 'memory' }, theAddressChanges(`#app${deep}`), { routing: 'hash' }],
      route: deep,
      address: `#app${deep}`,
      added: 1,
    },
    {
      it: 'goes where a deep link leads once it is back in the page',
      at: `#app${deep}`,
      steps: [{}, (app) => app.remove(), hash, (app) => page.append(app)],
      route: deep,
      address: `#app${deep}`,
    },
    {
      it: 'opens the first project where nobody has moved',
      at: '',
      steps: [{}, { projectId: 'support-bot' }],
      route: '/projects/support-bot',
      address: '',
    },
    {
      it: 'stays where the user has gone, whatever the first project is',
      at: '',
      steps: [{}, theUserMoves, { projectId: 'travel-desk' }],
      route: general,
      address: '',
    },
    {
      it: 'stays where the address led, whatever the first project is',
      at: `#app${deep}`,
      steps: [hash, { projectId: 'travel-desk' }],
      route: deep,
      address: `#app${deep}`,
    },
  ];

  for (const { it: does, at, steps, route, address, added = 0 } of rows) {
    it(`${does}: "${at}"`, async () => {
      const { app, ...end } = await walk(at, steps);
      expect(end).to.deep.equal({ route, address, added });
      expect(navigations).to.deep.equal(steps.includes(theUserMoves) ? ['user'] : []);
      expect(app.renderRoot.querySelector('main > ba-project-settings, main > ba-project-grid')?.localName).to.equal(
        { [initial]: 'ba-project-grid', [deep]: 'ba-project-settings', [general]: 'ba-project-settings' }[route],
      );
    });
  }

  it('ends, in whatever order they arrive, where it would have begun with all of them', async () => {
    const given: readonly Given[] = [{ routing: 'hash' }, { hashPrefix: 'app' }, { projectId: 'travel-desk' }];
    for (const at of ['', `#app${deep}`, '#app/nowhere', '#a-section']) {
      const { app, ...wanted } = await walk(at, [Object.assign({}, ...given) as Given]);
      app.remove();
      for (const order of ordersOf(given)) {
        for (let early = 0; early < order.length; early++) {
          const first = Object.assign({}, ...order.slice(0, early)) as Given;
          const { app: late, ...end } = await walk(at, [first, ...order.slice(early)]);
          late.remove();
          expect(end, `${at} ${JSON.stringify([first, ...order.slice(early)])}`).to.deep.equal(wanted);
        }
      }
    }
  });

  it('follows the history from then on', async () => {
    const { app } = await walk(`#app${deep}`, [{}, theUserMoves, hash]);
    history.back();
    await waitUntil(() => formatRoute(app.route!) === deep);
    expect(navigations).to.deep.equal(['user', 'history']);
  });

  it('leaves the focus of the page alone', async () => {
    const field = page.appendChild(document.createElement('input'));
    field.focus();
    const { app } = await walk(`#app${deep}`, [{}, hash]);
    await waitUntil(() => app.renderRoot.querySelector('ba-project-settings')?.shadowRoot?.querySelector('h1'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(focusedElement(document.body) === field).to.be.true;
  });
});

function ordersOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
