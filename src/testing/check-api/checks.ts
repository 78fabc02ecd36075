import type { Check, Section } from './check.js';
import { callerChecks } from './checks/callers.js';
import { corsChecks } from './checks/cors.js';
import { endingChecks } from './checks/ending.js';
import { historyChecks } from './checks/history.js';
import { keyLifeChecks } from './checks/key-life.js';
import { keyMetadataChecks } from './checks/key-metadata.js';
import { laterChecks } from './checks/later.js';
import { lastUsedChecks } from './checks/last-used.js';
import { notFoundChecks } from './checks/not-found.js';
import { observedChecks } from './checks/observed.js';
import { operationChecks } from './checks/operations.js';
import { overlapChecks } from './checks/overlaps.js';
import { pagingChecks } from './checks/paging.js';
import { raceChecks } from './checks/races.js';
import { restoringRaceChecks } from './checks/restoring-races.js';
import { restoringChecks } from './checks/restoring.js';
import { secretChecks } from './checks/secrets.js';
import { settlingChecks } from './checks/settling.js';
import { shapeChecks } from './checks/shapes.js';
import { signInChecks } from './checks/sign-in.js';

/** Checks of what one section of the contract says. A check that names its own keeps it. */
const of = (section: Section, all: readonly Check[]): readonly Check[] => all.map((check) => ({ section, ...check }));

/** Every promise of the contract that can be proved from outside, in the order in which they are proved. */
export const checks: readonly Check[] = [
  ...of('The REST contract', [...shapeChecks, ...pagingChecks, ...secretChecks]),
  ...of('Errors', [...notFoundChecks, ...signInChecks]),
  ...of('Regenerating', operationChecks),
  ...of('Settling', settlingChecks),
  ...of('Regenerating', [...raceChecks, ...callerChecks]),
  ...of('The REST contract', [...keyLifeChecks, ...lastUsedChecks, ...keyMetadataChecks]),
  ...of('Two keys', [...overlapChecks, ...endingChecks, ...restoringChecks, ...restoringRaceChecks]),
  ...of('Two keys', historyChecks),
  ...of('Regenerating', laterChecks),
  ...of('Errors', observedChecks),
  ...of('The REST contract', corsChecks),
];
