import { createMemo, createSignal, For, Show } from 'solid-js';
import { createSettingsApi } from './settings-api';

const policy = { verify: false };
const tabs = [{ id: 'team', label: 'Team' }];

export function App() {
  const [account, setAccount] = createSignal('acme');
  const [renewals, setRenewals] = createSignal(0);
  const [parts, setParts] = createSignal(['settings', 'channel']);
  const [isShown, setShown] = createSignal(true);
  const [projectId, setProjectId] = createSignal('support-bot');
  const [isAsking, setAsking] = createSignal(false);
  const [lines, setLines] = createSignal<readonly string[]>([]);
  const api = createMemo(() => createSettingsApi(account(), `${account()}.${renewals()}`));
  const log = (line: string) => setLines((before) => [...before, line]);

  const settings = () => (
    <section aria-label="Settings">
      <ba-settings-app
        prop:api={api()}
        prop:policy={policy}
        prop:tabs={tabs}
        prop:projectId="support-bot"
        on:ba-navigate={({ detail }) => log(`Went to ${detail.route.view}`)}
        on:ba-key-regenerated={({ detail }) => log(`New key ${detail.keyId} of ${detail.channelId}`)}
      >
        <p slot="tab-team">Ada and Grace</p>
      </ba-settings-app>
    </section>
  );
  const channel = () => (
    <section aria-label="One channel">
      <ba-provider prop:api={api()}>
        <ba-project-switcher
          prop:projectId={projectId()}
          on:ba-project-select={({ detail }) => {
            log(`Chose ${detail.projectId}`);
            setProjectId(detail.projectId);
          }}
        />
        <ba-channel-settings prop:projectId={projectId()} prop:channelId="universal" />
        <ba-regenerate-key-dialog
          prop:projectId={projectId()}
          prop:channelId="universal"
          prop:open={isAsking()}
          on:ba-key-regenerated={({ detail }) => log(`New key ${detail.keyId} of ${detail.channelId}`)}
          on:ba-dialog-close={({ detail }) => {
            log(`Closed: ${detail.reason}`);
            setAsking(false);
          }}
        />
      </ba-provider>
      <button onClick={() => setAsking(true)}>New key…</button>
    </section>
  );

  return (
    <>
      <header>
        <button onClick={() => setRenewals(renewals() + 1)}>Renew the token</button>
        <button onClick={() => setAccount(account() === 'acme' ? 'globex' : 'acme')}>Switch account</button>
        <button onClick={() => setParts([...parts()].reverse())}>Move</button>
        <button onClick={() => setShown(!isShown())}>{isShown() ? 'Remove' : 'Add'}</button>
      </header>
      <Show when={isShown()}>
        <For each={parts()}>{(part) => (part === 'settings' ? settings() : channel())}</For>
      </Show>
      <ul aria-label="Events">
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </>
  );
}
