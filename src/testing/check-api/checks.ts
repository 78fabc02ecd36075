import type { Check } from './check.js';
import { callerChecks } from './checks/callers.js';
import { corsChecks } from './checks/cors.js';
import { endingChecks } from './checks/ending.js';
import { historyChecks } from './checks/history.js';
import { keyLifeChecks } from './checks/key-life.js';
import { operationChecks } from './checks/operations.js';
import { overlapChecks } from './checks/overlaps.js';
import { pagingChecks } from './checks/paging.js';
import { raceChecks } from './checks/races.js';
import { observedChecks, refusalChecks } from './checks/refusals.js';
import { restoringRaceChecks } from './checks/restoring-races.js';
import { restoringChecks } from './checks/restoring.js';
import { secretChecks } from './checks/secrets.js';
import { settlingChecks } from './checks/settling.js';
import { shapeChecks } from './checks/shapes.js';

/** Every promise of the contract that can be proved from outside, in the order in which they are proved. */
export const checks: readonly Check[] = [
  ...shapeChecks,
  ...pagingChecks,
  ...secretChecks,
  ...refusalChecks,
  ...corsChecks,
  ...operationChecks,
  ...settlingChecks,
  ...raceChecks,
  ...callerChecks,
  ...keyLifeChecks,
  ...overlapChecks,
  ...endingChecks,
  ...restoringChecks,
  ...restoringRaceChecks,
  ...historyChecks,
  ...observedChecks,
];
