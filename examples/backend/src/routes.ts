import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import { getChannel, listChannels } from './channels.js';
import { answers } from './contract.js';
import { listKeyEvents } from './key-events.js';
import { acceptKey, areMessages, isWorkingKey } from './messages.js';
import { type Service, settle } from './operations.js';
import { authenticate, authorizeRegeneration, bearerToken, type Principal } from './principals.js';
import { Problem } from './problem.js';
import { getProject, listProjects } from './projects.js';
import { readKey } from './reveal.js';
import type { Settings } from './settings.js';
import { entityTagOf } from './stored-key.js';
import { endPreviousKey, regenerate, restore } from './working-keys.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; nobody for `POST /messages`, which a bot's key opens. */
    principal?: Principal;
  }
}

// Any characters but NUL, which PostgreSQL's text cannot hold.
const resourceId = Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]*$' });
const operationId = Type.String({ format: 'uuid' });
const projectPath = Type.Object({ p: resourceId });
const channelPath = Type.Object({ p: resourceId, c: resourceId });
const keyPath = Type.Object({ p: resourceId, c: resourceId, k: resourceId });
const pageParts = {
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1 })),
};
const pageQuery = Type.Object({
  ...pageParts,
  query: Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000]*$' })),
  sort: Type.Optional(Type.Literal('name')),
});

/** The calls of the settings: for people who are signed in. */
export function settingsRoutes(service: Service, settings: Settings): FastifyPluginAsyncTypebox {
  const { query } = service.database;
  /** Who calls, where a key is to be changed. */
  const changerOf = (request: { principal?: Principal }): Principal => {
    const principal = principalOf(request);
    authorizeRegeneration(principal, settings.maxSignInAge);
    return principal;
  };
  return async (app) => {
    app.addHook('onRequest', async (request) => {
      request.principal = await authenticate(query, request.headers.authorization);
    });

    app.get('/projects', { schema: { querystring: pageQuery, response: { 200: answers.projectPage } } }, (request) =>
      listProjects(query, request.query),
    );

    app.get('/projects/:p', { schema: { params: projectPath, response: { 200: answers.project } } }, (request) =>
      getProject(query, request.params.p),
    );

    app.get(
      '/projects/:p/channels',
      { schema: { params: projectPath, querystring: pageQuery, response: { 200: answers.channelPage } } },
      (request) => listChannels(query, request.params.p, request.query),
    );

    app.get(
      '/projects/:p/channels/:c',
      { schema: { params: channelPath, response: { 200: answers.channel } } },
      (request) => getChannel(query, request.params.p, request.params.c),
    );

    // Here a service looks for messages of its own accord; this one knows of each as it comes.
    app.post(
      '/projects/:p/channels/:c/verify',
      { schema: { params: channelPath, response: { 200: answers.channel } } },
      (request) => getChannel(query, request.params.p, request.params.c),
    );

    app.get(
      '/projects/:p/channels/:c/api-key',
      { schema: { params: channelPath, response: { 200: answers.answeredKey } } },
      async (request, reply) => {
        const { p, c } = request.params;
        const withValue = settings.shows === 'revealable' && principalOf(request).mayRegenerate;
        const key = await readKey(service, p, c, withValue);
        if (key.value !== undefined) request.log.info({ projectId: p, channelId: c, keyId: key.id }, 'key revealed');
        return reply.header('etag', entityTagOf(key.version)).send(key);
      },
    );

    app.post(
      '/projects/:p/channels/:c/api-key/regenerate',
      {
        schema: {
          params: channelPath,
          headers: Type.Object({ 'idempotency-key': operationId, 'if-match': Type.Optional(Type.String()) }),
          response: { 200: answers.answeredKey },
        },
      },
      async (request, reply) => {
        const { p: projectId, c: channelId } = request.params;
        const { 'idempotency-key': id, 'if-match': ifMatch } = request.headers;
        const principal = changerOf(request);
        const body = objectOf(request.body);
        const key = await regenerate(service, { projectId, channelId, id: id.toLowerCase(), principal, body, ifMatch });
        request.log.info({ projectId, channelId, keyId: key.id, operationId: id }, 'key regenerated or replayed');
        return reply.header('etag', entityTagOf(key.version)).send(key);
      },
    );

    app.post(
      '/projects/:p/channels/:c/api-key/operations/:o/settle',
      {
        schema: {
          params: Type.Object({ p: resourceId, c: resourceId, o: operationId }),
          response: { 200: answers.settled },
        },
      },
      async (request) => {
        const { p: projectId, c: channelId, o } = request.params;
        const principal = changerOf(request);
        const settled = await settle(service, { projectId, channelId, id: o.toLowerCase(), principal });
        request.log.info({ projectId, channelId, operationId: o, outcome: settled.outcome }, 'operation settled');
        return settled;
      },
    );

    app.post(
      '/projects/:p/channels/:c/previous-key/:k/end',
      {
        schema: {
          params: keyPath,
          headers: Type.Object({ 'if-match': Type.String() }),
          response: { 200: answers.channel },
        },
      },
      async (request) => {
        const { p: projectId, c: channelId, k: keyId } = request.params;
        const principal = changerOf(request);
        const ifMatch = request.headers['if-match'];
        const channel = await endPreviousKey(service, { projectId, channelId, keyId, principal, ifMatch });
        request.log.info({ projectId, channelId, keyId }, 'previous key ended');
        return channel;
      },
    );

    app.post(
      '/projects/:p/channels/:c/previous-key/:k/restore',
      {
        schema: {
          params: keyPath,
          headers: Type.Object({ 'idempotency-key': operationId, 'if-match': Type.String() }),
          response: { 200: answers.channel },
        },
      },
      async (request) => {
        const { p: projectId, c: channelId, k: keyId } = request.params;
        const { 'idempotency-key': id, 'if-match': ifMatch } = request.headers;
        const principal = changerOf(request);
        const name = { projectId, channelId, id: id.toLowerCase(), principal };
        const channel = await restore(service, { ...name, keyId, ifMatch });
        request.log.info({ projectId, channelId, keyId, operationId: id }, 'previous key restored, once or again');
        return channel;
      },
    );

    app.get(
      '/projects/:p/channels/:c/key-events',
      { schema: { params: channelPath, querystring: Type.Object(pageParts), response: { 200: answers.keyEventPage } } },
      async (request) => {
        const { p, c } = request.params;
        await getChannel(query, p, c);
        return listKeyEvents(query, p, c, request.query);
      },
    );
  };
}

