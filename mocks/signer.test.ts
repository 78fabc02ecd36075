import { expect } from '@open-wc/testing';
import { KeySigner } from './signer.js';

const headerOf = (token: string): unknown => JSON.parse(atob(token.split('.')[0]!));

/** A browser whose Web Cryptography has no Ed25519, as Chromium before 137. */
function withoutEd25519(): () => void {
  const { generateKey } = crypto.subtle;
  crypto.subtle.generateKey = ((algorithm: AlgorithmIdentifier, ...rest: [boolean, KeyUsage[]]) =>
    algorithm === 'Ed25519'
      ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
      : generateKey.call(crypto.subtle, algorithm, ...rest)) as typeof generateKey;
  return () => Reflect.deleteProperty(crypto.subtle, 'generateKey');
}

describe('KeySigner', () => {
  for (const [name, alg] of [
    ['a browser with Ed25519', 'EdDSA'],
    ['a browser without', 'ES256'],
  ] as const) {
    it(`signs, tells its own tokens, and is restored: ${name}`, async () => {
      const restoreBrowser = alg === 'ES256' ? withoutEd25519() : () => {};
      try {
        const signer = new KeySigner();
        const token = await signer.sign('k1', { sub: 'rasa' });
        expect(headerOf(token)).to.deep.equal({ alg, typ: 'JWT', kid: 'k1' });
        expect(await signer.verify(token)).to.be.true;
        expect(await signer.verify(`${token.slice(0, -8)}AAAAAAAA`)).to.be.false;
        expect(await new KeySigner(await signer.export()).verify(token), 'restored').to.be.true;
        expect(await new KeySigner().verify(token), 'another one').to.be.false;
      } finally {
        restoreBrowser();
      }
    });
  }
});
