import type { MockBackend } from './mock-backend.js';
import type { Fault } from './faults.js';
import { Problem } from './problem.js';

const address = /\/mock-control\/(faults|session|reset|keys)$/;

/**
 * Answers the requests that are for the mock itself, so that clients over HTTP can set its faults:
 *
 * | request | what |
 * |---|---|
 * | `GET /mock-control/faults` | the faults that are still to strike |
 * | `POST /mock-control/faults`, a fault | sets it |
 * | `DELETE /mock-control/faults` | forgets them all |
 * | `POST /mock-control/session`, `{"is":"open" \| "step-up" \| "closed"}` | signs in, asks for a fresh login, signs out |
 * | `POST /mock-control/keys`, `{"projectId","channelId","by"?}` | someone else regenerates a key |
 * | `POST /mock-control/reset` | begins anew |
 *
 * @returns `undefined` for every other request.
 */
export async function answerControl(request: Request, backend: MockBackend): Promise<Response | undefined> {
  const subject = address.exec(new URL(request.url).pathname)?.[1];
  if (subject === undefined) return undefined;
  const text = await request.text();
  try {
    const body = JSON.parse(text || '{}') as Record<string, string>;
    switch (`${request.method} ${subject}`) {
      case 'GET faults':
        return Response.json(backend.faults());
      case 'POST faults':
        backend.fail(body as unknown as Fault);
        break;
      case 'DELETE faults':
        backend.clearFaults();
        break;
      case 'POST session':
        if (body['is'] === 'closed') backend.signOut();
        else if (body['is'] === 'step-up') backend.requireStepUp();
        else backend.signIn();
        break;
      case 'POST keys':
        await backend.replaceKey(String(body['projectId']), String(body['channelId']), body['by']);
        break;
      case 'POST reset':
        await backend.reset();
        break;
      default:
        return new Problem(405, `${request.method} means nothing here.`).toResponse();
    }
  } catch (error) {
    const problem = error instanceof Problem ? error : new Problem(400, (error as Error).message);
    return problem.toResponse();
  }
  return new Response(null, { status: 204 });
}
