import type { KeySnippet } from '../../model/key-snippet.js';

/** Stands in code for the key, which takes its place only in what is copied. */
export const keyPlaceholder = 'YOUR_API_KEY';

/** The snippet that *Copy as .env* is about. */
export const environmentId = 'env';

export interface KeySnippetOptions {
  /** Where the bot sends its messages, where that is not the address that the service's clients know: `{baseUrl}/messages`. */
  readonly baseUrl?: string | undefined;
}

type Make = (options: KeySnippetOptions) => KeySnippet;

/** The address that the service's clients use by themselves. */
const defaultBaseUrl = 'https://api.beta.botanalytics.co/v2';

const lines = (...all: readonly (string | false | undefined)[]) =>
  all.filter((line) => typeof line === 'string').join('\n');

/** The variables that the clients for Node and for Python read. */
const environment: Make = ({ baseUrl }) => ({
  id: environmentId,
  label: '.env',
  code: lines(`BA_API_KEY=${keyPlaceholder}`, baseUrl && `BA_BASE_URL=${baseUrl}`),
});

/** The package `@botanalytics/core`, whose client refuses the key of another type of channel. Its ES module does not load. */
const node =
  (client: string): Make =>
  ({ baseUrl }) => ({
    id: 'node',
    label: 'Node.js',
    code: lines(
      `const { ${client} } = require('@botanalytics/core');`,
      '',
      `const botanalytics = new ${client}({`,
      `  apiKey: '${keyPlaceholder}',`,
      baseUrl && `  baseUrl: '${baseUrl}',`,
      '});',
    ),
  });

/** The package `botanalytics`, which has a client for two types of channel. */
const python =
  (module: string, client: string): Make =>
  ({ baseUrl }) => ({
    id: 'python',
    label: 'Python',
    code: lines(
      `from botanalytics.${module} import ${client}`,
      '',
      `botanalytics = ${client}(`,
      `    api_key="${keyPlaceholder}",`,
      baseUrl && `    base_url="${baseUrl}",`,
      ')',
    ),
  });

/** The event broker of Rasa, which hands its settings to the Python client. */
const rasaEndpoints: Make = ({ baseUrl }) => ({
  id: 'endpoints',
  label: 'endpoints.yml',
  code: lines(
    'event_broker:',
    '  type: botanalytics.rasa.Rasa',
    `  api_key: ${keyPlaceholder}`,
    baseUrl && `  base_url: ${baseUrl}`,
  ),
});

/** A secret of the capsule: its name stands above, and what is copied is its value. */
const bixbySecret: Make = () => ({
  id: 'bixby',
  label: 'Bixby Developer Console',
  file: 'Configuration & Secrets › botanalytics.apiKey',
  code: keyPlaceholder,
});

/** The call that every client makes. What a message looks like depends on the type of channel: it comes from a file. */
const curl: Make = ({ baseUrl = defaultBaseUrl }) => ({
  id: 'curl',
  label: 'curl',
  code: lines(
    `curl '${baseUrl}/messages' \\`,
    `  --header 'Authorization: Bearer ${keyPlaceholder}' \\`,
    "  --header 'Content-Type: application/json' \\",
    "  --data '@messages.json'",
  ),
});

const universal = [environment, node('UniversalClient'), python('universal', 'Universal'), curl];

const byType: ReadonlyMap<string, readonly Make[]> = new Map([
  ['universal', universal],
  ['amazon-alexa', [environment, node('AmazonAlexaClient'), curl]],
  ['facebook-messenger', [environment, node('FacebookMessengerClient'), curl]],
  ['microsoft-bot-framework', [environment, node('MicrosoftBotFrameworkClient'), curl]],
  ['rasa', [rasaEndpoints, environment, python('rasa', 'Rasa'), curl]],
  ['samsung-bixby', [bixbySecret, curl]],
]);

/**
 * The library's own snippets for a type of channel: where a bot takes its key, as the service's clients and guides have it. A type
 * that is not known has those of a universal channel.
 *
 * @example
 * ```ts
 * provider.policy = {
 *   keySnippets: (type) => [...keySnippets(type), { id: 'vault', label: 'Vault', code: (key) => `vault kv put bot key=${key}` }],
 * };
 * ```
 */
export function keySnippets(channelType: string, options: KeySnippetOptions = {}): readonly KeySnippet[] {
  return (byType.get(channelType) ?? universal).map((make) => make(options));
}
