import { identityOf } from '../../api/identity.js';
import type { SettingsApi } from '../../api/settings-api.js';
import { ChannelOperations, type Member } from './channel-operations.js';
import { type Machine, transition } from '../machine/transition.js';

/** The operations of every channel, each under its backend, account, project and channel. */
export class OperationStore {
  readonly #channels = new Map<string, ChannelOperations>();

  constructor(readonly machine: Machine = transition) {}

  /**
   * Joins an element to the operations of a channel: the same ones for the same backend, account, project and
   * channel, wherever on the page the element stands.
   */
  join(api: SettingsApi, projectId: string, channelId: string, member: Member): ChannelOperations {
    const key = JSON.stringify([identityOf(api), projectId, channelId]);
    let operations = this.#channels.get(key);
    if (!operations) {
      operations = new ChannelOperations(api, projectId, channelId, key, this.machine);
      this.#channels.set(key, operations);
    }
    if (operations.state.name === 'idle') operations.api = api;
    operations.join(member);
    return operations;
  }

  /** Takes an element out; what runs goes on without it. */
  leave(operations: ChannelOperations, member: Member): void {
    operations.leave(member);
    if (operations.isDone) this.#channels.delete(operations.key);
  }
}

/** The store of the page: however many elements show a channel, one operation runs. */
export const operationStore = new OperationStore();
