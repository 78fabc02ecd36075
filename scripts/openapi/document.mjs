/** Builds the OpenAPI 3.1 document of the REST contract from its tables and the JSON Schemas. */
import { toJsonSchema2020, withoutLinks, withReferences } from './json-schema.mjs';

const description = `What \`createRestApi({ base })\` of ba-settings-elements asks of a service. The rules that no schema can hold, such as
the order of checks and what is one transaction, stand in \`docs/rest-contract.md\` of the package.

- Unknown fields of an answer are ignored. Ids, cursors and names are opaque text of any characters. Instants are ISO 8601 in UTC.
- The value of a key stands only in the answers of \`revealKey\`, \`regenerateKey\` and \`settleRegeneration\`.
- Errors are \`application/problem+json\` (RFC 9457) with a \`requestId\`.
- Across origins, CORS exposes \`ETag, Retry-After, WWW-Authenticate, Date\`.
- The client follows no redirect.`;

const tags = [
  { name: 'Projects', description: 'Chatbots.' },
  { name: 'Channels', description: 'Where the bot of a project reports to.' },
  { name: 'API keys', description: 'The key of a channel, and the operations that replace it.' },
  { name: 'Messages', description: 'What bots call with the key of a channel.' },
];

const securitySchemes = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description:
      'Left to the service: a bearer token, a cookie, or whatever the `headers` and `credentials` of the client send. The contract ' +
      'says only what a 401 and a 403 mean.',
  },
  channelKey: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The API key of the channel.' },
};

const mapEntries = (object, map) => Object.fromEntries(Object.entries(object).map(map));
const references = (kind, names) => names.map((name) => ({ $ref: `#/components/${kind}/${name}` }));

/** Method and path of an entry of the `endpoints`. */
export function splitEndpoint(endpoint) {
  const [method, path] = endpoint.split(' ');
  return { method, path, ids: [...path.matchAll(/{(\w+)}/g)].map(([, id]) => id) };
}

/**
 * @param {object} contract the tables of `src/api/rest/`
 * @param {Record<string, object>} draft07 the JSON Schemas by the names of their types
 */
export function openApiDocument(contract, draft07) {
  const { endpoints, operations, contractVersion, responseHeaders, requestHeaders, examples } = contract;
  const components = {
    schemas: withReferences(mapEntries(draft07, ([name, schema]) => [name, toJsonSchema2020(withoutLinks(schema))])),
    responses: {},
    parameters: {
      ...mapEntries(contract.idParameters, ([name, parameter]) => [
        name,
        { name, in: 'path', required: true, ...parameter },
      ]),
      ...mapEntries(contract.queryParameters, ([name, parameter]) => [name, { name, in: 'query', ...parameter }]),
    },
    headers: mapEntries(responseHeaders, ([name, header]) => [name, { required: true, ...header }]),
    securitySchemes,
  };

  const content = (mediaType, schema, status) => ({
    [mediaType]: {
      schema: { $ref: `#/components/schemas/${schema}` },
      examples: mapEntries(examples[schema], ([name, value]) => [name, { value: withStatus(value, schema, status) }]),
    },
  });

  function response(status, { meaning, schema, mediaType, headers, name }) {
    const written = {
      description: meaning,
      ...(headers.length > 0 && {
        headers: Object.fromEntries(headers.map((one) => [one, ...references('headers', [one])])),
      }),
      content: content(mediaType, schema, status),
    };
    if (name === undefined) return written;
    components.responses[name] = written;
    return { $ref: `#/components/responses/${name}` };
  }

  /** A header that some calls need and others can do without is a parameter twice: what refers to one cannot say which. */
  function headerParameter([name, need]) {
    const parameter = need === 'required' ? name : `Optional-${name}`;
    components.parameters[parameter] = { name, in: 'header', required: need === 'required', ...requestHeaders[name] };
    return parameter;
  }

  const paths = {};
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const { method, path, ids } = splitEndpoint(endpoint);
    const { tag, summary, description, query = [], headers = {}, body, security, answers } = operations[name];
    const ofHeaders = Object.entries(headers).map(headerParameter);
    const parameters = references('parameters', [...ids, ...query, ...ofHeaders]);
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: name,
        tags: [tag],
        summary,
        description,
        security: [{ [security]: [] }],
        ...(parameters.length > 0 && { parameters }),
        ...(body && { requestBody: { required: body.isRequired, content: content('application/json', body.schema) } }),
        responses: mapEntries(answers, ([status, answer]) => [status, response(status, answer)]),
      },
    };
  }

  return {
    openapi: '3.1.0',
    info: {
      title: 'The REST contract of ba-settings-elements',
      version: contractVersion,
      description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{base}',
        description: 'The `base` of the client.',
        variables: { base: { default: 'https://service.example/api', description: 'Without a slash at its end.' } },
      },
    ],
    tags,
    paths,
    components: { ...components, responses: Object.fromEntries(Object.entries(components.responses).sort()) },
  };
}

/** The example of a problem has the status of its answer, and that of an ended operation its end. */
function withStatus(value, schema, status) {
  if (schema !== 'ProblemDetails') return value;
  return {
    ...value,
    ...(Number.isInteger(Number(status)) && { status: Number(status) }),
    ...(status === '410' && { outcome: 'superseded' }),
  };
}
