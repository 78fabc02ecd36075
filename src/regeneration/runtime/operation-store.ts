import { identityOf } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { type Machine, transition } from '../machine/transition.js';
import type { ChannelIds } from '../../data/channels.js';
import { ChannelOperations } from './channel-operations.js';
import type { Member } from './members.js';

/** The operations of every channel, each under its backend, account, project and channel. */
export class OperationStore {
  readonly #channels = new Map<string, ChannelOperations>();

  constructor(readonly machine: Machine = transition) {}

  /**
   * Joins an element to the operations of a channel: the same ones for the same backend, account, project and channel,
   * wherever on the page the element stands.
   */
  join(api: SettingsApi, ids: ChannelIds, member: Member): ChannelOperations {
    const identity = identityOf(api);
    const key = keyOf(identity, ids);
    let operations = this.#channels.get(key);
    if (!operations) {
      operations = new ChannelOperations(api, identity, ids, this.machine, this.#end);
      this.#channels.set(key, operations);
    }
    operations.join(member);
    return operations;
  }

  readonly #end = (operations: ChannelOperations): void => {
    const key = keyOf(operations.identity, operations.ids);
    if (this.#channels.get(key) === operations) this.#channels.delete(key);
    operations.dispose();
  };
}

function keyOf(identity: string, { projectId, channelId }: ChannelIds): string {
  return JSON.stringify([identity, projectId, channelId]);
}

/** The store of the page: however many elements show a channel, one operation runs. */
export const operationStore = new OperationStore();
