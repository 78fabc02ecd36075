import type { Answer } from '../answer.js';
import { hasToken, tellsValue } from '../../told-values.js';
import { Broken, type Check } from '../check.js';

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
          hasToken(text) || (value !== undefined && text.includes(value)) || tellsValue(answers[index]!.json()),
      );
      if (telling.length > 0)
        throw new Broken(`A key stands in the answer of ${telling.map(({ call }) => call).join(', ')}.`);
      return undefined;
    },
  },
];
