/** What is the same in every language: the names of products. */

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
