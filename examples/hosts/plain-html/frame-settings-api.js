/** The adapter of the sandboxed frame: each call is a message to the page around it. */
import { SettingsError } from 'ba-settings-elements';

const { port1: port, port2: portOfPage } = new MessageChannel();
/** @type {Map<number, { resolve: (reply: any) => void, reject: (error: SettingsError) => void }>} */
const waiting = new Map();
let lastId = 0;

port.onmessage = (/** @type {MessageEvent} */ { data: { id, reply, error } }) => {
  const { resolve, reject } = waiting.get(id) ?? {};
  waiting.delete(id);
  if (error) reject?.(new SettingsError(error.code, error.message, { status: error.status }));
  else resolve?.(reply);
};
parent.postMessage('port', '*', [portOfPage]);

/**
 * @param {string} account
 * @param {string} session for which the page around the frame has a token
 * @returns {import('ba-settings-elements').SettingsApi}
 */
export function createSettingsApi(account, session) {
  /** @param {string} method @param {unknown[]} given @returns {Promise<any>} */
  function ask(method, ...given) {
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      port.postMessage({ id: lastId, session, method, given });
    });
  }

  return {
    id: `bots of ${account}`,
    supports: { idempotentRegenerate: true, conditionalRegenerate: true },
    listProjects: (query) => ask('listProjects', query),
    getProject: (project) => ask('getProject', project),
    listChannels: (project, query) => ask('listChannels', project, query),
    getChannel: (project, channel) => ask('getChannel', project, channel),
    revealKey: (project, channel) => ask('revealKey', project, channel),
    verifyChannel: (project, channel) => ask('verifyChannel', project, channel),
    regenerateKey: (request) => ask('regenerateKey', request),
    settleRegeneration: (request) => ask('settleRegeneration', request),
  };
}
