import { expect } from '@open-wc/testing';
import type { ApiKey } from '../../model/api-key.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Registering } from '../machine/promises/samples.test-setup.js';
import type * as rotationNewsModule from './rotation-news.js';
import type { RotationNews } from './rotation-news.js';

type Keys = { readonly apiKey?: ApiKey; readonly previousKey?: PreviousKey | null };

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
  { rotationNews, withReading }: typeof rotationNewsModule,
  { describe, it }: Registering,
): void {
  /** What a row of readings tells, one every ten seconds. The device's clock is right, or runs behind by so many seconds. */
  const tell = (readings: readonly Keys[], { endedByUser = '', behind = 0 } = {}) => {
    const news: RotationNews[] = [];
    let known = withReading(undefined, readings[0]!, 0);
    readings.slice(1).forEach((reading, index) => {
      const monotonic = (index + 1) * 10_000;
      const now = { monotonic, wall: start + monotonic - behind * 1000 };
      const next = withReading(known, reading, monotonic);
      news.push(...rotationNews(known, next, now, endedByUser));
      known = next;
    });
    return news;
  };
  const ends = (previousKey: PreviousKey, after: Keys, options?: { endedByUser?: string; behind?: number }) =>
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
  });
}
