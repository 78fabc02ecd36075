import { AnswerLog } from './answer-log.test-setup.js';
import { Conformance, type OpenApiDocument } from './conformance.test-setup.js';

const document = (await (await fetch('/openapi.json')).json()) as OpenApiDocument;
const log = new AnswerLog(new Conformance(document));

// In a page of a frame, no test is run.
if (typeof afterEach === 'function') {
  afterEach(async () => {
    const faults = await log.takeFaults();
    if (faults.length > 0) throw new Error(`The mock backend broke the contract:\n${faults.join('\n')}`);
  });
}

/** A backend each of whose answers has to conform to `openapi.json`, or the test in which it was given fails. */
export const watched = log.watch.bind(log);
