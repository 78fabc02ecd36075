/** Backends that break a promise of the REST contract, each by one mistake, and the checks that must notice. */
import { brokenAnswers } from './broken-backends/answers.test-setup.js';
import type { BrokenBackend } from './broken-backends/broken-backend.test-setup.js';
import { brokenCallers } from './broken-backends/callers.test-setup.js';
import { brokenKeys } from './broken-backends/keys.test-setup.js';
import { brokenMemories } from './broken-backends/memories.test-setup.js';
import { brokenOperations } from './broken-backends/operations.test-setup.js';
import { brokenReads } from './broken-backends/reads.test-setup.js';
import { brokenTwoKeys } from './broken-backends/two-keys.test-setup.js';

export const brokenBackends: readonly BrokenBackend[] = [
  ...brokenReads,
  ...brokenAnswers,
  ...brokenCallers,
  ...brokenOperations,
  ...brokenMemories,
  ...brokenKeys,
  ...brokenTwoKeys,
];
