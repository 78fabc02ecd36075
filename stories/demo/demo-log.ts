import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MockCallRecord } from '../../mocks/index.js';
import { CallLog } from './call-log.js';

/** The service's own log. It proves how many keys were made, whatever got lost on the way. */
export class DemoLog extends LitElement {
  readonly #log = new CallLog();

  protected override createRenderRoot() {
    return this;
  }

  /** Whether no request leaves the page. */
  @property({ type: Boolean }) isInPage = false;

  /** The ids of the keys that the service has made since the page was opened. */
  get made(): readonly string[] {
    return this.#log.made;
  }

  /** Names keys that were made before. */
  leaveOut(ids: readonly string[]): void {
    this.#log.leaveOut(ids);
  }

  /**
   * Writes down what the service saw of a call.
   *
   * @returns whether it tells that an answer got lost
   */
  add(record: MockCallRecord): boolean {
    this.requestUpdate();
    return this.#log.add(record);
  }

  protected override render() {
    const { lines, reads, made } = this.#log;
    const keysMade = made.length;
    return html`<section class="demo-card" aria-labelledby="demo-log-title">
      <h2 id="demo-log-title">The service’s log</h2>
      <p class="demo-secondary">
        Since you opened this
        page.${this.isInPage ? ' This browser starts no service worker: the service answers in the page itself.' : ''}
      </p>
      <dl class="demo-counts">
        <div class=${keysMade === 1 ? 'proof' : ''}>
          <dt>${keysMade === 1 ? 'Key made' : 'Keys made'}</dt>
          <dd>${keysMade}</dd>
        </div>
        <div>
          <dt>${reads === 1 ? 'Read' : 'Reads'}</dt>
          <dd>${reads}</dd>
        </div>
      </dl>
      ${
        lines.length === 0
          ? html`<p class="demo-secondary">Regenerate a key, and see here what reaches the service.</p>`
          : html`<ol class="demo-lines" reversed>
              ${repeat(
                lines,
                ({ id }) => id,
                ({ at, text, outcome, kind }) =>
                  html`<li class=${kind}>
                    <time datetime=${at.toISOString()}>${at.toLocaleTimeString('en-GB')}</time>
                    <span>${text}</span>
                    ${outcome ? html`<span class="demo-outcome">${outcome}</span>` : nothing}
                  </li>`,
              )}
            </ol>`
      }
    </section>`;
  }
}
