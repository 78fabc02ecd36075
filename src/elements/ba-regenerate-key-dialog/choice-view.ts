import { html, nothing } from 'lit';
import { rotationFormatsFor } from '../../localization/rotation-formats.js';
import { type RegenerationReason, regenerationReasons } from '../../model/overlap.js';
import { allTexts } from './all-texts.js';
import type { ChoiceController } from './choice-controller.js';
import type { In } from '../../regeneration/machine/states.js';
import type { DialogFacts } from './dialog-view.js';
import { previousNotice } from './previous-notice.js';
import type { StopTime } from './stop-times.js';

/** What is to be known of the previous key before, and what is to be chosen. */
export function choiceView(state: In<'confirming'> | undefined, facts: DialogFacts) {
  return html`${state && previousNotice(state.shown, facts)} ${choices(facts)}`;
}

/**
 * Asks when the old key should stop, and why it is replaced. The browser's own radio buttons: arrow keys choose, Tab stops once.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
function choices(facts: DialogFacts) {
  const { choice } = facts.late;
  const messages = allTexts(facts);
  if (!choice || choice.stopTimes.length === 0) return nothing;
  const { stopTimes, isExposed, reason } = choice;
  return html`
    ${
      isExposed
        ? nothing
        : html`<fieldset class="choice" part="choice">
            <legend id="question">${messages.stopQuestion}</legend>
            <div class="options">${stopTimes.map((stopTime) => option(stopTime, choice, facts))}</div>
          </fieldset>`
    }
    ${choice.isLeaked ? html`<p class="secondary">${messages.keyLeaked}</p>` : nothing}
    <div class="why">
      <label for="reason">${messages.why}</label>
      <select
        class="select"
        part="reason"
        id="reason"
        @change=${({ target }: Event) => choice.chooseReason(reasonIn(target as HTMLSelectElement))}
      >
        ${(['none', ...regenerationReasons] as const).map(
          (one) => html`<option value=${one} .selected=${(reason ?? 'none') === one}>${messages.reasons[one]}</option>`,
        )}
      </select>
    </div>
  `;
}

function reasonIn({ value }: HTMLSelectElement): RegenerationReason | undefined {
  return regenerationReasons.find((reason) => reason === value);
}

function option(stopTime: StopTime, choice: ChoiceController, facts: DialogFacts) {
  const isChosen = stopTime === choice.stopTime;
  return html`<label class="option" part="option" id=${isChosen ? 'chosen' : nothing}>
    <input
      type="radio"
      name="stop-time"
      .checked=${isChosen}
      ?disabled=${choice.isLeaked && stopTime !== 'now'}
      @change=${() => choice.chooseStopTime(stopTime)}
    />
    ${stopTimeText(stopTime, facts)}
  </label>`;
}

function stopTimeText(stopTime: StopTime, facts: DialogFacts): string {
  const messages = allTexts(facts);
  if (stopTime === 'now') return messages.stopNow;
  return stopTime === 'first-use' ? messages.stopOnFirstUse : rotationFormatsFor(facts.locale).ahead(stopTime);
}
