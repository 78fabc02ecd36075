import type { ApiKey } from '../../model/api-key.js';
import type { Issued } from '../machine/states.js';
import { timeOf } from './end-time.js';
import type { RotationFacts } from './rotation-facts.js';

/** What is certain of the old key's end. */
export type OldKeyEnd =
  /** No reading has told yet. */
  | { readonly type: 'unread' }
  /** The service does not tell of old keys. */
  | { readonly type: 'untold' }
  /** It works, and the service does not say until when. */
  | { readonly type: 'open' }
  /** `isAbout`: counted from the seconds that are left, as the service told no time, or one that contradicts them. */
  | { readonly type: 'at'; readonly endsAt: string; readonly isAbout?: boolean | undefined }
  /** Its time has come, and no reading has told since. */
  | { readonly type: 'due'; readonly endsAt: string | undefined }
  | { readonly type: 'after-first-use'; readonly seconds: number; readonly atMost?: string | undefined }
  | { readonly type: 'stopped'; readonly at?: string | undefined };

/** How far a step is. At most one is `current`: the next thing that somebody has to do, or that has to happen. */
export type StepProgress = 'done' | 'current' | 'ahead';

interface Step {
  readonly progress: StepProgress;
}

/** One step of a rotation, with its proof. Instants are ISO 8601, UTC. */
export type RotationStep =
  | (Step & {
      readonly name: 'new-key';
      readonly madeAt: string;
      /** Whether the user has it; `undefined` where it was not made in this page. */
      readonly isCopied: boolean | undefined;
    })
  | (Step & {
      readonly name: 'bot';
      /** Nobody has the value of the new key. */
      readonly isLost: boolean;
      /** Until the bot has the new key, its messages are rejected; `undefined` where that is not known. */
      readonly isUrgent: boolean | undefined;
    })
  | (Step & {
      readonly name: 'first-message';
      /** Messages arrive since then, where that was seen. */
      readonly since?: string | undefined;
      /** The last message with the new key. */
      readonly last?: string | undefined;
    })
  | (Step & { readonly name: 'old-key'; readonly end: OldKeyEnd });

export interface Rotation {
  /** The current key, as newest known. */
  readonly key: ApiKey;
  /** What readings have told. Those of another current key do not count. */
  readonly facts?: RotationFacts | undefined;
  /** The last key that was made in this page. Another than the current one does not count. */
  readonly issued?: Issued | undefined;
  /** The old key's time has come since the last reading that showed it. */
  readonly isTimeOver?: boolean | undefined;
}

/**
 * The steps from a new key to the end of the old one. Where the service does not know of a key's use, nothing is said of messages;
 * where there was no overlap, nothing of an old key. What is said of the old key follows readings, never the request.
 */
export function rotationSteps(rotation: Rotation): readonly RotationStep[] {
  const { key } = rotation;
  const facts = rotation.facts?.key.id === key.id ? rotation.facts : undefined;
  const issued = rotation.issued?.key.id === key.id ? rotation.issued : undefined;
  const end = endOf(facts, issued, rotation.isTimeOver);
  const { lastUsedAt } = facts?.key ?? key;
  const isUsed = typeof lastUsedAt === 'string';
  const isStopped = end?.type === 'stopped';
  const steps: RotationStep[] = [
    { name: 'new-key', progress: 'done', madeAt: key.createdAt, isCopied: issued && (issued.isCopied ?? false) },
    {
      name: 'bot',
      progress: isUsed ? 'done' : 'current',
      isLost: !isUsed && !issued?.isCopied && (issued?.value === 'missing' || issued?.value === 'cleared'),
      isUrgent: end?.type === 'due' || end?.type === 'untold' ? undefined : end === undefined || isStopped,
    },
  ];
  if (lastUsedAt !== undefined)
    steps.push(
      isUsed
        ? { name: 'first-message', progress: 'done', since: facts?.usedSince, last: lastUsedAt ?? undefined }
        : { name: 'first-message', progress: 'ahead' },
    );
  if (end) {
    const isNext = isUsed && end.type !== 'untold';
    steps.push({ name: 'old-key', progress: isStopped ? 'done' : isNext ? 'current' : 'ahead', end });
  }
  return steps;
}

/** `undefined` where there is no old key to speak of: it ended as the new one was made. */
function endOf(
  facts: RotationFacts | undefined,
  issued: Issued | undefined,
  isTimeOver = false,
): OldKeyEnd | undefined {
  const { old, ended } = facts ?? {};
  if (old) {
    const { endsAt, endsInSeconds, endsAfterFirstUse } = old.key;
    const { instant, isAbout } = timeOf(old);
    if (isTimeOver) return { type: 'due', endsAt: instant };
    if (endsInSeconds !== undefined && instant !== undefined) return { type: 'at', endsAt: instant, isAbout };
    if (endsAt !== undefined) return Date.parse(endsAt) <= old.wall ? { type: 'open' } : { type: 'at', endsAt };
    return endsAfterFirstUse ? { type: 'after-first-use', ...endsAfterFirstUse } : { type: 'open' };
  }
  if (ended) return { type: 'stopped', at: ended.at };
  if (!issued?.operation.overlap) return undefined;
  if (old === null) return { type: 'stopped' };
  return { type: facts ? 'untold' : 'unread' };
}

/** Whether something is still to be waited for: a first message, or the end of the old key. */
export function isUnderWay(steps: readonly RotationStep[]): boolean {
  return steps.some((step) => {
    if (step.progress === 'done') return false;
    return step.name === 'first-message' || (step.name === 'old-key' && step.end.type !== 'untold');
  });
}
