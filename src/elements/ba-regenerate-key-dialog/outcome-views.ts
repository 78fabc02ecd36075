import { html, nothing } from 'lit';
import type { ApiKey } from '../../model/api-key.js';
import type { RegenerationState, StateName } from '../../regeneration/machine/states.js';
import { notice } from '../../ui/notice/notice.js';
import { isolated } from '../shared/isolated.js';
import { secretInput } from '../shared/secret-input.js';
import type { DialogFacts, DialogView } from './dialog-view.js';

type In<Name extends StateName> = Extract<RegenerationState, { name: Name }>;

const closeButton = ({ messages, close }: DialogFacts) =>
  html`<button class="button" part="button" type="button" @click=${close}>${messages.close}</button>`;

/** A sign-in is wanted before the same operation goes on. */
export function suspendedView(state: In<'suspended'>, facts: DialogFacts): DialogView {
  const { messages, cancel, signInAgain, signInIsHandled } = facts;
  const primary = signInIsHandled ? '' : 'primary';
  return {
    title: messages.suspendedTitle,
    content: html`<p class="dialog-text" id="description">
      ${state.code === 'reauthentication-required' ? messages.stepUp : messages.suspended}
    </p>`,
    actions: html`
      <button class="button" part="button" type="button" @click=${cancel}>${messages.cancel}</button>
      <button class="button ${primary}" part="button ${primary}" type="button" @click=${signInAgain}>
        ${messages.signInAgain}
      </button>
    `,
  };
}

/** Nothing was changed, and why. */
export function refusedView({ code, message }: In<'refused'>, facts: DialogFacts): DialogView {
  const { messages, formats, askAgain, secondsLeft } = facts;
  const { refusedReason } = messages;
  const known = code === 'reauthentication-required' ? 'unauthenticated' : code;
  const reason = known in refusedReason ? refusedReason[known as keyof typeof refusedReason] : undefined;
  const mayAskAgain = code !== 'forbidden' && code !== 'not-found';
  return {
    title: messages.refusedTitle,
    content: html`
      <p class="dialog-text" id="description">${reason} ${messages.refusedUnchanged}</p>
      ${
        message && code === 'invalid'
          ? html`<dl class="inset facts">
              <dt>${messages.serverSays}</dt>
              <dd><bdi>${message}</bdi></dd>
            </dl>`
          : nothing
      }
    `,
    actions: html`
      ${closeButton(facts)}
      ${
        mayAskAgain
          ? html`<button
              class="button primary"
              part="button primary"
              type="button"
              aria-disabled=${secondsLeft > 0}
              @click=${askAgain}
            >
              ${secondsLeft > 0 ? messages.retryIn(secondsLeft, formats.number(secondsLeft)) : messages.askAgain}
            </button>`
          : nothing
      }
    `,
  };
}

/** Somebody else's key is the valid one. */
export function conflictView({ code, seen }: In<'conflict'>, facts: DialogFacts): DialogView {
  const { messages, formats, askAgain } = facts;
  return {
    title: code === 'superseded' ? messages.supersededTitle : messages.conflictTitle,
    content: html`
      <p class="dialog-text" id="description">${code === 'superseded' ? messages.superseded : messages.conflict}</p>
      ${
        seen
          ? html`<dl class="inset facts">
              <dt>${messages.currentKey}</dt>
              <dd>${messages.keyToReplace(seen.key.hint, seen.key.id)}</dd>
              <dt>${messages.created}</dt>
              <dd>${messages.changedAt(formats.exact(seen.key.createdAt), seen.key.createdBy)}</dd>
            </dl>`
          : nothing
      }
    `,
    actions: html`${closeButton(facts)}
      <button class="button" part="button" type="button" @click=${askAgain}>${messages.askAgain}</button>`,
  };
}

/** What is certain, with its time, and the one safe next step. */
export function unknownView({ key, seen, operation }: In<'unknown'>, facts: DialogFacts): DialogView {
  const { messages, formats, checkAgain, askAgain } = facts;
  const { operationId, confirmedAt } = operation;
  const operationFacts = html`<dt>${messages.operation}</dt>
    <dd>${messages.operationSent(shortId(operationId), formats.time(confirmedAt))}</dd>`;
  if (key === 'changed' && seen) {
    return {
      title: messages.unknownChangedTitle,
      content: html`
        <p class="dialog-text" id="description">${changedText(seen.key, facts)}</p>
        <dl class="inset facts">
          <dt>${messages.currentKey}</dt>
          <dd>${messages.keyToReplace(seen.key.hint, seen.key.id)}</dd>
          ${operationFacts}
        </dl>
      `,
      actions: html`${closeButton(facts)}
        <button class="button" part="button" type="button" @click=${askAgain}>${messages.askAgain}</button>`,
    };
  }
  return {
    title: messages.unknownTitle,
    content: html`
      <p class="dialog-text" id="description">${messages.unknownSafe}</p>
      <p class="dialog-text">
        ${seen ? messages.unknownSame(seen.key.hint, formats.time(seen.at)) : messages.unknownUnread}
      </p>
      <dl class="inset facts">${operationFacts}</dl>
    `,
    actions: html`${closeButton(facts)}
      <button class="button primary" part="button primary" type="button" @click=${checkAgain}>
        ${messages.checkAgain}
      </button>`,
  };
}

function changedText({ createdAt }: ApiKey, { messages, formats, reveals }: DialogFacts): string {
  const time = formats.exact(createdAt);
  return reveals ? messages.unknownChangedReveal(time) : messages.unknownChanged(time);
}

/** The new key, where no key field can show it or it is shown only this once. */
export function regeneratedView(facts: DialogFacts): DialogView {
  const { messages, channel, channelId, reveals, isHeld, isShown, copyWasDenied, offersDownload } = facts;
  const title = isolated(messages.regenerated, channel?.name || channelId);
  if (!isHeld) {
    const lost = reveals ? messages.regeneratedInField : `${messages.regeneratedUnseen} ${messages.keyCleared}`;
    return { title, content: html`<p class="dialog-text" id="description">${lost}</p>`, actions: closeButton(facts) };
  }
  return {
    title,
    content: html`
      <p class="dialog-text" id="description">
        ${reveals ? messages.newKey : messages.regeneratedOnce} ${messages.updateBot}
      </p>
      ${isShown ? html`<div class="box" part="field">${secretInput({ label: messages.apiKey })}</div>` : nothing}
      ${copyWasDenied ? notice({ kind: 'warning', role: 'alert', content: messages.copyDenied }) : nothing}
    `,
    actions: html`
      ${reveals ? closeButton(facts) : html`<button class="button quiet" part="button" type="button" @click=${facts.stored}>${messages.storedIt}</button>`}
      ${
        offersDownload
          ? html`<button class="button" part="button" type="button" @click=${facts.download}>
              ${messages.download}
            </button>`
          : nothing
      }
      <button
        class="button primary copy"
        part="button primary"
        type="button"
        aria-label=${messages.copyKey}
        @click=${facts.copy}
      >
        ${messages.copy}
      </button>
    `,
  };
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-2)}` : id;
}
