import { html } from '@open-wc/testing';
import type { RegenerateKeyRequest, RestorePreviousKeyRequest, SettingsApi } from '../../api/settings-api.js';
import type { Channel } from '../../model/channel.js';
import type { PreviousKey } from '../../model/previous-key.js';
import { queryByRole } from '../../testing/by-role.js';
import { type Connected, connected, type ConnectedOptions } from '../../testing/connected.test-setup.js';
import { stubChannel } from '../../testing/stub-api.js';
import { waitUntil } from '../../testing/wait-until.test-setup.js';
import type { BaRegenerateKeyDialog } from './ba-regenerate-key-dialog.js';

export const overlap = { seconds: [604_800, 3600, 86_400], firstUse: { seconds: 300, atMost: 604_800 } } as const;

/** @param hours from now; negative: ago. */
export const instant = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A channel whose key before, `key-rasa-0`, still works for twenty hours. */
export function channelOfTwo(more: Partial<Channel> & { readonly used?: string | null | undefined } = {}): Channel {
  const { used, ...rest } = more;
  const apiKey = { ...stubChannel('rasa').apiKey!, lastUsedAt: 'used' in more ? used : instant(-1) };
  return stubChannel('rasa', { apiKey, previousKey: previous, ...rest });
}

export const previous: PreviousKey = {
  id: 'key-rasa-0',
  hint: '81c0',
  createdAt: instant(-3000),
  lastUsedAt: instant(-2),
  endsAt: instant(20),
};

export interface TwoKeys extends Connected {
  readonly dialog: BaRegenerateKeyDialog;
  readonly regenerations: RegenerateKeyRequest[];
  readonly restorings: RestorePreviousKeyRequest[];
  /** Changes what the next reading of the channel shows. */
  readonly change: (change: (channel: Channel) => Channel) => void;
  /** What stands in the open dialog, in one line. */
  readonly text: () => string;
  readonly button: (name: string) => HTMLButtonElement | undefined;
  readonly radio: (name: string) => HTMLInputElement;
}

/** An adapter that keeps two keys, and a dialog that asks about the first of them. */
export async function openWithTwoKeys({ api: own, channels, ...options }: ConnectedOptions = {}): Promise<TwoKeys> {
  const regenerations: RegenerateKeyRequest[] = [];
  const restorings: RestorePreviousKeyRequest[] = [];
  let changed: Channel | undefined;
  const twoKeys = (stub: SettingsApi): Partial<SettingsApi> => {
    const getChannel = async () => changed ?? (await stub.getChannel('support-bot', 'rasa', call()));
    return {
      supports: { ...stub.supports, overlap },
      getChannel,
      async regenerateKey(request, options) {
        regenerations.push(request);
        const { apiKey, ...channel } = await getChannel();
        // The stub keeps one key; the one before is kept here.
        const { value, ...key } = await stub.regenerateKey({ ...request, overlap: undefined }, options);
        const { version: _version, ...before } = apiKey!;
        const ends = request.overlap?.from === 'now' ? { endsAt: instant(request.overlap.seconds / 3600) } : {};
        const ending = { ...ends, ...(request.overlap?.from === 'first-use' && firstUseEnd) };
        changed = { ...channel, apiKey: key, previousKey: request.overlap ? { ...before, ...ending } : null };
        return { ...key, value };
      },
      async restorePreviousKey(request) {
        restorings.push(request);
        const { previousKey, ...channel } = await getChannel();
        const { endsAt: _endsAt, endsAfterFirstUse: _end, ...apiKey } = previousKey!;
        return (changed = { ...channel, apiKey: { ...apiKey, version: 'restored' }, previousKey: null });
      },
    };
  };
  const setup = await connected(
    html`<ba-regenerate-key-dialog project-id="support-bot" channel-id="rasa"></ba-regenerate-key-dialog>`,
    {
      reveals: false,
      channels: channels ?? [stubChannel('rasa')],
      api: (stub) => {
        const two = twoKeys(stub);
        return { ...two, ...own?.({ ...stub, ...two }) };
      },
      ...options,
    },
  );
  const dialog = setup.provider.querySelector('ba-regenerate-key-dialog')!;
  const root = () => dialog.renderRoot.querySelector('dialog')!;
  const button = (name: string) => queryByRole(root(), 'button', name) as HTMLButtonElement | undefined;
  dialog.showModal();
  await waitUntil(() => button('Regenerate')?.disabled === false, 'the question can be answered');
  const base = await setup.api.getChannel('support-bot', 'rasa', call());
  return {
    ...setup,
    dialog,
    regenerations,
    restorings,
    change: (change) => void (changed = change(changed ?? base)),
    text: () => root().innerText.replace(/\s+/g, ' '),
    button,
    radio: (name) => queryByRole(root(), 'radio', name) as HTMLInputElement,
  };
}

const firstUseEnd = { endsAfterFirstUse: { seconds: 300, atMost: instant(168) } };

export function call() {
  return { signal: new AbortController().signal };
}
