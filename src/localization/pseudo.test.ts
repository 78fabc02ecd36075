import { expect } from '@open-wc/testing';
import { en } from './en.js';
import { pseudo } from './pseudo.js';

describe('the pseudo-locale', () => {
  it('marks texts and keeps facts', () => {
    expect(pseudo.cancel).to.equal('⟦Ćààñćééļ⟧');
    expect(pseudo.regenerateKeyOf('Rasa')).to.match(/^⟦.* Rasa⟧$/);
    expect(pseudo.changedAt('12:00', undefined)).to.equal('⟦12:00⟧');
    expect(pseudo.keyFacts('3f9a', pseudo.keyAge(1, '1'))).to.match(/^⟦.*3f9a\u00a0· ⟦1 .*⟧⟧$/);
    expect(pseudo.refusedReason.forbidden).to.match(/^⟦.*⟧$/);
  });

  it('leaves spaces at their ends, data and addresses alone', () => {
    expect(pseudo.noteBefore).to.match(/^⟦.*⟧ $/);
    expect(pseudo.channelType('something-new')).to.equal('something-new');
    expect(pseudo.channelType('rasa')).to.equal('⟦Ŕààšàà⟧');
    expect(pseudo.guideUrl).to.equal(en.guideUrl);
  });

  it('is about 40 % longer', () => {
    const length = (texts: readonly unknown[]) => texts.filter((text) => typeof text === 'string').join('').length;
    expect(length(Object.values(pseudo)) / length(Object.values(en))).to.be.within(1.3, 1.5);
  });
});
