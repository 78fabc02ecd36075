import { html, nothing, type TemplateResult } from 'lit';

/** How far a visitor can have come on the way from the old key to a bot that works with the new one. */
export const guideSteps = ['start', 'channel', 'made', 'copied', 'done'] as const;
export type GuideStep = (typeof guideSteps)[number];

/** What the guide knows of the visit. */
export interface GuideFacts {
  readonly step: GuideStep;
  /** What to look out for, while a fault is set. */
  readonly hint?: string | undefined;
  /** What is to be known before anything else: what has just happened stands in place of what may come. */
  readonly notice?: string | undefined;
  /** Whether the service's reply to the last regeneration was lost. */
  readonly isReplyLost: boolean;
  /** How many keys the service has made since the last regeneration began. */
  readonly keysMade: number;
  /** Whether the application shows the bot's channel, where the next step is. */
  readonly isAtChannel: boolean;
}

export interface GuideActions {
  /** Opens the bot's channel. */
  readonly onRegenerate: () => void;
  readonly onLoseReply: () => void;
  readonly onGoToBot: () => void;
  readonly onSource: () => void;
}

interface Guide {
  readonly text: string;
  readonly detail: string;
  readonly actions?: readonly { readonly label: string; readonly onChoose: () => void }[];
}

const count = (keys: number): string => (keys === 1 ? 'exactly one key' : `${keys} keys`);

function guideOf(facts: GuideFacts, actions: GuideActions): Guide {
  const { step, hint, notice, isReplyLost, keysMade, isAtChannel } = facts;
  const loseReply = { label: 'Lose the reply', onChoose: actions.onLoseReply };
  const wayBack = isAtChannel ? [] : [{ label: 'Open the channel', onChoose: actions.onRegenerate }];
  // A fault that is set strikes the next time: the new key comes first.
  const coming = hint === undefined ? '' : ` Next time: ${hint.charAt(0).toLowerCase()}${hint.slice(1)}`;
  const next = notice === undefined ? coming : ` ${notice}`;
  switch (step) {
    case 'start':
      return {
        text: 'Regenerate an API key without losing it, making two, or leaking one.',
        detail: 'Web components for your settings page. They run here on a mock service: try to break them.',
        actions: [{ label: 'Regenerate a key', onChoose: actions.onRegenerate }, loseReply],
      };
    case 'channel':
      return {
        text: 'Choose Regenerate, beside the key.',
        detail: notice ?? hint ?? 'Step 1 of 3. Your bot gets the new key afterwards.',
        actions: wayBack,
      };
    case 'made':
      return isReplyLost
        ? {
            text: 'The reply was lost, and you still have the new key.',
            detail: `Step 2 of 3. The service made ${count(keysMade)}. Copy it.${next}`,
            actions: wayBack,
          }
        : {
            text: 'Copy the new key.',
            detail: `Step 2 of 3. The service made ${count(keysMade)}.${next}`,
            actions: wayBack,
          };
    case 'copied':
      return {
        text: 'Paste the key into your bot.',
        detail: `Step 3 of 3. Its next message uses the new key.${next}`,
        actions: [{ label: 'Go to the bot', onChoose: actions.onGoToBot }],
      };
    case 'done':
      return isReplyLost
        ? {
            text: 'A lost reply, and your bot has the new key.',
            detail: `The service made ${count(keysMade)}. See how little code that takes.`,
            actions: [{ label: 'Show the source', onChoose: actions.onSource }],
          }
        : { text: 'Your bot uses the new key.', detail: 'Now try it with a bad connection.', actions: [loseReply] };
  }
}

/** Says what this is, then what to do next. */
export function guide(facts: GuideFacts, actions: GuideActions): TemplateResult {
  const { text, detail, actions: choices = [] } = guideOf(facts, actions);
  return html`<div class="demo-pitch" role="status">
      <p>${text}</p>
      <p class="demo-secondary">${detail}</p>
    </div>
    ${
      choices.length === 0
        ? nothing
        : html`<div class="demo-actions">
            ${choices.map(
              ({ label, onChoose }, index) =>
                html`<button class="demo-button ${index === 0 ? 'primary' : ''}" type="button" @click=${onChoose}>
                  ${label}
                </button>`,
            )}
          </div>`
    }`;
}
