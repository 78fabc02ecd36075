import { html, nothing, type TemplateResult } from 'lit';
import type { SettingsApi } from '../../api/settings-api.js';
import { exportedParts } from './exported-parts.js';
import { handedOn } from './slots.js';

/**
 * Stands where a channel would be opened, if what is around it could be loaded: the dialog opens by itself where a request runs,
 * or a new key is held that will not be shown again.
 */
export function heldKey(
  api: SettingsApi | undefined,
  projectId: string | undefined,
  channelId: string | undefined,
): TemplateResult | typeof nothing {
  if (!projectId || !channelId) return nothing;
  return html`<ba-regenerate-key-dialog
    .api=${api}
    project-id=${projectId}
    channel-id=${channelId}
    exportparts=${exportedParts}
    >${handedOn('impact')}</ba-regenerate-key-dialog
  >`;
}
