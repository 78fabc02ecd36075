import { randomUuid } from '../../../platform/uuid.js';
import { page } from '../../../api/readers/page.js';
import { object, string } from '../../../api/readers/readers.js';
import type { Answer } from '../answer.js';
import { Broken, type Check, Skipped } from '../check.js';
import type { Service } from '../service.js';
import { expectCurrent } from './operations.js';

const nowhere = () => `no-such-${randomUuid()}`;

const readIds = page(object({ id: string({ minLength: 1 }) }));

/** @throws Broken that names each call which found something. */
function expectNothing(answers: readonly Answer[], where: string): void {
  const found = answers.filter(({ status }) => status !== 404 && status !== 403);
  if (found.length === 0) return;
  throw new Broken(
    `${where}: ${found.map(({ call, status }) => `${call} answered ${status}`).join(', ')}; 404 is due.`,
  );
}

/** Another project of the same caller. @throws Skipped where there is none. */
async function otherProject(service: Service): Promise<string> {
  const answer = await service.listProjects();
  let ids: readonly string[];
  try {
    ids = answer.read(readIds).items.map(({ id }) => id);
  } catch {
    throw new Skipped('The projects cannot be read: see the check "projects".');
  }
  const other = ids.find((id) => id !== service.options.projectId);
  if (other === undefined) throw new Skipped('There is no second project.');
  return other;
}

/** What does not exist, or not there. */
export const notFoundChecks: readonly Check[] = [
  {
    id: 'not-found',
    promise: 'What does not exist is 404, or 403: a project, a channel, and a channel of a project that does not exist',
    severity: 'serious',
    async run(service) {
      const { channelId } = service.options;
      expectNothing(
        [await service.getProject(nowhere()), await service.getChannel(nowhere())],
        'By an id that does not exist',
      );
      const project = nowhere();
      expectNothing(
        [
          await service.ask('listChannels', [project]),
          await service.ask('getChannel', [project, channelId]),
          await service.ask('revealKey', [project, channelId]),
        ],
        'Under a project that does not exist',
      );
      return undefined;
    },
  },
  {
    id: 'other-project',
    promise: 'A channel is found under its own project alone',
    severity: 'critical',
    async run(service) {
      const { channelId } = service.options;
      const key = await service.currentKey();
      const project = await otherProject(service);
      for (const call of ['getChannel', 'revealKey'] as const) {
        const answer = await service.ask(call, [project, channelId]);
        // Two projects may have a channel of one id each: then it is another one, with a key of its own.
        if (answer.status !== 200 || !answer.text.includes(JSON.stringify(key.id))) continue;
        throw new Broken(
          `${call} answers this channel under the id of another project: who may see that one sees this key.`,
        );
      }
      return undefined;
    },
  },
  {
    id: 'not-found-changes',
    promise: 'What is changed or verified under an id that does not exist is 404, or 403, and changes nothing',
    severity: 'critical',
    writes: true,
    async run(service) {
      const { projectId, channelId } = service.options;
      const before = await service.currentKey();
      const answers: Answer[] = [];
      for (const ids of [
        [nowhere(), channelId],
        [projectId, nowhere()],
      ]) {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': randomUuid(),
          'if-match': `"${before.version}"`,
        };
        answers.push(await service.ask('regenerateKey', ids, { headers, body: '{}' }));
        const more = [
          await service.ask('verifyChannel', ids),
          await service.ask('endPreviousKey', [...ids, before.id], { headers: { 'if-match': headers['if-match'] } }),
          await service.ask('restorePreviousKey', [...ids, before.id], { headers }),
        ];
        // A service need not have these calls.
        answers.push(...more.filter(({ status }) => ![405, 501].includes(status)));
      }
      await expectCurrent(
        service,
        before.id,
        'Regenerating under an id that does not exist made a key of this channel.',
      );
      expectNothing(answers, 'Under a project or a channel that does not exist');
      return undefined;
    },
  },
];
