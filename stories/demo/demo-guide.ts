import { html, type TemplateResult } from 'lit';

/** How far a visitor has come on the way from the old key to a bot that works with the new one. */
export type GuideStep = 'start' | 'channel' | 'made' | 'copied' | 'done';

interface Guide {
  readonly text: string;
  /** The label of what leads on. */
  readonly label?: string;
}

const steps: Readonly<Record<GuideStep, Guide>> = {
  start: {
    text: 'Regenerate an API key so that nobody loses it, makes two, or leaks one.',
    label: 'Regenerate a key',
  },
  channel: { text: 'This is the channel of the bot. Choose Regenerate, beside its key.' },
  made: { text: 'There is the new key. Copy it.' },
  copied: { text: 'Now give it to the bot: paste it there.', label: 'Go to the bot' },
  done: {
    text: 'The bot works with the new key. Now lose the reply, and keep the key.',
    label: 'Lose the reply',
  },
};

/** One line that says what this is, then what to do next. */
export function guide(step: GuideStep, onNext: () => void): TemplateResult {
  const { text, label } = steps[step];
  return html`<p class="demo-pitch" role="status">${text}</p>
    ${label ? html`<button class="demo-button primary" type="button" @click=${onNext}>${label}</button>` : ''}`;
}
