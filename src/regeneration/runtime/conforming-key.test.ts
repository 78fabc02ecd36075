import { expect } from '@open-wc/testing';
import { conformingKey, splitKey } from './conforming-key.js';

const encode = (part: unknown) =>
  btoa(JSON.stringify(part)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const jwt = (claims: object, header: object = { alg: 'EdDSA', kid: 'new' }) =>
  `${encode(header)}.${encode(claims)}.${'Ab3-'.repeat(21)}Ab`;
const whole = jwt({ channel: 'rasa', project: 'support-bot', issued: 'yesterday, by somebody with a long name' });
const reply = (value: string) => ({
  id: 'new',
  hint: value.slice(-4),
  createdAt: '2026-10-12T09:41:00Z',
  version: 'v-2',
  value,
});
const expected = { previousKeyId: 'old', channelType: 'rasa' };

describe('a new key', () => {
  for (const value of [whole, 'f3b9-4a1c-opaque', 'sk_live_51HxYz', 'abcdef'.repeat(6), 'AKIA.with.dots']) {
    it(`may be ${value.slice(0, 20)}`, () => {
      expect(conformingKey(reply(value), expected).value).to.equal(value);
    });
  }

  for (const value of [whole, jwt({ channel: 'rasa', note: '*' }), 'f3b9-4a1c-opaque', 'a key of aaaaaaaaa']) {
    it(`is not left in what expressions have matched: ${value.slice(0, 20)}`, () => {
      /before/.test('before');
      try {
        conformingKey(reply(value), expected);
      } catch {
        // A key that is refused is a secret, too.
      }
      expect((RegExp as unknown as { readonly input: string }).input).to.equal('before');
    });
  }

  const odd: Readonly<Record<string, string>> = {
    'masked by dots': '••••••••3f9a',
    'masked by stars': '************3f9a',
    'masked by x': 'xxxxxxx3f9a',
    'masked by signs': '########3f9a',
    'masked by dashes': '--------3f9a',
    'shortened by an ellipsis': 'eyJhbGci…3f9a',
    'shortened by three dots': 'eyJ...3f9a',
    'an opaque key shortened by dots': 'f3b9...3f9a',
    'with a space': 'f3b9 3f9a',
    'a word in brackets': '[REDACTED]',
    'a word in angle brackets': '<hidden>',
    'redacted in part': 'sk_live_REDACTED_3f9a',
    'a JWT cut at its beginning': whole.slice(12),
    'a JWT without its header': whole.slice(whole.indexOf('.') + 1),
    'a JWT cut after 120 characters': whole.slice(0, 120),
    'a JWT without its signature': whole.slice(0, whole.lastIndexOf('.')),
    'a JWT with an empty signature': whole.slice(0, whole.lastIndexOf('.') + 1),
    'a JWT whose signature is cut': whole.slice(0, -20),
    'a JWT of another channel type': jwt({ channel: 'amazon-alexa' }),
    'a JWT with another key’s id': jwt({ channel: 'rasa' }, { alg: 'EdDSA', kid: 'another' }),
  };
  for (const [what, value] of Object.entries(odd)) {
    it(`is none if it is ${what}`, () => {
      expect(() => conformingKey(reply(value), expected))
        .to.throw()
        .with.property('code', 'malformed');
    });
  }

  it('is none if it is no more than its hint', () => {
    expect(() => conformingKey({ ...reply('3f9a'), hint: '3f9a' }, expected)).to.throw();
  });

  it('is none if it has the id of the key that it replaces', () => {
    expect(() => conformingKey({ ...reply(whole), id: 'old' }, expected)).to.throw();
  });

  it('is the one that it names, also where the service shows a key again', () => {
    expect(splitKey(reply(whole)).value).to.equal(whole);
    expect(() => splitKey({ ...reply(whole), id: 'another' }))
      .to.throw()
      .with.property('code', 'malformed');
  });

  it('is never quoted by the error', () => {
    expect(() => conformingKey(reply(whole.slice(0, 120)), expected))
      .to.throw()
      .with.property('message')
      .not.include('eyJ');
  });
});
