import { expect } from '@open-wc/testing';
import { formatRoute, parseRoute, type Route } from './route.js';

const routes: readonly [path: string, route: Route][] = [
  ['/projects', { view: 'projects' }],
  ['/projects/p', { view: 'dashboard', projectId: 'p' }],
  ['/projects/p/settings/general', { view: 'project-settings', projectId: 'p', tab: 'general' }],
  ['/projects/p/settings/channels', { view: 'project-settings', projectId: 'p', tab: 'channels' }],
  ['/projects/p/settings/channels/c', { view: 'project-settings', projectId: 'p', tab: 'channels', channelId: 'c' }],
  [
    '/projects/a%2Fb/settings/channels/%C3%BC%3F',
    { view: 'project-settings', projectId: 'a/b', tab: 'channels', channelId: 'ü?' },
  ],
];

describe('a route', () => {
  for (const [path, route] of routes) {
    it(`is written and read as ${path}`, () => {
      expect(formatRoute(route)).to.equal(path);
      expect(parseRoute(path)).to.deep.equal(route);
    });
  }

  it('is written with half of a surrogate pair in an id, too, which no address can have', () => {
    expect(formatRoute({ view: 'dashboard', projectId: 'a\ud800b' })).to.equal('/projects/a%EF%BF%BDb');
    expect(formatRoute({ view: 'dashboard', projectId: '\u{1f916}' })).to.equal('/projects/%F0%9F%A4%96');
  });

  for (const path of [
    '',
    '/',
    'projects',
    '/elsewhere',
    '/projects/p/other',
    '/projects/p/settings/general/c',
    '/projects/%',
  ]) {
    it(`is none in "${path}"`, () => expect(parseRoute(path)).to.be.undefined);
  }
});
