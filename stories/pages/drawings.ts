import { html, type TemplateResult } from 'lit';

/** Small drawings of what to do and what not, in the tokens of the page. */

type Button = 'plain' | 'primary' | 'danger';

export const button = (label: string, kind: Button = 'plain'): TemplateResult =>
  html`<span class="d-button ${kind}">${label}</span>`;

const dots = html`<span>${'•'.repeat(16)}</span>`;

export const maskedKey = html`<span class="d-key">${dots}3f9a</span>`;
export const cutKey = html`<span class="d-key">${dots}${dots}</span>`;

export const bar = (...content: unknown[]): TemplateResult => html`<div class="d-bar">${content}</div>`;

interface Card {
  readonly title: unknown;
  readonly text?: unknown;
  readonly actions?: unknown;
  readonly kind?: 'alarm' | '';
}

export const card = ({ title, text, actions, kind = '' }: Card): TemplateResult =>
  html`<div class="d-card ${kind}">
    <strong>${title}</strong>
    ${text ? html`<p>${text}</p>` : ''} ${actions ? html`<div class="d-actions">${actions}</div>` : ''}
  </div>`;

export const code = (text: string): TemplateResult => html`<pre class="d-code"><code>${text}</code></pre>`;

export const row = (name: string, facts: string, status: unknown): TemplateResult =>
  html`<div class="d-row">
    <span><strong>${name}</strong><small>${facts}</small></span> ${status}
  </div>`;

export const badge = (text: string, kind: 'good' | 'alarm' | 'quiet'): TemplateResult =>
  html`<span class="d-badge ${kind}">${text}</span>`;
