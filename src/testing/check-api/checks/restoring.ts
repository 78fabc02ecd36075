import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import {
  channelOf,
  currentIn,
  endPrevious,
  expectPrevious,
  makeTwoKeys,
  type Restoring,
  restore,
  restoreToItsEnd,
  type TwoKeys,
} from '../two-keys.js';
import { expectBothKeys } from './ending.js';
import { expectCurrent } from './operations.js';
import { expectAccepted, expectRefused } from './overlaps.js';

/** A restoring of the previous key, as the elements make it. */
export const restoringOf = ({ old, made }: TwoKeys): Restoring => ({
  id: randomUuid(),
  keyId: old.id,
  version: made.key.version,
});

/**
 * Makes two keys, and undoes that.
 *
 * @throws Skipped where that does not work: a check of its own says why.
 */
async function undo(service: Service): Promise<TwoKeys & { readonly sent: Restoring; readonly version: string }> {
  const keys = await makeTwoKeys(service);
  const sent = restoringOf(keys);
  const answer = await restoreToItsEnd(service, sent);
  if (answer.status !== 200) throw new Skipped('No key could be restored: see the check "restore".');
  return { ...keys, sent, version: currentIn(answer).version };
}

/** Undoing: the previous key is the current one again. */
export const restoringChecks: readonly Check[] = [
  {
    id: 'restore',
    promise:
      'Restoring makes the previous key the current one again, by a version that was never seen, and ends the new one',
    severity: 'critical',
    writes: true,
    async run(service) {
      const keys = await makeTwoKeys(service);
      const { old, made } = keys;
      const answer = await restoreToItsEnd(service, restoringOf(keys));
      answer.expect(200, 'Restoring the previous key');
      const current = currentIn(answer);
      for (const channel of [answer.readAs('restorePreviousKey'), await channelOf(service)]) {
        if (channel.apiKey?.id !== old.id)
          throw new Broken('After a restoring another key than the old one is current.');
        expectPrevious(channel, null, 'After a restoring');
      }
      if ([old.version, made.key.version].includes(current.version))
        throw new Broken('After a restoring the key has a version that was there before.');
      await expectAccepted(service, old.value, 'The restored key');
      await expectRefused(service, made.key.value, 'The key that was undone');
      const { value } = await service.currentKey();
      if (value !== undefined && value !== old.value)
        throw new Broken('Another value is shown than that of the restored key.');
      return undefined;
    },
  },
  {
    id: 'restore-replay',
    promise: 'The same restoring sent again is answered with the channel, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { old, sent, version } = await undo(service);
      const again = currentIn((await restore(service, sent)).expect(200, 'The same restoring again'));
      if (again.id !== old.id || again.version !== version)
        throw new Broken('The same restoring again changed the key.');
      return undefined;
    },
  },
  {
    id: 'restore-ended',
    promise: 'Restoring a key that has ended is 410 with the outcome "ended", and it stays ended',
    severity: 'critical',
    writes: true,
    async run(service) {
      const keys = await makeTwoKeys(service);
      const { old, made } = keys;
      const ended = await endPrevious(service, old.id, made.key.version);
      if (ended.status !== 200) throw new Skipped('No key could be ended: see the check "end".');
      const answer = await restoreToItsEnd(service, restoringOf(keys));
      await expectCurrent(service, made.key.id, 'A key that has ended was restored.');
      answer.expect(410, 'Restoring a key that has ended');
      if (answer.outcome !== 'ended') throw new Broken('The 410 has no member "outcome" that says "ended".');
      return undefined;
    },
  },
  {
    id: 'restore-stale',
    promise: 'Restoring by a stale If-Match is 412, without one 400, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const keys = await makeTwoKeys(service);
      const sent = restoringOf(keys);
      const stale = await restore(service, { ...sent, version: keys.old.version });
      stale.expect(412, 'Restoring by a stale If-Match');
      await expectBothKeys(service, keys, 'After restoring by a stale If-Match');
      (await restore(service, { ...sent, version: undefined })).expect(400, 'Restoring without If-Match');
      await expectBothKeys(service, keys, 'After restoring without If-Match');
      (await restoreToItsEnd(service, sent)).expect(200, 'The same operation with the current version');
      return undefined;
    },
  },
  {
    id: 'restore-other-request',
    promise: 'An operation id that was used is 422 for another key and for another kind of operation',
    severity: 'serious',
    writes: true,
    async run(service) {
      const { old, made, sent, version } = await undo(service);
      const otherKey = await restore(service, { ...sent, keyId: made.key.id });
      otherKey.expect(422, 'The id of a restoring, for another key');
      const regeneration = await service.regenerate({ id: sent.id, version });
      await expectCurrent(service, old.id, 'The id of a restoring made a key.');
      regeneration.expect(422, 'The id of a restoring, for a regeneration');
      const keys = await makeTwoKeys(service);
      const asRestoring = await restore(service, { ...restoringOf(keys), id: keys.made.id });
      await expectBothKeys(service, keys, 'After the id of a regeneration was sent for a restoring');
      asRestoring.expect(422, 'The id of a regeneration, for a restoring');
      return undefined;
    },
  },
  {
    id: 'restore-other-caller',
    promise: 'Another user who names a restoring is 403',
    severity: 'serious',
    writes: true,
    async run(service) {
      if (!service.options.otherHeaders) throw new Skipped('No --other-header was given: a second user is needed.');
      const { sent } = await undo(service);
      const answer = await restore(service, { ...sent, as: 'other' });
      if (answer.status === 401) throw new Skipped('The service does not know the other user (status 401).');
      answer.expect(403, 'The restoring, sent by another user');
      return undefined;
    },
  },
  {
    id: 'restore-settled',
    promise: 'A restoring is settled as done, with the restored key, and as superseded once that was replaced',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { old, sent } = await undo(service);
      const end = service.endOf(await service.settleToItsEnd(sent.id));
      if (end.outcome !== 'done') throw new Broken(`It is settled as "${end.outcome}".`);
      if (end.key.id !== old.id) throw new Broken('It is settled with another key than the restored one.');
      await service.rotate();
      const later = service.endOf(await service.settleToItsEnd(sent.id));
      if (later.outcome !== 'superseded')
        throw new Broken(`After its key was replaced it is settled as "${later.outcome}".`);
      const again = await restore(service, sent);
      again.expect(410, 'A restoring whose key was replaced');
      if (again.outcome !== 'superseded') throw new Broken('The 410 has no member "outcome" that says "superseded".');
      return undefined;
    },
  },
  {
    id: 'restore-late-copy',
    promise:
      'A restoring that never arrived is settled as never; a copy that arrives later is 410, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const keys = await makeTwoKeys(service);
      const sent = restoringOf(keys);
      const { outcome } = service.endOf(await service.settleToItsEnd(sent.id));
      if (outcome !== 'never') throw new Skipped('No operation could be fenced: see the check "settle-never".');
      const copy = await restore(service, sent);
      await expectBothKeys(service, keys, 'After a copy of a restoring that was settled as never done');
      copy.expect(410, 'The copy');
      if (copy.outcome !== 'never') throw new Broken('The 410 has no member "outcome" that says "never".');
      return undefined;
    },
  },
];
