import { createConfig, lintFromString } from '@redocly/openapi-core';

/**
 * Lints an OpenAPI document by the recommended rules of Redocly.
 *
 * @param {string} source the document as JSON
 * @returns {Promise<readonly string[]>} what is wrong, warnings included
 * @see https://redocly.com/docs/cli/rules/recommended
 */
export async function lintOpenApi(source) {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer ?? '#/'})`);
}
