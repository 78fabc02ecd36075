import type { EndpointName } from '../endpoints.js';
import { badPageQuery, commonAnswers, noSuchChannel, noSuchProject, problem, success } from './answers.js';
import type { Operation } from './operation.js';

/** Of the contract itself (semantic versioning), not of the package: it changes when an address or an answer does. */
export const contractVersion = '1.0.0';

const pageQuery = ['cursor', 'limit', 'query', 'sort'] as const;

/**
 * What each call of `endpoints.ts` takes and answers. The docs and `openapi.json` are made of it, and the mock backend is checked
 * against it: each of these answers occurs there, and no other.
 */
export const operations = {
  listProjects: {
    tag: 'Projects',
    summary: 'List the projects',
    description: 'One page of the projects that the caller may see: starred ones first, disabled ones last.',
    security: 'session',
    query: pageQuery,
    answers: { 200: success('ProjectPage', 'A page of projects.'), 400: badPageQuery, ...commonAnswers },
  },
  getProject: {
    tag: 'Projects',
    summary: 'Get a project',
    description: 'One project.',
    security: 'session',
    answers: { 200: success('Project', 'The project.'), 404: noSuchProject, ...commonAnswers },
  },
  listChannels: {
    tag: 'Channels',
    summary: 'List the channels of a project',
    description: 'One page of the channels of a project. No answer contains the value of a key.',
    security: 'session',
    query: pageQuery,
    answers: {
      200: success('ChannelPage', 'A page of channels.'),
      400: badPageQuery,
      404: noSuchProject,
      ...commonAnswers,
    },
  },
  getChannel: {
    tag: 'Channels',
    summary: 'Get a channel',
    description:
      'One channel, without the value of its key. Serve it from the primary, not a replica: clients conclude from it what became ' +
      'of a regeneration.',
    security: 'session',
    answers: { 200: success('Channel', 'The channel.'), 404: noSuchChannel, ...commonAnswers },
  },
  revealKey: {
    tag: 'API keys',
    summary: 'Get the API key of a channel',
    description:
      'The current key, with its `value` where the service shows keys again. Serve it from the primary, not a replica.',
    security: 'session',
    answers: {
      200: success(
        'AnsweredApiKey',
        'The key, with `value` where the service shows keys again.',
        'ETag',
        'Cache-Control',
      ),
      404: noSuchChannel,
      ...commonAnswers,
    },
  },
  regenerateKey: {
    tag: 'API keys',
    summary: 'Regenerate the API key of a channel',
    description:
      'Makes a new key. The old one stops working at once, or as the `overlap` says; an even older one that still worked ends at ' +
      'once. A key that is replaced because it leaked stops at once. The service authenticates the caller, then looks up the ' +
      '`Idempotency-Key`, and only then checks `If-Match`; without it the service replaces whatever key there is. Only commits are ' +
      'stored: after a 4xx or 5xx the client may send the same id again. One transaction holds the operation, the new key and the ' +
      'end of the old one.',
    security: 'session',
    headers: { 'Idempotency-Key': 'required', 'If-Match': 'optional' },
    body: { schema: 'RegenerateBody', isRequired: true },
    answers: {
      200: success(
        'AnsweredApiKey',
        'The new key with its `value`. A replay of a committed operation gives the same key, whatever `If-Match` says; the value ' +
          'is included for 24 hours.',
        'ETag',
        'Cache-Control',
      ),
      400: problem('The `Idempotency-Key` is missing, or the body is not a JSON object.'),
      404: noSuchChannel,
      409: problem('The same operation is running. Ask again with the same id.', 'Retry-After'),
      410: problem(
        'The operation has ended otherwise, and makes no key any more. `outcome` names the end: `superseded`, `never`, ' +
          '`forgotten` or `ended`.',
      ),
      412: problem('The key is not the one that `If-Match` names: someone else replaced it.'),
      422: problem(
        'The same `Idempotency-Key` came with another body or for another operation, the service does not support the `overlap`, it ' +
          'came with the reason `leaked`, or the `reason` is no text.',
      ),
      ...commonAnswers,
      403: problem(
        'The caller may not do this, or another principal committed the operation. As `application/problem+json` only.',
      ),
    },
  },
  settleRegeneration: {
    tag: 'API keys',
    summary: 'Settle a regeneration or a restoring',
    description:
      'Ends an unknown outcome of a regeneration or a restoring. One atomic step finds the commit of the operation, or marks its id ' +
      'as refused for good, so that a copy of the request that arrives later is answered 410. It makes no key, and the client may ' +
      'repeat it any number of times. Whoever may regenerate this key may settle; only the principal who made the key gets the ' +
      '`value`, for 24 hours. Serve it from the primary, not a replica.',
    security: 'session',
    answers: {
      200: success('Settled', 'How the operation ended.', 'Cache-Control'),
      404: problem('There is no such project or channel; or this service does not settle.'),
      405: problem('This service does not settle.', 'Allow'),
      409: problem('The operation is running. Ask again.', 'Retry-After'),
      501: problem('This service does not settle.'),
      ...commonAnswers,
    },
  },
  endPreviousKey: {
    tag: 'API keys',
    summary: 'End the previous key',
    description:
      'Ends the key before the current one now. The service looks first whether it has ended already: that is a success, so that ' +
      'the client may repeat the call. The `version` of the current key stays.',
    security: 'session',
    headers: { 'If-Match': 'required' },
    answers: {
      200: success('Channel', 'The channel. Its previous key has ended.'),
      400: problem('The `If-Match` is missing.'),
      404: problem('There is no such project, channel or key.'),
      412: problem('The current key is not the one that `If-Match` names: someone else replaced it.'),
      ...commonAnswers,
    },
  },
  restorePreviousKey: {
    tag: 'API keys',
    summary: 'Restore the previous key',
    description:
      'Undoes a regeneration while the old key still works: it is the current key again, with a new `version`, and the new one ' +
      'ends. An operation as a regeneration is: one `Idempotency-Key`, one commit, settled at the same address.',
    security: 'session',
    headers: { 'Idempotency-Key': 'required', 'If-Match': 'required' },
    answers: {
      200: success(
        'Channel',
        'The channel. Its current key is the restored one. A replay of a committed operation gives the channel as it is, whatever ' +
          '`If-Match` says.',
      ),
      400: problem('The `Idempotency-Key` or the `If-Match` is missing.'),
      404: problem('There is no such project, channel or key.'),
      409: problem('The same operation is running. Ask again with the same id.', 'Retry-After'),
      410: problem(
        'The previous key has ended (`outcome`: `ended`), or the operation has ended otherwise: `superseded`, `never` or ' +
          '`forgotten`.',
      ),
      412: problem('The current key is not the one that `If-Match` names: someone else replaced it.'),
      422: problem('The same `Idempotency-Key` came for another key or another operation.'),
      ...commonAnswers,
      403: problem(
        'The caller may not do this, or another principal committed the operation. As `application/problem+json` only.',
      ),
    },
  },
  listKeyEvents: {
    tag: 'API keys',
    summary: 'List what happened to the keys of a channel',
    description: 'One page of the history of a channel’s keys, newest first. No answer contains the value of a key.',
    security: 'session',
    query: ['cursor', 'limit'],
    answers: {
      200: success('KeyEventPage', 'A page of the history.'),
      400: badPageQuery,
      404: noSuchChannel,
      ...commonAnswers,
    },
  },
  verifyChannel: {
    tag: 'Channels',
    summary: 'Verify a channel',
    description: 'Has the service check whether messages of the bot arrive. Calling it again changes nothing.',
    security: 'session',
    answers: {
      200: success('Channel', 'The channel, with its `status` as of now.'),
      404: noSuchChannel,
      ...commonAnswers,
    },
  },
  messages: {
    tag: 'Messages',
    summary: 'Send messages of a bot',
    description:
      'What bots call, not the elements. It tells whether a key works: the current key is accepted, the previous one until it ends, ' +
      'and every other one refused. The first accepted message with the current key is its first use.',
    security: 'channelKey',
    body: { schema: 'MessagesBody', isRequired: true },
    answers: {
      200: success('MessagesAccepted', 'The service took the messages.'),
      400: success('MessagesRefused', 'The body is not a list of messages.'),
      401: success('MessagesRefused', 'The API key is not valid.'),
    },
  },
} as const satisfies Readonly<Record<EndpointName, Operation>>;
