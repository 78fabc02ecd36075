import { useMemo, useState } from 'react';
import {
  BaChannelSettings,
  BaProjectSwitcher,
  BaProvider,
  BaRegenerateKeyDialog,
  BaSettingsApp,
} from 'ba-settings-elements/react';
import { createSettingsApi } from './settings-api';

// What does not change stands outside: a new object in each render would be a new property.
const policy = { verify: false };
const tabs = [{ id: 'team', label: 'Team' }];

export function App() {
  const [account, setAccount] = useState('acme');
  const [renewals, setRenewals] = useState(0);
  const [parts, setParts] = useState(['settings', 'channel']);
  const [isShown, setShown] = useState(true);
  const [projectId, setProjectId] = useState('support-bot');
  const [isAsking, setAsking] = useState(false);
  const [lines, setLines] = useState<readonly string[]>([]);
  const api = useMemo(() => createSettingsApi(account, `${account}.${renewals}`), [account, renewals]);
  const log = (line: string) => setLines((before) => [...before, line]);

  return (
    <>
      <header>
        <button onClick={() => setRenewals(renewals + 1)}>Renew the token</button>
        <button onClick={() => setAccount(account === 'acme' ? 'globex' : 'acme')}>Switch account</button>
        <button onClick={() => setParts([...parts].reverse())}>Move</button>
        <button onClick={() => setShown(!isShown)}>{isShown ? 'Remove' : 'Add'}</button>
      </header>
      {isShown &&
        parts.map((part) =>
          part === 'settings' ? (
            <section key={part} aria-label="Settings">
              <BaSettingsApp
                api={api}
                policy={policy}
                tabs={tabs}
                // As an attribute it is in the HTML of the server: the app begins with it, before React sets properties.
                project-id="support-bot"
                onBaNavigate={({ detail }) => log(`Went to ${detail.route.view}`)}
                onBaKeyRegenerated={({ detail }) => log(`New key ${detail.keyId} of ${detail.channelId}`)}
              >
                <p slot="tab-team">Ada and Grace</p>
              </BaSettingsApp>
            </section>
          ) : (
            <section key={part} aria-label="One channel">
              <BaProvider api={api}>
                <BaProjectSwitcher
                  projectId={projectId}
                  onBaProjectSelect={({ detail }) => {
                    log(`Chose ${detail.projectId}`);
                    setProjectId(detail.projectId);
                  }}
                />
                <BaChannelSettings projectId={projectId} channelId="universal" />
                <BaRegenerateKeyDialog
                  projectId={projectId}
                  channelId="universal"
                  open={isAsking}
                  onBaKeyRegenerated={({ detail }) => log(`New key ${detail.keyId} of ${detail.channelId}`)}
                  onBaDialogClose={({ detail }) => {
                    log(`Closed: ${detail.reason}`);
                    setAsking(false);
                  }}
                />
              </BaProvider>
              <button onClick={() => setAsking(true)}>New key…</button>
            </section>
          ),
        )}
      <ul aria-label="Events">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </>
  );
}
