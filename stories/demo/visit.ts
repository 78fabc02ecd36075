import { sessionStore } from '../../src/platform/storage.js';
import { type GuideStep, guideSteps } from './demo-guide.js';

const stored = 'demo-visit';

/** How far a visitor has come: what a reload brings back. It has nothing of a key but its id. */
export interface Visit {
  readonly step: GuideStep;
  /** Whether the service's reply to the last regeneration was lost. */
  readonly isReplyLost: boolean;
  /** The ids of the keys that the service has made since the last regeneration began. */
  readonly keys: readonly string[];
}

const first: Visit = { step: 'start', isReplyLost: false, keys: [] };

function isVisit(value: unknown): value is Visit {
  if (typeof value !== 'object' || value === null) return false;
  const { step, isReplyLost, keys } = value as Partial<Record<keyof Visit, unknown>>;
  return (
    guideSteps.includes(step as GuideStep) &&
    typeof isReplyLost === 'boolean' &&
    Array.isArray(keys) &&
    keys.every((id) => typeof id === 'string')
  );
}

/** The visit that this tab remembers, else one that begins. */
export function rememberedVisit(): Visit {
  try {
    const visit: unknown = JSON.parse(sessionStore.read(stored) ?? 'null');
    return isVisit(visit) ? visit : first;
  } catch {
    return first;
  }
}

export function rememberVisit(visit: Visit): void {
  sessionStore.write(stored, JSON.stringify(visit));
}

export function forgetVisit(): void {
  sessionStore.remove(stored);
}
