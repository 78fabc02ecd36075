import type { EndPreviousKeyRequest } from '../../api/settings-api.js';

/** The keys of a channel as the element shows them. */
export interface ShownKeys {
  /** Of the adapter: another one may have other keys under the same ids. */
  readonly identity: string | undefined;
  /** What would end the previous key; there is no `previousKeyId` where none works. */
  readonly request: Omit<EndPreviousKeyRequest, 'previousKeyId'> & { readonly previousKeyId: string | undefined };
}

/** A question whether the previous key should end: about exactly the keys that the user was shown. */
export interface EndQuestion extends ShownKeys {
  readonly request: EndPreviousKeyRequest;
}

/** `gone`: the key has ended by itself, or the element shows another channel. `changed`: the channel has other keys. */
export type EndQuestionState = 'open' | 'gone' | 'changed';

/** Whether there is a key to end. */
export function isQuestion(keys: ShownKeys | undefined): keys is EndQuestion {
  return keys?.request.previousKeyId !== undefined;
}

/** What has become of a question, by the keys that are shown now. It never turns to another key. */
export function stateOf(question: EndQuestion, now: ShownKeys | undefined): EndQuestionState {
  const [asked, shown] = [question.request, now?.request];
  const isElsewhere =
    question.identity !== now?.identity || asked.projectId !== shown?.projectId || asked.channelId !== shown.channelId;
  if (isElsewhere) return 'gone';
  if (asked.expectedVersion !== shown.expectedVersion) return 'changed';
  if (asked.previousKeyId === shown.previousKeyId) return 'open';
  return shown.previousKeyId === undefined ? 'gone' : 'changed';
}
