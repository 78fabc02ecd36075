import type { Answer } from '../answer.js';
import { Broken, type Check } from '../check.js';

/** A JSON Web Token (RFC 7519, section 3.1): its header and its claims begin with `{"`. */
const token = /eyJ[\w-]{5,}\.eyJ[\w-]{5,}\.[\w-]{16,}/;

/** Whether an object in a reply is a key that tells its value, whatever it is called there. */
function tellsValue(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  const { hint, value } = json as { readonly hint?: unknown; readonly value?: unknown };
  if (hint !== undefined && typeof value === 'string' && value !== '') return true;
  return Object.values(json).some(tellsValue);
}

export const secretChecks: readonly Check[] = [
  {
    id: 'no-value-in-reads',
    promise: 'Neither lists nor a project nor a channel carries the value of a key',
    severity: 'critical',
    async run(service) {
      const { value } = await service.currentKey();
      const answers: readonly Answer[] = [
        await service.listProjects(),
        await service.getProject(),
        await service.listChannels(),
        await service.getChannel(),
      ];
      const telling = answers.filter(
        ({ text }, index) =>
          token.test(text) || (value !== undefined && text.includes(value)) || tellsValue(answers[index]!.json()),
      );
      if (telling.length > 0)
        throw new Broken(`A key stands in the answer of ${telling.map(({ call }) => call).join(', ')}.`);
      return undefined;
    },
  },
];
