import '../../src/define.js';
import { hurry } from '../support/hurry.js';
import { hosts, type Show } from './hosts.js';

/** What the page gives the test around it. */
export interface HostPage {
  /** Every host that the page can be. */
  readonly hosts: Readonly<Record<string, Show>>;
  /** Errors of the page that nobody caught. */
  readonly errors: string[];
}

// What is waited for so that it can be heard is not what is tested here.
hurry((delay) => (delay < 1000 ? delay / 20 : delay));

const errors: string[] = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

Object.assign(window, { hosts, errors } satisfies HostPage);