/** What the bots call. Its errors have a form of their own. */
export function messageRoutes(service: Service): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/messages',
      {
        bodyLimit: 256 * 1024,
        errorHandler: (error, _request, reply) => {
          const status = (error as { statusCode?: number }).statusCode;
          // The service's own trouble, such as a database that is away, is answered like everywhere else.
          if (status === undefined || status >= 500) throw error;
          void reply.code(status).send(refusal('The body is not JSON, or is too large.'));
        },
      },
      async (request, reply) => {
        const value = bearerToken(request.headers.authorization);
        const isWellFormed = areMessages(request.body);
        const sender = { address: request.ip, agent: request.headers['user-agent'] };
        const check = (key: string) =>
          isWellFormed ? acceptKey(service, key, sender) : isWorkingKey(service.database.query, key);
        const isAccepted = value !== undefined && (await check(value));
        if (!isAccepted) return reply.code(401).send(refusal('The API key is not valid.'));
        if (!isWellFormed) return reply.code(400).send(refusal('"messages" must be a list of {message: {…}}.'));
        return { request_id: request.id };
      },
    );
  };
}

function refusal(error: string): { readonly errors: string[]; readonly warnings: string[] } {
  return { errors: [error], warnings: [] };
}

function principalOf({ principal }: { principal?: Principal }): Principal {
  if (!principal) throw new Error('A route of the settings was reached without authentication.');
  return principal;
}

/** @throws Problem 400 */
function objectOf(body: unknown): Readonly<Record<string, unknown>> {
  if (body === undefined) return {};
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new Problem(400, 'The body is not a JSON object.');
}
