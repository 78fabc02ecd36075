import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** What is read of an OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, PathOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface PathOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, object>>;
}

interface ResponseObject {
  readonly headers?: Readonly<Record<string, object>>;
  readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

interface HeaderObject {
  readonly required?: boolean;
  readonly schema: object;
}

/** An answer that was compared with the document. */
export interface CheckedAnswer {
  /** Its operation and its status as the document names it, such as `getProject 404` or `getProject 5XX`. */
  readonly name: string;
  /** Where it differs from what is documented. No value of the answer is quoted: it may be a key. */
  readonly faults: readonly string[];
}

const schemaPlace = '#/components/schemas/';

/** Compares answers with the OpenAPI document of the REST contract. */
export class Conformance {
  readonly #operations: readonly (PathOperation & { readonly method: string; readonly path: RegExp })[];
  readonly #validators = new Map<object | string, ValidateFunction>();
  readonly #ajv = new Ajv2020({ allErrors: true, formats });

  constructor(private readonly document: OpenApiDocument) {
    this.#ajv.addSchema({ $id: 'contract', $defs: closed(document.components['schemas']) as object });
    this.#operations = Object.entries(document.paths).flatMap(([template, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        path: new RegExp(`${template.replace(/{\w+}/g, '[^/]+')}$`),
      })),
    );
  }

  /** The names of all answers that are documented. */
  documented(): readonly string[] {
    return this.#operations.flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    );
  }

  /** The operation that a request asks for; `undefined` for one that the document does not know. */
  operationOf(method: string, url: string): string | undefined {
    return this.#operationAt(method, url)?.operationId;
  }

  /** Compares an answer, whose body is still to be read. @returns `undefined` where the document does not know the call. */
  async check(method: string, url: string, answer: Response): Promise<CheckedAnswer | undefined> {
    const operation = this.#operationAt(method, url);
    if (!operation) return undefined;
    const { operationId, responses } = operation;
    const status = [String(answer.status), `${String(answer.status)[0]}XX`].find((one) =>
      Object.hasOwn(responses, one),
    );
    if (status === undefined) {
      return { name: `${operationId} ${answer.status}`, faults: ['this status is not documented'] };
    }
    const response = this.#resolve<ResponseObject>(responses[status]!);
    const faults = [...this.#faultsOfHeaders(response, answer), ...(await this.#faultsOfBody(response, answer))];
    return { name: `${operationId} ${status}`, faults };
  }

  #operationAt(method: string, url: string) {
    const { pathname } = new URL(url, 'http://localhost');
    return this.#operations.find((one) => one.method === method && one.path.test(pathname));
  }

  #faultsOfHeaders({ headers = {} }: ResponseObject, answer: Response): string[] {
    return Object.entries(headers).flatMap(([name, reference]) => {
      const { required = false, schema } = this.#resolve<HeaderObject>(reference);
      const value = answer.headers.get(name);
      if (value === null) return required ? [`the header ${name} is missing`] : [];
      return this.#faultsBy(schema, value, `the header ${name}`);
    });
  }

  async #faultsOfBody({ content }: ResponseObject, answer: Response): Promise<string[]> {
    const type = answer.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
    const schema = content[type]?.schema.$ref.replace(schemaPlace, 'contract#/$defs/');
    if (schema === undefined) return [`the media type "${type}" is not documented`];
    try {
      return this.#faultsBy(schema, await answer.clone().json(), 'the body');
    } catch {
      return ['the body is no JSON'];
    }
  }

  #faultsBy(schema: object | string, value: unknown, what: string): string[] {
    const validate =
      this.#validators.get(schema) ?? this.#ajv.compile(typeof schema === 'string' ? { $ref: schema } : schema);
    this.#validators.set(schema, validate);
    if (validate(value)) return [];
    return validate.errors!.map(({ instancePath, message, params }) => {
      const more = params['additionalProperty'] as string | undefined;
      return `${what}${instancePath} ${message}${more === undefined ? '' : `: ${more}`}`;
    });
  }

  #resolve<T extends object>(value: object): T {
    const { $ref } = value as { readonly $ref?: string };
    if ($ref === undefined) return value as T;
    const [, , kind, name] = $ref.split('/') as [string, string, string, string];
    return this.document.components[kind]![name] as T;
  }
}

/** RFC 3339, as far as the contract uses it. ajv brings no formats of its own. */
const formats = {
  'date-time': (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text)),
  date: (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  'uri-reference': (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text),
};

/**
 * The schemas with every object closed. A partner may add fields to its answers, and the mock backend may not: what it sends
 * beyond the contract is a leak, or a field that nobody has documented.
 */
function closed(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed);
  const entries = Object.entries(schema).map(([keyword, value]) => [
    keyword,
    keyword === '$ref' ? String(value).replace(schemaPlace, '#/$defs/') : closed(value),
  ]);
  const isObject = 'type' in schema && schema.type === 'object' && 'properties' in schema;
  return { ...(isObject && { additionalProperties: false }), ...Object.fromEntries(entries) };
}
