import { randomUuid } from '../../../platform/uuid.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { expectCurrent, expectReplay } from './operations.js';

function expectOther({ options }: Service): void {
  if (!options.otherHeaders) throw new Skipped('No --other-header was given: a second user is needed.');
}

/** Whose key it is, and whether the sign-in is fresh. */
export const callerChecks: readonly Check[] = [
  {
    id: 'other-caller',
    promise: 'Another user who names an operation is 403: the key is answered to its caller alone, before and after',
    severity: 'critical',
    writes: true,
    async run(service) {
      expectOther(service);
      const made = await service.rotate();
      const answer = await service.regenerate({ ...made, as: 'other' });
      if (answer.text.includes(made.key.value)) throw new Broken('The key was answered to another user.');
      if (answer.status === 401) throw new Skipped('The service does not know the other user (status 401).');
      answer.expect(403, 'The operation, sent by another user');
      await expectCurrent(service, made.key.id, 'The operation, sent by another user, made a key.');
      expectReplay(
        service,
        await service.regenerate(made),
        made.key,
        'After that 403, the operation of its own caller',
      );
      return undefined;
    },
  },
  {
    id: 'settle-other-caller',
    promise: 'Another user who settles an operation is not told the value of its key',
    severity: 'critical',
    section: 'Settling',
    writes: true,
    async run(service) {
      expectOther(service);
      const made = await service.rotate();
      await service.settleToItsEnd(made.id);
      const answer = await service.settleToItsEnd(made.id, 'other');
      if (answer.text.includes(made.key.value)) throw new Broken('The value was answered to another user.');
      if ([401, 403, 404].includes(answer.status)) return `the other user may not settle (status ${answer.status})`;
      const end = service.endOf(answer);
      if (end.outcome !== 'done')
        throw new Broken(`Another user is told "${end.outcome}" of an operation that is done.`);
      return undefined;
    },
  },
  {
    id: 'step-up',
    promise:
      'A sign-in that is too old is 401 with error="insufficient_user_authentication" (RFC 9470), and changes nothing',
    severity: 'serious',
    section: 'Errors',
    writes: true,
    async run(service) {
      if (!service.options.staleHeaders) {
        throw new Skipped('No --step-up-header was given: headers of a session whose sign-in is too old are needed.');
      }
      const before = await service.currentKey();
      const sent = { id: randomUuid(), version: before.version };
      const answer = await service.regenerate({ ...sent, as: 'stale' });
      answer.expect(401, 'A regeneration after an old sign-in');
      if (!/error="?insufficient_user_authentication/i.test(answer.headers.get('www-authenticate') ?? '')) {
        throw new Broken('WWW-Authenticate does not say error="insufficient_user_authentication".');
      }
      await expectCurrent(service, before.id, 'A regeneration after an old sign-in made a key.');
      (await service.regenerateToItsEnd(sent)).expect(200, 'The same operation after a fresh sign-in');
      return undefined;
    },
  },
];
