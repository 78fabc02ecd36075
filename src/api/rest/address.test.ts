import { expect } from '@open-wc/testing';
import { breakPlatform, mendPlatform } from '../../testing/broken-platform.test-setup.js';
import { isSettingsError } from '../settings-error.js';
import { pathOf, resolveBase, searchOf } from './address.js';

describe('resolveBase', () => {
  afterEach(mendPlatform);

  const bases: readonly [base: string | URL, resolved: string][] = [
    ['https://service.test', 'https://service.test'],
    ['https://service.test/', 'https://service.test'],
    ['https://SERVICE.test:443/api//', 'https://service.test/api'],
    [new URL('http://127.0.0.1:4010/v2'), 'http://127.0.0.1:4010/v2'],
    ['/api', `${location.origin}/api`],
  ];
  for (const [base, resolved] of bases) {
    it(`makes ${String(base)} absolute`, () => expect(resolveBase(base)).to.equal(resolved));
  }

  it('makes them absolute where the browser has neither URL.canParse nor URL.parse', () => {
    for (const name of ['canParse', 'parse']) breakPlatform(URL, name, 'missing');
    for (const [base, resolved] of bases) expect(resolveBase(base)).to.equal(resolved);
    expect(() => resolveBase('https://')).to.throw(TypeError, /is no address/);
  });

  const unusable: readonly [base: string, reason: RegExp][] = [
    ['https://', /is no address\. Did you forget "https:\/\/"/],
    ['localhost:4010', /begin with "localhost:".*Did you forget/],
    ['javascript:alert(1)', /begin with "javascript:"/],
    ['https://me:pass-word@service.test', /user or a password/],
    ['https://service.test/api?tenant=7', /query or a fragment/],
    ['https://service.test/api#top', /query or a fragment/],
  ];
  for (const [base, reason] of unusable) {
    it(`refuses ${base}, and says how to mend it`, () => {
      expect(() => resolveBase(base)).to.throw(TypeError, reason);
      expect(() => resolveBase(base)).to.throw(/^((?!pass-word).)*$/);
    });
  }
});

describe('pathOf', () => {
  const channel = '/projects/{projectId}/channels/{channelId}';

  it('encodes ids as segments', () => {
    expect(pathOf(channel, ['p/q', '../c?'])).to.equal('/projects/p%2Fq/channels/..%2Fc%3F');
    expect(pathOf('/projects/{projectId}', ['ü %'])).to.equal('/projects/%C3%BC%20%25');
    expect(pathOf('/projects', [])).to.equal('/projects');
  });

  it('takes what an id contains for no part of the template', () => {
    expect(pathOf(channel, ['{channelId}', '$&'])).to.equal('/projects/%7BchannelId%7D/channels/%24%26');
  });

  for (const id of ['', '.', '..', '\ud800']) {
    it(`finds nothing at ${JSON.stringify(id)}, which would be another address`, () => {
      for (const ids of [[id, 'c'], ['p', id], ['p']]) {
        expect(() => pathOf(channel, ids))
          .to.throw()
          .that.satisfies(isSettingsError)
          .and.has.property('code', 'not-found');
      }
    });
  }
});

describe('searchOf', () => {
  it('writes what is asked for, and nothing else', () => {
    expect(searchOf({})).to.equal('');
    expect(searchOf({ query: '', cursor: undefined })).to.equal('');
    expect(searchOf({ limit: 50, query: 'ra&sa', cursor: 'a=', sort: 'name' })).to.equal(
      '?cursor=a%3D&limit=50&query=ra%26sa&sort=name',
    );
  });
});
