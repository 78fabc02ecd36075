import { html, LitElement, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { MockCallRecord } from '../../mocks/index.js';

/** A call as the list shows it. */
interface Line {
  readonly id: number;
  readonly at: Date;
  readonly text: string;
  readonly outcome: string;
  readonly kind: 'fine' | 'refused' | 'lost' | 'key';
}

/** What the service says of a call, in few words. The bot's messages and the elements' readings are many: these are counted. */
const names: Readonly<Partial<Record<MockCallRecord['call'], string>>> = {
  regenerateKey: 'Regenerate',
  settleRegeneration: 'What became of it?',
  restorePreviousKey: 'Bring back the old key',
  endPreviousKey: 'End the old key',
  revealKey: 'Show the key',
  verifyChannel: 'Verify',
};

const longest = 12;

/** What the service saw: calls that matter, and how many keys were made. It is the proof that one key was made, whatever got lost. */
export class DemoLog extends LitElement {
  @state() private lines: readonly Line[] = [];
  @state() private readings = 0;
  #count = 0;
  /** The ids of the keys that were made: a replay is answered with one of them. */
  readonly #made = new Set<string>();

  protected override createRenderRoot() {
    return this;
  }

  /** Writes down what the service saw of a call. */
  add(record: MockCallRecord): void {
    const { call, status, fault, key } = record;
    if (key && !this.#made.has(key.id)) {
      this.#made.add(key.id);
      this.#write({ text: `Key …${key.hint} made`, outcome: '', kind: 'key' });
    }
    const text = names[call];
    if (!text) {
      if (call !== 'messages') this.readings++;
      return;
    }
    const isRefused = status !== undefined && status >= 400;
    if (fault !== undefined) this.#write({ text, outcome: String(fault), kind: 'lost' });
    else this.#write({ text, outcome: String(status), kind: isRefused ? 'refused' : 'fine' });
  }

  #write(line: Omit<Line, 'id' | 'at'>): void {
    this.lines = [{ ...line, id: this.#count++, at: new Date() }, ...this.lines].slice(0, longest);
  }

  protected override render() {
    const { lines, readings } = this;
    return html`<section class="demo-card" aria-labelledby="demo-log-title">
      <h2 id="demo-log-title">What the service saw</h2>
      <dl class="demo-counts">
        <div>
          <dt>Keys made</dt>
          <dd>${this.#made.size}</dd>
        </div>
        <div>
          <dt>Reads</dt>
          <dd>${readings}</dd>
        </div>
      </dl>
      ${
        lines.length === 0
          ? html`<p class="demo-secondary">Nothing but reads, so far.</p>`
          : html`<ol class="demo-lines" reversed>
              ${lines.map(
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
