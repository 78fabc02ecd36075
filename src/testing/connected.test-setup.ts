import { fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { SettingsApi } from '../api/settings-api.js';
import '../define.js';
import type { BaProvider } from '../elements/ba-provider/ba-provider.js';
import type { BaEvent } from '../events/ba-event.js';
import type { MessageOverrides } from '../localization/messages.js';
import type { Policy } from '../model/policy.js';
import { stubApi, type StubOptions } from './stub-api.js';

export interface Connected {
  readonly api: SettingsApi;
  readonly provider: BaProvider;
  /** What the host's adapter heard of, in its order; that an element is ready is told by each, sooner or later. */
  readonly events: BaEvent[];
}

export interface ConnectedOptions extends StubOptions {
  readonly policy?: Policy | undefined;
  readonly messages?: MessageOverrides | undefined;
  /** Methods that replace the stub's own. */
  readonly api?: ((api: SettingsApi) => Partial<SettingsApi>) | undefined;
}

/** Puts elements below a provider with a stub adapter. */
export async function connected(content: TemplateResult, options: ConnectedOptions = {}): Promise<Connected> {
  // Nothing fades: while it did, axe would measure colours that are on their way.
  await emulateMedia({ reducedMotion: 'reduce' });
  const events: BaEvent[] = [];
  const stub = stubApi(options);
  const onEvent = (event: BaEvent) => void (event.type === 'ba-ready' || events.push(event));
  const api = { ...stub, onEvent, ...options.api?.(stub) };
  const { policy, messages } = options;
  const provider = await fixture<BaProvider>(
    html`<ba-provider .api=${api} .policy=${policy} .messages=${messages}>${content}</ba-provider>`,
  );
  return { api, provider, events };
}

export function typesOf(events: readonly BaEvent[]): readonly string[] {
  return events.map(({ type }) => type);
}
