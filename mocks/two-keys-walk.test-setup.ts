import { type Step, step, wantsFreshSignIn, whileRunning } from './contract-steps.test-setup.js';
import { channelId, projectId } from './visitor.test-setup.js';

const asEve = { authorization: 'Bearer eve' };

/** Ways to the answers about a channel that has two keys, or had. */
export const twoKeySteps: readonly Step[] = [
  step('getChannel', 200, 'with a previous key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('getChannel');
  }),
  step('getChannel', 200, 'with a previous key until the first use', async (visitor) => {
    await visitor.rotate({ from: 'first-use' });
    return visitor.ask('getChannel');
  }),
  step('getChannel', 200, 'with a key that has leaked and one that was used', async (visitor) => {
    await visitor.backend.exposeKey(projectId, channelId, 'a public repository');
    await visitor.rotate({ from: 'first-use' });
    const headers = { 'user-agent': 'some-bot/1.0', 'x-forwarded-for': '192.0.2.17' };
    await visitor.say(await visitor.keyValue(), undefined, headers);
    return visitor.ask('getChannel');
  }),
  step('listChannels', 200, 'of which one has a previous key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('listChannels');
  }),
  step('messages', 200, 'with the previous key', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.rotate();
    return visitor.say(value);
  }),
  step('messages', 401, 'with a previous key whose time is over', async (visitor) => {
    const value = await visitor.keyValue();
    await visitor.rotate();
    visitor.backend.advance(3600);
    return visitor.say(value);
  }),

  wantsFreshSignIn('endPreviousKey'),
  step('endPreviousKey', 200, 'asked for, and asked for again', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('endPreviousKey');
    return visitor.ask('endPreviousKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('endPreviousKey', 400, 'no If-Match', (visitor) =>
    visitor.ask('endPreviousKey', { headers: { 'if-match': '' } }),
  ),
  step('endPreviousKey', 404, 'no such key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('endPreviousKey', { ids: [projectId, channelId, 'nowhere'] });
  }),
  step('endPreviousKey', 404, 'no such address', (visitor) => visitor.ask('endPreviousKey'), { overlap: false }),
  step('endPreviousKey', 412, 'another version', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('endPreviousKey', { headers: { 'if-match': '"stale"' } });
  }),

  wantsFreshSignIn('restorePreviousKey'),
  step('restorePreviousKey', 200, 'sent again', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('restorePreviousKey');
  }),
  ...['idempotency-key', 'if-match'].map((name) =>
    step('restorePreviousKey', 400, `no ${name}`, async (visitor) => {
      await visitor.rotate();
      return visitor.ask('restorePreviousKey', { headers: { [name]: '' } });
    }),
  ),
  step('restorePreviousKey', 403, 'another principal’s operation', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('restorePreviousKey', { headers: asEve });
  }),
  step('restorePreviousKey', 404, 'no such key', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { ids: [projectId, channelId, 'nowhere'] });
  }),
  step('restorePreviousKey', 404, 'no such address', (visitor) => visitor.ask('restorePreviousKey'), {
    overlap: false,
  }),
  whileRunning('restorePreviousKey', 'restorePreviousKey'),
  whileRunning('settleRegeneration', 'restorePreviousKey'),
  step('restorePreviousKey', 410, 'its key has ended', async (visitor) => {
    await visitor.rotate();
    visitor.backend.advance(3600);
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 410, 'settled as never done', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('settleRegeneration');
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 410, 'its key replaced since', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    await visitor.backend.replaceKey(projectId, channelId);
    return visitor.ask('restorePreviousKey');
  }),
  step('restorePreviousKey', 412, 'another version', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { headers: { 'if-match': '"stale"' } });
  }),
  step('restorePreviousKey', 422, 'the id of a regeneration', async (visitor) => {
    await visitor.rotate();
    return visitor.ask('restorePreviousKey', { headers: { 'idempotency-key': 'rotation' } });
  }),
  step('settleRegeneration', 200, 'a restoring that is done', async (visitor) => {
    await visitor.rotate();
    await visitor.ask('restorePreviousKey');
    return visitor.ask('settleRegeneration');
  }),

  step('listKeyEvents', 200, 'of every type', async (visitor) => {
    await visitor.rotate({ from: 'first-use' });
    await visitor.ask('restorePreviousKey');
    await visitor.rotate();
    await visitor.say(await visitor.keyValue());
    await visitor.ask('endPreviousKey');
    await visitor.backend.exposeKey(projectId, channelId);
    return visitor.ask('listKeyEvents');
  }),
];
