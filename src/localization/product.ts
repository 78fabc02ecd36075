/** What is the same in every language: names of products, addresses, names of files. */

const channelTypes: Readonly<Record<string, string>> = {
  universal: 'Universal',
  'amazon-alexa': 'Amazon Alexa',
  'facebook-messenger': 'Messenger',
  'microsoft-bot-framework': 'Microsoft Bot Framework',
  rasa: 'Rasa',
  'samsung-bixby': 'Samsung Bixby',
};

/** The name of a type of channel; of one that is not known, the type itself. */
export function channelTypeName(type: string): string {
  return Object.hasOwn(channelTypes, type) ? channelTypes[type]! : type;
}

/** Where it is said how to integrate a channel. */
export const guideUrl = 'https://docs.botanalytics.co/docs/integrations';

/** The name of the file that a key is downloaded as. */
export function keyFileName(channelId: string): string {
  return `api-key-${channelId}.txt`;
}
