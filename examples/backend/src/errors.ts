import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnavailable, LockTimeout } from './database.js';
import { Problem } from './problem.js';

/** Answers every error as a problem. What is not one yet becomes one here, in words that quote nothing. */
export function errorHandler(error: FastifyError | Problem, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(error);
  if (problem.statusCode >= 500) request.log.error({ err: error }, 'failed');
  void reply
    .code(problem.statusCode)
    .headers(problem.headers)
    .type('application/problem+json')
    .send(problem.toJson(request.id));
}

/**
 * A 5xx says that the outcome is in doubt: the database may have committed before it broke off. The client settles, or sends the same
 * operation again.
 */
function problemOf(error: FastifyError | Problem): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof LockTimeout) return new Problem(503, 'Too many writes at once.', { 'retry-after': '1' });
  if (error instanceof DatabaseUnavailable) return new Problem(503, 'The database is away.', { 'retry-after': '5' });
  // Of the framework: the message names a field and its rule, and never the value.
  if (error.validation) return new Problem(400, `Not valid: ${error.message}.`);
  if (error.statusCode !== undefined && error.statusCode < 500) return new Problem(error.statusCode, error.message);
  return new Problem(500, 'The service failed.');
}
