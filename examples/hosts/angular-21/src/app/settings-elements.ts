/**
 * The elements for the template checker. A directive claims an element by its name, so that no `CUSTOM_ELEMENTS_SCHEMA` is needed,
 * which would accept anything; its inputs are the element's properties. Events need nothing: `$event` is typed by the library.
 */
import { Directive, input } from '@angular/core';
import type { BaSettingsApp, Policy, SettingsApi } from 'ba-settings-elements';

@Directive({
  selector: 'ba-settings-app',
  host: {
    '[api]': 'api()',
    '[policy]': 'policy()',
    '[tabs]': 'tabs()',
    '[routing]': 'routing()',
    '[projectId]': 'projectId()',
  },
})
export class SettingsAppElement {
  readonly api = input<SettingsApi>();
  readonly policy = input<Policy>();
  readonly tabs = input<BaSettingsApp['tabs']>([]);
  readonly routing = input<BaSettingsApp['routing']>('memory');
  readonly projectId = input<string>();
}

@Directive({ selector: 'ba-provider', host: { '[api]': 'api()', '[policy]': 'policy()' } })
export class ProviderElement {
  readonly api = input<SettingsApi>();
  readonly policy = input<Policy>();
}

@Directive({ selector: 'ba-project-switcher', host: { '[projectId]': 'projectId()' } })
export class ProjectSwitcherElement {
  readonly projectId = input.required<string>();
}

@Directive({
  selector: 'ba-channel-settings',
  host: { '[projectId]': 'projectId()', '[channelId]': 'channelId()' },
})
export class ChannelSettingsElement {
  readonly projectId = input.required<string>();
  readonly channelId = input.required<string>();
}

@Directive({
  selector: 'ba-regenerate-key-dialog',
  host: { '[projectId]': 'projectId()', '[channelId]': 'channelId()', '[open]': 'open()' },
})
export class RegenerateKeyDialogElement {
  readonly projectId = input.required<string>();
  readonly channelId = input.required<string>();
  readonly open = input(false);
}

export const settingsElements = [
  SettingsAppElement,
  ProviderElement,
  ProjectSwitcherElement,
  ChannelSettingsElement,
  RegenerateKeyDialogElement,
] as const;
