import type { SharedMessages } from './messages.js';
import { channelTypeName } from './product.js';

/** The English texts that an overview and an opened channel have in common. */
export const enShared: SharedMessages & { readonly locale: string } = {
  locale: 'en',
  copy: 'Copy',
  copied: 'Copied',
  tryAgain: 'Try again',
  loading: 'Loading…',
  created: 'Created',
  connected: (relative) => `Connected ${relative}`,
  channelType: channelTypeName,
  integrated: 'Integrated',
  notIntegrated: 'Not integrated',
  statusUnknown: 'Status unknown',
  waitingForMessage: 'Waiting for the first message',
  suspiciousName: 'This name contains invisible characters. Check the ID.',
  couldNotLoad: 'This could not be loaded',
  errorReason: {
    offline: 'You are offline.',
    'not-sent': 'The request could not be sent from this page.',
    forbidden: 'You do not have permission to see this.',
    'not-found': 'It doesn’t exist or has been deleted.',
    'rate-limited': 'There were too many requests. Wait a moment.',
    unauthenticated: 'You are not signed in.',
    server: 'The service has a problem.',
    network: 'The service could not be reached.',
    timeout: 'The service took too long to answer.',
    other: 'The service gave an answer that could not be understood.',
  },
  noAdapter: 'Not connected to a service',
  noAdapterHint: 'This page has not told the element where its data comes from.',
};
