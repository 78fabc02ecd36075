/**
 * The elements for the template checker. A directive claims an element by its name, so that no `CUSTOM_ELEMENTS_SCHEMA` is needed,
 * which would accept anything; its inputs are the element's properties. Events need nothing: `$event` is typed by the library.
 */
import { Directive, effect, ElementRef, inject, input } from '@angular/core';
import type {
  BaChannelSettings,
  BaProjectSwitcher,
  BaProvider,
  BaRegenerateKeyDialog,
  BaSettingsApp,
  Policy,
  SettingsApi,
} from 'ba-settings-elements';

/** Keeps an element's properties like those that are given. */
function setProperties<Element extends HTMLElement>(properties: () => Partial<Element>): void {
  const { nativeElement } = inject<ElementRef<Element>>(ElementRef);
  effect(() => void Object.assign(nativeElement, properties()));
}

@Directive({ selector: 'ba-settings-app' })
export class SettingsAppElement {
  readonly api = input<SettingsApi>();
  readonly policy = input<Policy>();
  readonly tabs = input<BaSettingsApp['tabs']>([]);
  readonly routing = input<BaSettingsApp['routing']>('memory');
  readonly projectId = input<string>();

  constructor() {
    setProperties<BaSettingsApp>(() => ({
      api: this.api(),
      policy: this.policy(),
      tabs: this.tabs(),
      routing: this.routing(),
      projectId: this.projectId(),
    }));
  }
}

@Directive({ selector: 'ba-provider' })
export class ProviderElement {
  readonly api = input<SettingsApi>();
  readonly policy = input<Policy>();

  constructor() {
    setProperties<BaProvider>(() => ({ api: this.api(), policy: this.policy() }));
  }
}

@Directive({ selector: 'ba-project-switcher' })
export class ProjectSwitcherElement {
  readonly projectId = input.required<string>();

  constructor() {
    setProperties<BaProjectSwitcher>(() => ({ projectId: this.projectId() }));
  }
}

@Directive({ selector: 'ba-channel-settings' })
export class ChannelSettingsElement {
  readonly projectId = input.required<string>();
  readonly channelId = input.required<string>();

  constructor() {
    setProperties<BaChannelSettings>(() => ({ projectId: this.projectId(), channelId: this.channelId() }));
  }
}

@Directive({ selector: 'ba-regenerate-key-dialog' })
export class RegenerateKeyDialogElement {
  readonly projectId = input.required<string>();
  readonly channelId = input.required<string>();
  readonly open = input(false);

  constructor() {
    setProperties<BaRegenerateKeyDialog>(() => ({
      projectId: this.projectId(),
      channelId: this.channelId(),
      open: this.open(),
    }));
  }
}

export const settingsElements = [
  SettingsAppElement,
  ProviderElement,
  ProjectSwitcherElement,
  ChannelSettingsElement,
  RegenerateKeyDialogElement,
] as const;
