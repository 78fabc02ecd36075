import { type EndpointName, endpoints } from '../src/api/rest/endpoints.js';
import { commonSteps, type Step, step, struck, wantsFreshSignIn, whileRunning } from './contract-steps.test-setup.js';
import { memory } from './idempotency.js';
import { twoKeySteps } from './two-keys-walk.test-setup.js';
import { channelId, projectId, type Visitor } from './visitor.test-setup.js';

const asEve = { authorization: 'Bearer eve' };

/** Brings an operation to each of its ends. */
const ends: readonly (readonly [how: string, (visitor: Visitor) => unknown])[] = [
  ['settled as never done', (visitor) => visitor.ask('settleRegeneration')],
  ['its key replaced since', replaced],
  ['forgotten', (visitor) => replaced(visitor).then(() => visitor.pass(memory + 1))],
];

async function replaced(visitor: Visitor): Promise<void> {
  await visitor.ask('regenerateKey');
  await visitor.backend.replaceKey(projectId, channelId);
}

const nowhere = ['nowhere', channelId, 'operation-1'];
const noChannel = [projectId, 'nowhere', 'operation-1'];
const settingsCalls = Object.keys(endpoints).filter((name) => name !== 'messages') as readonly EndpointName[];
const projectCalls = settingsCalls.filter((name) => name !== 'listProjects');
const channelCalls = projectCalls.filter((name) => name !== 'getProject' && name !== 'listChannels');

/** The calls that answer with a page. */
const listCalls = ['listProjects', 'listChannels', 'listKeyEvents'] as const;
/** The calls about a previous key: without one there is nothing to ask for. */
const previousKeyCalls = ['endPreviousKey', 'restorePreviousKey'] as const;

/** Ways to every answer of the mock backend that the contract documents. */
export const steps: readonly Step[] = [
  ...settingsCalls.map((name) =>
    step(name, 200, 'asked for', async (visitor) => {
      if (previousKeyCalls.some((one) => one === name)) await visitor.rotate();
      return visitor.ask(name);
    }),
  ),
  ...settingsCalls.flatMap(commonSteps),
  ...projectCalls.map((name) => step(name, 404, 'no such project', (visitor) => visitor.ask(name, { ids: nowhere }))),
  ...channelCalls.map((name) => step(name, 404, 'no such channel', (visitor) => visitor.ask(name, { ids: noChannel }))),
  ...(['listProjects', 'listChannels'] as const).map((name) =>
    step(name, 200, 'an empty page', (visitor) => visitor.ask(name, { search: '?query=nothing-has-this-name' })),
  ),
  ...listCalls.flatMap((name) => [
    step(name, 200, 'a page with a next one', async (visitor) => {
      await visitor.rotate();
      return visitor.ask(name, { search: '?limit=1' });
    }),
    step(name, 400, 'a cursor that never was', (visitor) => visitor.ask(name, { search: '?cursor=nonsense' })),
    step(name, 400, 'no limit', (visitor) => visitor.ask(name, { search: '?limit=0' })),
  ]),
  step('revealKey', 200, 'keys are shown once', (visitor) => visitor.ask('revealKey'), { keys: 'once' }),

  wantsFreshSignIn('regenerateKey'),
  step('regenerateKey', 200, 'sent again', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('regenerateKey', 200, 'sent again after a day', async (visitor) => {
    await visitor.ask('regenerateKey');
    visitor.pass(memory + 1);
    return visitor.ask('regenerateKey');
  }),
  step('regenerateKey', 400, 'no Idempotency-Key', (visitor) =>
    visitor.ask('regenerateKey', { headers: { 'idempotency-key': '' } }),
  ),
  step('regenerateKey', 400, 'no JSON object', (visitor) => visitor.ask('regenerateKey', { body: '[]' })),
  step('regenerateKey', 403, 'another principal’s operation', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { headers: asEve });
  }),
  whileRunning('regenerateKey'),
  ...ends.map(([how, end]) =>
    step('regenerateKey', 410, how, async (visitor) => {
      await end(visitor);
      return visitor.ask('regenerateKey');
    }),
  ),
  step('regenerateKey', 412, 'another version', (visitor) =>
    visitor.ask('regenerateKey', { headers: { 'if-match': '"stale"' } }),
  ),
  step('regenerateKey', 422, 'another body', async (visitor) => {
    await visitor.ask('regenerateKey');
    return visitor.ask('regenerateKey', { body: '{"reason":"leaked"}' });
  }),
  ...[
    '{"overlap":60}',
    '{"overlap":{"from":"now","seconds":60}}',
    '{"overlap":{"from":"first-use"},"reason":"leaked"}',
    '{"reason":7}',
  ].map((body) => step('regenerateKey', 422, body, (visitor) => visitor.ask('regenerateKey', { body }))),

  ...[{}, asEve].map((headers) =>
    step(
      'settleRegeneration',
      200,
      `done, asked by ${headers === asEve ? 'another' : 'the same'} principal`,
      async (visitor) => {
        await visitor.ask('regenerateKey');
        return visitor.ask('settleRegeneration', { headers });
      },
    ),
  ),
  ...ends.map(([how, end]) =>
    step('settleRegeneration', 200, how, async (visitor) => {
      await end(visitor);
      return visitor.ask('settleRegeneration');
    }),
  ),
  step('settleRegeneration', 404, 'it does not settle', (visitor) => visitor.ask('settleRegeneration'), {
    settles: false,
  }),
  struck('settleRegeneration', 405, { allow: 'GET' }),
  whileRunning('settleRegeneration'),
  struck('settleRegeneration', 501),

  ...twoKeySteps,

  step('messages', 200, 'with the current key', async (visitor) => visitor.say(await visitor.keyValue())),
  step('messages', 400, 'no list', async (visitor) => visitor.say(await visitor.keyValue(), '{"messages":7}')),
  step('messages', 401, 'with the key before', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.ask('regenerateKey');
    return visitor.say(value);
  }),
];
