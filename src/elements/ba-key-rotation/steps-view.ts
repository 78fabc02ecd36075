import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../localization/messages.js';
import type { RotationFormats, TimeText } from '../../localization/rotation-formats.js';
import type { OldKeyEnd, RotationStep } from '../../regeneration/rotation/rotation-steps.js';
import { circleCheckIcon, circleDashedIcon } from '../../ui/icon/icons.generated.js';
import { quietDots } from '../shared/quiet-dots.js';

/** In which words steps are told. */
export interface Words {
  readonly messages: Language;
  readonly formats: RotationFormats;
}

/** The mark of the current step is drawn by its style. */
const marks = { done: circleCheckIcon, current: () => nothing, ahead: circleDashedIcon } as const;

/** The steps of a rotation in their order, each with its proof. The mark repeats what the words say. */
export function stepsView(steps: readonly RotationStep[], words: Words): TemplateResult {
  const { messages } = words;
  return html`<ol class="steps" part="steps">
    ${steps.map((step) => {
      const isDone = step.progress === 'done';
      return html`<li
        class="step ${step.progress}"
        part="step"
        aria-current=${step.progress === 'current' ? 'step' : nothing}
      >
        <span class="mark">${marks[step.progress]()}</span>
        <span class="step-name"
          >${nameOf(step, messages)}${
            isDone ? html`<span class="visually-hidden"> (${messages.stepDone})</span>` : nothing
          }</span
        >
        <span class="step-proof">${proofOf(step, words)}</span>
      </li>`;
    })}
  </ol>`;
}

function nameOf({ name }: RotationStep, messages: Language): string {
  return {
    'new-key': messages.stepNewKey,
    bot: messages.stepBot,
    'first-message': messages.stepFirstMessage,
    'old-key': messages.stepOldKey,
  }[name];
}

function proofOf(step: RotationStep, words: Words): unknown {
  const { messages, formats } = words;
  switch (step.name) {
    case 'new-key': {
      const made = at(messages.newKeyMade, formats.when(step.madeAt));
      if (step.isCopied === undefined) return made;
      return quietDots(`${made} · ${step.isCopied ? messages.copied : messages.newKeyNotCopied}`);
    }
    case 'bot':
      if (step.progress === 'done') return messages.botUpdated;
      if (step.isLost) return messages.newKeyLost;
      if (step.isUrgent === undefined) return messages.addToBot;
      return step.isUrgent ? messages.updateBot : messages.updateBotInTime;
    case 'first-message':
      if (step.since !== undefined) return at(messages.receivingSince, formats.when(step.since));
      if (step.last !== undefined) return at(messages.receivingLast, formats.when(step.last));
      return messages.waitingForFirstMessage;
    case 'old-key':
      return endText(step.end, words);
  }
}

function at(say: (text: string, isToday: boolean) => string, { text, isToday }: TimeText): string {
  return say(text, isToday);
}

function endText(end: OldKeyEnd, { messages, formats }: Words): string {
  switch (end.type) {
    case 'unread':
      return messages.oldKeyUnread;
    case 'untold':
      return messages.oldKeyUntold;
    case 'due':
      return end.endsAt === undefined ? messages.oldKeyUnread : at(messages.oldKeyDue, formats.when(end.endsAt));
    case 'open':
      return messages.oldKeyWorks;
    case 'at':
      return at(end.isAbout ? messages.oldKeyStopsAbout : messages.oldKeyStopsAt, formats.when(end.endsAt));
    case 'after-first-use':
      return messages.oldKeyStopsAfterUse(formats.duration(end.seconds), end.atMost && formats.soon(end.atMost));
    case 'stopped':
      return end.at === undefined ? messages.oldKeyStopped : at(messages.oldKeyStoppedAt, formats.when(end.at));
  }
}
