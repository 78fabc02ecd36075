/**
 * What the checker refuses. Angular never looks at the name of a static attribute, such as `projct-id="…"`: an input is seen,
 * where it is bound or has a value of another type.
 */
import { Component } from '@angular/core';
import 'ba-settings-elements/define';
import { settingsElements } from './app/settings-elements';

@Component({
  selector: 'wrong-uses',
  imports: [settingsElements],
  template: `
    <!-- wrong: attribute -->
    <ba-settings-app routing="path" />
    <!-- wrong: property -->
    <ba-settings-app [projctId]="'support-bot'" />
    <!-- wrong: value of a property -->
    <ba-provider [policy]="{ verify: 'no' }" />
    <!-- wrong: missing property -->
    <ba-channel-settings projectId="support-bot" />
    <!-- wrong: event name -->
    <ba-settings-app (ba-key-regenerate)="log($event.detail.keyId)" />
    <!-- wrong: detail -->
    <ba-settings-app (ba-key-regenerated)="log($event.detail.key)" />
    <!-- wrong: element -->
    <ba-setting-app />
  `,
})
export class WrongUses {
  protected log(_line: string): void {}
}
