import { html } from 'lit';
import 'ba-settings-elements/define';

/** The page without what only a visitor has: no adapter, no listeners. Each element is written as it is while it loads. */
export const app = () => html`
  <header>
    <button>Renew the token</button> <button>Switch account</button> <button>Move</button> <button>Remove</button>
  </header>
  <main>
    <section id="settings" aria-label="Settings">
      <ba-settings-app project-id="support-bot"><p slot="tab-team">Ada and Grace</p></ba-settings-app>
    </section>
    <section id="channel" aria-label="One channel">
      <ba-provider>
        <ba-project-switcher project-id="support-bot"></ba-project-switcher>
        <ba-channel-settings project-id="support-bot" channel-id="universal"></ba-channel-settings>
        <ba-regenerate-key-dialog project-id="support-bot" channel-id="universal"></ba-regenerate-key-dialog>
      </ba-provider>
      <button id="new-key">New key…</button>
    </section>
  </main>
  <ul id="events" aria-label="Events"></ul>
`;
