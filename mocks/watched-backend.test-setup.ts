import { AnswerLog } from './answer-log.test-setup.js';
import { Conformance, type OpenApiDocument } from './conformance.test-setup.js';
import type { MockBackend } from './mock-backend.js';

/**
 * Gives a function that watches backends for the tests of a page: where one of their answers does not conform to the contract, the
 * test in which it was given fails.
 */
export function watchedBy(document: OpenApiDocument): (backend: MockBackend) => MockBackend {
  const log = new AnswerLog(new Conformance(document));
  // A frame of a test runs none itself.
  if (typeof afterEach === 'function') {
    afterEach(async () => {
      const faults = await log.takeFaults();
      if (faults.length > 0) throw new Error(`The mock backend broke the contract:\n${faults.join('\n')}`);
    });
  }
  return (backend) => log.watch(backend);
}
