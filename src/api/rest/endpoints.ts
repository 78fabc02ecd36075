import type { Method } from '../replies.js';

/**
 * Method and path of every call of the REST contract, by the method of the port that makes it. `messages` is the call of the
 * bots. A name in braces is a URI template expression (RFC 6570, level 1): an id, as one percent-encoded segment.
 *
 * This is all that the client ships of the contract. `contract/operations.ts` describes each call.
 */
export const endpoints = {
  listProjects: 'GET /projects',
  getProject: 'GET /projects/{projectId}',
  listChannels: 'GET /projects/{projectId}/channels',
  getChannel: 'GET /projects/{projectId}/channels/{channelId}',
  revealKey: 'GET /projects/{projectId}/channels/{channelId}/api-key',
  regenerateKey: 'POST /projects/{projectId}/channels/{channelId}/api-key/regenerate',
  settleRegeneration: 'POST /projects/{projectId}/channels/{channelId}/api-key/operations/{operationId}/settle',
  endPreviousKey: 'POST /projects/{projectId}/channels/{channelId}/previous-key/{keyId}/end',
  restorePreviousKey: 'POST /projects/{projectId}/channels/{channelId}/previous-key/{keyId}/restore',
  listKeyEvents: 'GET /projects/{projectId}/channels/{channelId}/key-events',
  verifyChannel: 'POST /projects/{projectId}/channels/{channelId}/verify',
  messages: 'POST /messages',
} as const satisfies Readonly<Record<Method | 'messages', `${'GET' | 'POST'} /${string}`>>;

/** The name of a call. */
export type EndpointName = keyof typeof endpoints;

type IdsIn<Template extends string> = Template extends `${string}{${infer Id}}${infer Rest}` ? Id | IdsIn<Rest> : never;

/** The name of an id in a path. */
export type IdName = IdsIn<(typeof endpoints)[EndpointName]>;
