// What React takes: attributes, properties, listeners, and its own.
import { useRef } from 'react';
import type { BaChannelList, KeyRegeneratedEvent, SettingsApi } from 'ba-settings-elements';
import type {} from 'ba-settings-elements/types/react';

export function Good({ api }: { api: SettingsApi }) {
  const list = useRef<BaChannelList>(null);
  return (
    <>
      <ba-settings-app
        key="app"
        api={api}
        route="/projects"
        routing="hash"
        heading-level="2"
        className="wide"
        style={{ color: 'red' }}
        aria-label="Settings"
        onClick={() => undefined}
        onba-key-regenerated={({ detail, currentTarget }) => [detail.keyId, currentTarget.routing]}
        onba-navigate={({ detail }) => detail.route.view satisfies string}
      >
        <img slot="logo" alt="" src="/logo.svg" />
      </ba-settings-app>
      <ba-settings-app route={{ view: 'projects' }} tabs={[{ id: 'billing', label: 'Billing' }]} header="none" />
      <ba-channel-list
        ref={list}
        projectId="support-bot"
        channel-id="rasa"
        headingLevel={3}
        onba-key-regenerated={(event: KeyRegeneratedEvent) => event.detail.keyId}
      />
      <ba-regenerate-key-dialog open project-id="support-bot" channel-id="rasa" />
      <ba-provider api-base="/api" policy={{ createProject: true }} onba-error={({ detail }) => detail.code}>
        <ba-project-grid />
      </ba-provider>
    </>
  );
}
