/** The page around the sandboxed frame: it has the token, and makes the calls that the frame asks for. */
import { createRestApi } from 'ba-settings-elements/rest';

const methods = /** @type {const} */ ([
  'listProjects',
  'getProject',
  'listChannels',
  'getChannel',
  'revealKey',
  'verifyChannel',
  'regenerateKey',
  'settleRegeneration',
]);

const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));

/** @param {string} token */
const apiOf = (token) => createRestApi({ base: '/api', headers: { authorization: `Bearer ${token}` } });

addEventListener('message', ({ source, ports: [port] }) => {
  if (source !== frame.contentWindow || !port) return;
  port.onmessage = async ({ data: { id, session, method, given } }) => {
    try {
      if (!methods.includes(method)) throw new TypeError(`There is no method ${method}.`);
      /** @type {Record<string, any>} */
      const api = apiOf(session);
      port.postMessage({ id, reply: await api[method](...given, { signal: new AbortController().signal }) });
    } catch (error) {
      const { code = 'unexpected', message, status } = /** @type {any} */ (error);
      port.postMessage({ id, error: { code, message, status } });
    }
  };
});
// Only now, so that no message of the frame is missed.
frame.src = './frame.html';
