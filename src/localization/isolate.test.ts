import { expect } from '@open-wc/testing';
import { ar } from './ar.js';
import { en } from './en.js';
import { isolated, withIsolatedFacts } from './isolate.js';

const [fsi, pdi, rlo] = ['\u2068', '\u2069', '\u202e'];

describe('isolated()', () => {
  for (const [fact, direction] of [
    ['Support bot', 'ltr'],
    ['Bot (2)!', 'ltr'],
    ['サポート', 'ltr'],
    ['\ufeffRasa', 'ltr'], // A mark of byte order has no direction.
    ['3,141.5', 'ltr'],
    ['روبوت الدعم', 'rtl'],
    ['1,234', 'rtl'],
    ['١٬٢٣٤', 'rtl'],
    ['', 'rtl'],
  ] as const) {
    it(`leaves "${fact}" as it is in a sentence that runs ${direction}`, () => {
      expect(isolated(fact, direction)).to.equal(fact);
    });
  }

  for (const [fact, direction] of [
    ['روبوت', 'ltr'],
    ['בוט', 'ltr'],
    ['Bot روبوت', 'ltr'],
    ['Support bot', 'rtl'],
    ['サポート', 'rtl'],
    ['-_12', 'rtl'], // Its marks would change sides.
    [`${rlo}toB`, 'ltr'],
  ] as const) {
    it(`parts "${fact}" from a sentence that runs ${direction}`, () => {
      expect(isolated(fact, direction)).to.equal(`${fsi}${fact}${pdi}`);
    });
  }

  it('cannot be left by marks that the fact brings along', () => {
    expect(isolated(`a${pdi}${rlo}b`, 'ltr')).to.equal(`${fsi}${fsi}a${pdi}${rlo}b${pdi}`);
    expect(isolated(`a${fsi}b`, 'ltr')).to.equal(`${fsi}a${fsi}b${pdi}${pdi}`);
    expect(isolated(`a${fsi}b${pdi}`, 'ltr')).to.equal(`${fsi}a${fsi}b${pdi}${pdi}`);
  });

  it('keeps the order of a sentence, as a browser draws it', () => {
    // Without isolation the number behind an Arabic name changes sides with it.
    const place = document.createElement('p');
    place.style.font = '16px monospace';
    document.body.append(place);
    const leftsOf = (...parts: readonly string[]) => {
      place.replaceChildren(
        ...parts.map((part) => Object.assign(document.createElement('span'), { textContent: part })),
      );
      return [...place.children].map((part) => part.getBoundingClientRect().left);
    };
    const name = 'روبوت';
    const [, plainName, plainTail] = leftsOf('x ', name, ' 7');
    expect(plainTail, 'the fault').to.be.lessThan(plainName!);
    const [, partedName, partedTail] = leftsOf('x ', isolated(name, 'ltr'), ' 7');
    expect(partedTail).to.be.greaterThan(partedName!);
    place.remove();
  });
});

describe('withIsolatedFacts()', () => {
  it('parts every fact of a sentence, and nothing else', () => {
    const messages = withIsolatedFacts(ar, 'rtl');
    expect(messages.confirmTitle('Rasa')).to.equal(ar.confirmTitle(`${fsi}Rasa${pdi}`));
    expect(messages.changedAt('١', undefined)).to.equal('١');
    expect(messages.channelCount(3, '3')).to.equal(ar.channelCount(3, '3'));
    expect(messages.cancel).to.equal(ar.cancel);
  });

  it('leaves alone what is looked up and what becomes a file', () => {
    const messages = withIsolatedFacts(ar, 'rtl');
    expect(messages.channelType('something-new')).to.equal('something-new');
    expect(messages.downloadName('rasa')).to.equal('api-key-rasa.txt');
  });

  it('changes nothing in a language and with names of one script', () => {
    expect(withIsolatedFacts(en, 'ltr').regenerateKeyOf('Rasa')).to.equal('Regenerate the API key for Rasa');
  });
});
