import type { Overlap } from '../src/model/index.js';
import type { MockBackend } from './mock-backend.js';
import type { Fault } from './faults.js';
import { Problem } from './problem.js';

/** What a request may bring. Whatever is missing or odd is refused by whoever takes it. */
interface ControlBody {
  readonly is?: string;
  readonly projectId?: string;
  readonly channelId?: string;
  readonly by?: string;
  readonly overlap?: Overlap;
  readonly where?: string;
  readonly advance?: number;
}

const address = /\/mock-control\/(faults|session|reset|keys|exposures|clock)$/;

/**
 * Answers the requests that are for the mock itself, so that clients over HTTP can set its faults:
 *
 * | request | what |
 * |---|---|
 * | `GET /mock-control/faults` | the faults that are still to strike |
 * | `POST /mock-control/faults`, a fault | sets it |
 * | `DELETE /mock-control/faults` | forgets them all |
 * | `POST /mock-control/session`, `{"is":"open" \| "step-up" \| "closed"}` | signs in, asks for a fresh login, signs out |
 * | `POST /mock-control/keys`, `{"projectId","channelId","by"?,"overlap"?}` | someone else regenerates a key |
 * | `POST /mock-control/exposures`, `{"projectId","channelId","where"?}` | the service learns that a key has leaked |
 * | `GET /mock-control/clock` | what time it is for the service: `{"now"}` |
 * | `POST /mock-control/clock`, `{"advance": seconds}` | moves its clock forward |
 * | `POST /mock-control/reset` | begins anew |
 *
 * @returns `undefined` for every other request.
 */
export async function answerControl(request: Request, backend: MockBackend): Promise<Response | undefined> {
  const subject = address.exec(new URL(request.url).pathname)?.[1];
  if (subject === undefined) return undefined;
  const text = await request.text();
  try {
    const body = JSON.parse(text || '{}') as ControlBody;
    const channel = [String(body.projectId), String(body.channelId)] as const;
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
        if (body.is === 'closed') backend.signOut();
        else if (body.is === 'step-up') backend.requireStepUp();
        else backend.signIn();
        break;
      case 'POST keys':
        await backend.replaceKey(...channel, body.by, body.overlap);
        break;
      case 'POST exposures':
        await backend.exposeKey(...channel, body.where);
        break;
      case 'GET clock':
        return Response.json({ now: new Date(backend.now()).toISOString() });
      case 'POST clock':
        backend.advance(body.advance!);
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
