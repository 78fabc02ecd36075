// What the wrappers take and refuse.
import { useRef } from 'react';
import type { BaChannelList as Element, KeyCopiedEvent, SettingsApi } from 'ba-settings-elements';
import { BaChannelList, BaHomeLink, BaProvider, BaSettingsApp } from 'ba-settings-elements/react';

interface OtherEvent extends KeyCopiedEvent {
  other: true;
}

export function Good({ api }: { api: SettingsApi }) {
  const list = useRef<Element>(null);
  return (
    <BaProvider api={api} onBaError={({ detail }) => detail.code}>
      <BaSettingsApp key="app" route="/projects" routing="hash" className="wide" headingLevel={2}>
        <img slot="logo" alt="" src="/logo.svg" />
      </BaSettingsApp>
      <BaChannelList
        ref={list}
        projectId="support-bot"
        slot="list"
        onBaKeyRegenerated={({ detail, currentTarget }) => [detail.keyId, currentTarget.query]}
      />
    </BaProvider>
  );
}

export const bad = [
  // @ts-expect-error The property does not take this word.
  <BaSettingsApp routing="sometimes" />,
  // @ts-expect-error There is no such property.
  <BaSettingsApp projectID="support-bot" />,
  // @ts-expect-error That is no adapter.
  <BaChannelList api={{}} />,
  // @ts-expect-error It fires no such event.
  <BaHomeLink onBaReady={() => undefined} />,
  // @ts-expect-error Another event comes.
  <BaSettingsApp onBaKeyRegenerated={(event: OtherEvent) => event} />,
  // @ts-expect-error The event does not carry the key.
  <BaSettingsApp onBaKeyRegenerated={(event) => event.detail.value} />,
];
