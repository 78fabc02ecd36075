import { randomUuid } from '../../../platform/uuid.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { endPrevious, makeTwoKeys, restore } from '../two-keys.js';
import { expectBothKeys } from './ending.js';
import { expectCurrent } from './operations.js';

/** A header of the mock backend, which signs everybody in. */
const isMock = (headers: Headers) => headers.get('server') === 'ba-settings-mock';

/** @throws Skipped where nothing can be told: whoever calls is signed in. */
async function expectSignIn(service: Service): Promise<void> {
  if (Object.keys(service.options.headers).length === 0)
    throw new Skipped('No --header was given: this run itself does not sign in.');
  const { status, headers } = await service.apiKey({ as: 'nobody' });
  if (status === 200 && isMock(headers)) throw new Skipped('The mock backend signs everybody in.');
}

/** @throws Broken that names each call which was not refused with 401, and what it was answered with. */
function expectRefused(answers: readonly Answer[]): void {
  const open = answers.filter(({ status }) => status !== 401);
  if (open.length === 0) return;
  const told = open.map(({ call, status }) => `${call} answered ${status}`).join(', ');
  throw new Broken(`Sent without any header that signs in, where 401 is due: ${told}.`);
}

/** Nothing for a call that the service does not offer, as it need not settle, verify or tell a history: then there is nothing to open. */
const offered = (answer: Answer): readonly Answer[] => ([404, 405, 501].includes(answer.status) ? [] : [answer]);

/** Who has not signed in. */
export const signInChecks: readonly Check[] = [
  {
    id: 'sign-in',
    promise: 'Nobody reads a project, a channel, a list or a key without signing in: that is 401, and no redirect',
    severity: 'critical',
    async run(service) {
      await expectSignIn(service);
      const { projectId, channelId } = service.options;
      const as = 'nobody';
      expectRefused([
        await service.ask('listProjects', [], { as }),
        await service.ask('getProject', [projectId], { as }),
        await service.ask('listChannels', [projectId], { as }),
        await service.ask('getChannel', [projectId, channelId], { as }),
        await service.apiKey({ as }),
        ...offered(await service.ask('listKeyEvents', service.ids, { as })),
      ]);
      return undefined;
    },
  },
  {
    id: 'sign-in-changes',
    promise: 'Nobody regenerates, repeats, settles or verifies without signing in: that is 401, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      await expectSignIn(service);
      const as = 'nobody';
      const made = await service.rotate();
      const answers = [
        await service.regenerate({ id: randomUuid(), version: made.key.version, as }),
        await service.regenerate({ ...made, as }),
        await service.settle(made.id, as),
        await service.settle(randomUuid(), as),
        await service.ask('verifyChannel', service.ids, { as }),
      ];
      if (answers.some(({ text }) => text.includes(made.key.value)))
        throw new Broken('Whoever knows the id of an operation is told its key, without signing in.');
      expectRefused(answers.flatMap((answer) => (answer.call === 'regenerateKey' ? [answer] : offered(answer))));
      await expectCurrent(service, made.key.id, 'A regeneration without signing in made a key, though it was refused.');
      return undefined;
    },
  },
  {
    id: 'sign-in-previous-key',
    promise: 'Nobody ends or restores a previous key without signing in: that is 401, and both keys go on working',
    severity: 'critical',
    writes: true,
    async run(service) {
      await expectSignIn(service);
      const as = 'nobody';
      const keys = await makeTwoKeys(service);
      const { old, made } = keys;
      const { version } = made.key;
      const answers = [
        await endPrevious(service, old.id, version, as),
        await restore(service, { id: randomUuid(), keyId: old.id, version, as }),
      ];
      expectRefused(answers);
      await expectBothKeys(service, keys, 'After calls without signing in, which were refused');
      return undefined;
    },
  },
];
