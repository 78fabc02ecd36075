import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Registering } from '../machine/promises/samples.test-setup.js';
import type * as askedEndModule from './asked-end.js';
import type * as rotationNewsModule from './rotation-news.js';
import type { RotationNews } from './rotation-news.js';

type Keys = { readonly apiKey?: ApiKey; readonly previousKey?: PreviousKey | null };

interface Options {
  readonly endedByUser?: string;
  readonly behind?: number;
  readonly every?: number;
  readonly givesUpAfter?: number;
}

const start = Date.UTC(2026, 9, 12, 14);
const iso = (seconds: number) => new Date(start + seconds * 1000).toISOString();
const aKey = (id: string, more: Partial<ApiKey> = {}): ApiKey => ({
  id,
  hint: id.slice(-4),
  createdAt: iso(0),
  version: `v-${id}`,
  ...more,
});
const current = aKey('key-new');
const old: PreviousKey = { id: 'key-old', hint: '-old', createdAt: iso(-60) };

/** What is told of two keys, and what is not, each as a test. */
export function describeRotationNews(
  { AskedEnd, rotationNews, withReading }: typeof askedEndModule & typeof rotationNewsModule,
  { describe, it }: Registering,
): void {
  /**
   * What a row of readings tells, one every so many seconds. The device's clock is right, or runs behind by so many seconds. The user
   * asks for the end of a key after the first reading, and goes on asking, or gives up after so many seconds.
   */
  const tell = (readings: readonly Keys[], { endedByUser, behind = 0, every = 10, givesUpAfter }: Options = {}) => {
    const news: RotationNews[] = [];
    const at = (index: number) => ({ monotonic: index * every * 1000, wall: start + (index * every - behind) * 1000 });
    let known = withReading(undefined, readings[0]!, at(0));
    const asked = new AskedEnd();
    if (endedByUser !== undefined) {
      const giveUp = asked.note(endedByUser, () => (givesUpAfter ?? 0) * 1000);
      if (givesUpAfter !== undefined) giveUp();
    }
    readings.slice(1).forEach((reading, index) => {
      const now = at(index + 1);
      const next = withReading(known, reading, now);
      news.push(...rotationNews(known, next, now, asked));
      known = next;
    });
    return news;
  };
  const ends = (previousKey: PreviousKey, after: Keys, options?: Options) =>
    tell([{ apiKey: current, previousKey }, after], options)[0];
  const gone: Keys = { apiKey: current, previousKey: null };

  describe('the first use of a key', () => {
    const [unused, used] = [
      { ...current, lastUsedAt: null },
      { ...current, lastUsedAt: iso(5) },
    ];

    it('is told when it is seen, once', () => {
      const later = { ...current, lastUsedAt: iso(15) };
      expect(tell([{ apiKey: unused }, { apiKey: used }, { apiKey: later }])).to.deep.equal([
        { type: 'first-used', keyId: 'key-new', at: iso(5) },
      ]);
    });

    it('also where a reading between does not know', () => {
      expect(tell([{ apiKey: unused }, { apiKey: current }, { apiKey: used }])).to.have.length(1);
    });

    it('is none with the first reading, where nothing was known of its use, and of another key', () => {
      expect(tell([{ apiKey: used }, { apiKey: used }])).to.deep.equal([]);
      expect(tell([{ apiKey: current }, { apiKey: used }])).to.deep.equal([]);
      expect(tell([{ apiKey: { ...unused, id: 'key-other' } }, { apiKey: used }])).to.deep.equal([]);
      expect(tell([{}, { apiKey: used }])).to.deep.equal([]);
      expect(tell([{}, {}])).to.deep.equal([]);
    });
  });

  describe('the end of the previous key', () => {
    it('is told when it is seen, and not where a reading does not know of it', () => {
      const readings: readonly Keys[] = [{ apiKey: current, previousKey: old }, { apiKey: current }, gone, gone];
      expect(tell(readings)).to.deep.equal([{ type: 'previous-ended', keyId: 'key-old' }]);
      expect(tell([{ apiKey: current, previousKey: old }, { apiKey: current }])).to.deep.equal([]);
      expect(tell([gone, gone])).to.deep.equal([]);
      expect(tell([{ apiKey: current }, gone])).to.deep.equal([]);
    });

    it('is none where it is the current one again', () => {
      const again = aKey('key-old', { version: 'v-again' });
      expect(ends(old, { apiKey: again, previousKey: null })).to.be.undefined;
      expect(
        tell([{ apiKey: current, previousKey: old }, { apiKey: again }, { apiKey: again, previousKey: null }]),
      ).to.deep.equal([]);
    });

    it('came with its time, by the seconds that were left rather than by a clock', () => {
      const ending = { ...old, endsAt: iso(8), endsInSeconds: 8 };
      const news = { type: 'previous-ended', keyId: 'key-old', cause: 'time', endedAt: iso(8) };
      expect(ends(ending, gone)).to.deep.equal(news);
      expect(ends(ending, gone, { behind: 3600 })).to.deep.equal(news);
      expect(ends({ ...old, endsAt: iso(8) }, gone)).to.deep.equal(news);
      expect(ends({ ...old, endsAt: iso(8) }, gone, { behind: 3600 })).to.not.have.property('cause');
      expect(ends({ ...old, endsAt: iso(60), endsInSeconds: 60 }, gone)).to.not.have.property('cause');
    });

    it('came by the user, where it was not over by then', () => {
      const ending = { ...old, endsAt: iso(60), endsInSeconds: 60 };
      const byUser = { endedByUser: 'key-old' };
      expect(ends(ending, gone, byUser))
        .to.include({ cause: 'user' })
        .and.not.have.property('endedAt');
      expect(ends({ ...ending, endsInSeconds: 8 }, gone, byUser)).to.include({ cause: 'time' });
      expect(ends(ending, gone, { endedByUser: 'key-other' })).to.not.have.property('cause');
    });

    it('came by the user or another way, where more than one is possible', () => {
      const byUser = { endedByUser: 'key-old', every: 600 };
      const ending = { ...old, endsAt: iso(300), endsInSeconds: 300 };
      expect(ends(ending, gone, { every: 600 }), 'not asked for').to.include({ cause: 'time', endedAt: iso(300) });
      expect(ends(ending, gone, byUser)).to.deep.equal({ type: 'previous-ended', keyId: 'key-old' });
      const given = { ...byUser, givesUpAfter: 10 };
      expect(ends(ending, gone, given), 'in vain').to.deep.equal({ type: 'previous-ended', keyId: 'key-old' });
      expect(ends(old, gone, given), 'in vain, without a time').to.not.have.property('cause');
      const seen = { apiKey: current, previousKey: ending };
      expect(tell([seen, seen, gone], given)[0], 'seen after that').to.include({ cause: 'time' });
      const used = { ...gone, apiKey: { ...current, lastUsedAt: iso(1) } };
      const waiting = { ...old, endsAfterFirstUse: { seconds: 5 } };
      expect(ends(waiting, used, byUser)).to.not.have.property('cause');
      expect(ends(waiting, gone, byUser)).to.include({ cause: 'user' });
      expect(ends(old, { apiKey: aKey('key-third'), previousKey: null }, byUser)).to.not.have.property('cause');
    });

    it('came at its time only where no reading after that saw the key', () => {
      const ending = { apiKey: current, previousKey: { ...old, endsAt: iso(15) } };
      expect(tell([ending, ending, gone])[0]).to.include({ cause: 'time', endedAt: iso(15) });
      expect(tell([ending, ending, ending, gone])[0]).to.deep.equal({ type: 'previous-ended', keyId: 'key-old' });
      const waiting = { ...ending, previousKey: { ...old, endsAfterFirstUse: { seconds: 5, atMost: iso(15) } } };
      expect(tell([waiting, waiting, waiting, gone])[0]).to.not.have.property('cause');
    });

    it('came with the first use of the new one', () => {
      const used = { ...gone, apiKey: { ...current, lastUsedAt: iso(1) } };
      const waiting = { ...old, endsAfterFirstUse: { seconds: 5, atMost: iso(3600) } };
      expect(ends(waiting, used)).to.deep.equal({
        type: 'previous-ended',
        keyId: 'key-old',
        cause: 'first-use',
        endedAt: undefined,
      });
      expect(ends({ ...waiting, endsAt: iso(6) }, used)).to.include({ cause: 'first-use', endedAt: iso(6) });
      expect(ends({ ...waiting, endsAt: iso(60) }, used), 'before its time').to.not.have.property('cause');
      expect(ends({ ...waiting, endsAfterFirstUse: { seconds: 60 } }, used)).to.not.have.property('cause');
      expect(ends(waiting, gone), 'not used').to.not.have.property('cause');
      const atMost = { ...old, endsAfterFirstUse: { seconds: 5, atMost: iso(9) } };
      expect(ends(atMost, gone)).to.include({ cause: 'time', endedAt: iso(9) });
    });

    it('came with another regeneration, unless its time may have been first', () => {
      const third: Keys = { apiKey: aKey('key-third'), previousKey: { ...old, id: 'key-new' } };
      expect(ends(old, third)).to.deep.equal({ type: 'previous-ended', keyId: 'key-old', cause: 'regenerated' });
      expect(ends(old, { ...third, previousKey: null })).to.include({ cause: 'regenerated' });
      expect(ends({ ...old, endsAt: iso(8) }, third)).to.not.have.property('cause');
    });

    it('came with a regeneration in this page, whose key is known before a reading shows it', () => {
      const third = { ...aKey('key-third'), lastUsedAt: null };
      const unused: PreviousKey = { ...old, id: 'key-new', lastUsedAt: null };
      const regenerated = { type: 'previous-ended', keyId: 'key-old', cause: 'regenerated' };
      const first = { apiKey: { ...current, lastUsedAt: null }, previousKey: old };
      expect(tell([first, { apiKey: third }, { apiKey: third, previousKey: unused }])).to.deep.equal([regenerated]);
      const waiting = { ...first, previousKey: { ...old, endsAfterFirstUse: { seconds: 5 } } };
      const used = { ...third, lastUsedAt: iso(15) };
      expect(
        tell([waiting, { apiKey: third }, { apiKey: used, previousKey: unused }]).find(
          ({ type }) => type === 'previous-ended',
        ),
        'the use of the newest key ends another one',
      ).to.deep.equal(regenerated);
      expect(
        tell([waiting, { apiKey: third }, { apiKey: third, previousKey: { ...unused, lastUsedAt: iso(1) } }])[0],
        'the key beside it was used in time',
      ).to.not.have.property('cause');
      expect(
        tell([waiting, { apiKey: third }, { apiKey: third, previousKey: null }])[0],
        'nothing is known of its use',
      ).to.not.have.property('cause');
    });
  });
}
