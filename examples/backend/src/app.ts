import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { errorHandler } from './errors.js';
import { logOptions } from './log.js';
import type { Service } from './operations.js';
import { Problem } from './problem.js';
import { messageRoutes, settingsRoutes } from './routes.js';
import type { Settings } from './settings.js';

/**
 * Builds the HTTP service.
 *
 * @param log where the log goes, a line of JSON at a time. Default: standard output
 */
export async function createApp(
  service: Service,
  settings: Settings,
  log?: { write(line: string): void },
): Promise<FastifyInstance> {
  const app = fastify({
    logger: logOptions(log),
    // The usual lines contain addresses, and people paste keys into addresses.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 16 * 1024,
    http: { maxHeaderSize: 8 * 1024 },
    requestTimeout: 15_000,
    routerOptions: { maxParamLength: 600 }, // Of 200 characters, each percent-encoded.
    clientErrorHandler: refuseRequest,
  });

  // Plain text is what a page may send across origins without asking first: it is no body of ours.
  app.removeContentTypeParser('text/plain');
  // A client may name the type of a body that is empty.
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parseJson(request, body as string, done),
  );

  app.setErrorHandler(errorHandler);
  app.setNotFoundHandler(() => {
    throw new Problem(404, 'There is no such address.');
  });
  let isClosing = false;
  app.addHook('preClose', async () => void (isClosing = true));
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    // What was begun is answered; a connection that stayed open afterwards would hold the process up.
    if (isClosing) void reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { principal, method, routeOptions } = request;
    const duration = Math.round(reply.elapsedTime);
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, duration, principal: principal?.id },
      'answered',
    );
  });

  await app.register(cors, {
    // Any origin is safe as long as a token is sent and no cookie: a page has no authority of the user's by itself.
    origin: settings.origins,
    methods: ['GET', 'POST'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match'],
    exposedHeaders: ['ETag', 'Retry-After', 'WWW-Authenticate', 'Date'],
    maxAge: 600,
  });
  await app.register(async (signedIn) => {
    await signedIn.register(rateLimit, {
      hook: 'preHandler', // After the authentication, since principals are counted, not addresses.
      max: settings.callsPerMinute,
      timeWindow: 60_000,
      keyGenerator: ({ principal }) => principal?.id ?? '',
      errorResponseBuilder: (_request, { ttl }) =>
        new Problem(429, 'Too many requests.', { 'retry-after': String(Math.ceil(ttl / 1000)) }),
    });
    await signedIn.register(settingsRoutes(service, settings));
  });
  await app.register(messageRoutes(service));
  return app;
}

/** Answers what Node could not parse, where there is no request yet. */
function refuseRequest(error: Error & { code?: string }, socket: Socket): void {
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = isTooLarge ? new Problem(431, 'The headers are too large.') : new Problem(400, 'This is no HTTP.');
  const body = problem.toJson(randomUUID());
  if (!socket.writable) return void socket.destroy();
  socket.end(
    `HTTP/1.1 ${problem.statusCode} Refused\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
