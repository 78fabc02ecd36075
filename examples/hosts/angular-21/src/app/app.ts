import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { BotsSettingsApi } from './settings-api';
import { settingsElements } from './settings-elements';

@Component({
  selector: 'app-root',
  imports: [settingsElements],
  template: `
    <header>
      <button (click)="renewals.set(renewals() + 1)">Renew the token</button>
      <button (click)="account.set(account() === 'acme' ? 'globex' : 'acme')">Switch account</button>
      <button (click)="move()">Move</button>
      <button (click)="isShown.set(!isShown())">{{ isShown() ? 'Remove' : 'Add' }}</button>
    </header>
    @if (isShown()) {
      @for (part of parts(); track part) {
        @if (part === 'settings') {
          <section aria-label="Settings">
            <ba-settings-app
              [api]="api()"
              [policy]="policy"
              [tabs]="tabs"
              projectId="support-bot"
              (ba-navigate)="log('Went to ' + $event.detail.route.view)"
              (ba-key-regenerated)="log('New key ' + $event.detail.keyId + ' of ' + $event.detail.channelId)"
            >
              <p slot="tab-team">Ada and Grace</p>
            </ba-settings-app>
          </section>
        } @else {
          <section aria-label="One channel">
            <ba-provider [api]="api()">
              <ba-project-switcher
                [projectId]="projectId()"
                (ba-project-select)="log('Chose ' + $event.detail.projectId); projectId.set($event.detail.projectId)"
              />
              <ba-channel-settings [projectId]="projectId()" channelId="universal" />
              <ba-regenerate-key-dialog
                [projectId]="projectId()"
                channelId="universal"
                [open]="isAsking()"
                (ba-key-regenerated)="log('New key ' + $event.detail.keyId + ' of ' + $event.detail.channelId)"
                (ba-dialog-close)="log('Closed: ' + $event.detail.reason); isAsking.set(false)"
              />
            </ba-provider>
            <button (click)="isAsking.set(true)">New key…</button>
          </section>
        }
      }
    }
    <ul aria-label="Events">
      @for (line of lines(); track $index) {
        <li>{{ line }}</li>
      }
    </ul>
  `,
})
export class App {
  readonly #http = inject(HttpClient);

  protected readonly policy = { verify: false };
  protected readonly tabs = [{ id: 'team', label: 'Team' }];
  protected readonly account = signal('acme');
  protected readonly renewals = signal(0);
  protected readonly parts = signal(['settings', 'channel']);
  protected readonly isShown = signal(true);
  protected readonly projectId = signal('support-bot');
  protected readonly isAsking = signal(false);
  protected readonly lines = signal<readonly string[]>([]);
  protected readonly api = computed(
    () => new BotsSettingsApi(this.#http, this.account(), `${this.account()}.${this.renewals()}`),
  );

  protected move(): void {
    this.parts.update((parts) => parts.toReversed());
  }

  protected log(line: string): void {
    this.lines.update((lines) => [...lines, line]);
  }
}
