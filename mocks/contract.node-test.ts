import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerLog } from './answer-log.test-setup.js';
import { steps } from './contract-walk.test-setup.js';
import { conformance } from './node-conformance.test-setup.js';

describe('the mock backend, compared with openapi.json', () => {
  const seen = new Set<string>();

  for (const { name, status, how, provoke } of steps) {
    it(`answers ${name} with ${status}: ${how}`, async () => {
      const log = new AnswerLog(conformance, { includesStruck: true });
      const answer = await provoke((backend) => log.watch(backend));
      assert.equal(answer.status, status);
      const checked = await log.take();
      assert.deepEqual(
        checked.flatMap(({ faults }) => faults),
        [],
      );
      const given = checked.find((one) => [`${name} ${status}`, `${name} 5XX`].includes(one.name));
      assert.ok(given, 'the answer was not compared');
      seen.add(given.name);
    });
  }

  it('gives every answer that is documented, and no other', () => {
    assert.deepEqual([...seen].sort(), [...conformance.documented()].sort());
  });
});
