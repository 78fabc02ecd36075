/** What is the same in every language of an opened channel: addresses, names of files. */

/** Where it is said how to integrate a channel. */
export const guideUrl = 'https://docs.botanalytics.co/docs/integrations';

/** The name of the file that a key is downloaded as. */
export function keyFileName(channelId: string): string {
  return `api-key-${channelId}.txt`;
}
