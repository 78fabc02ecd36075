import { readFile } from 'node:fs/promises';
import { Conformance, type OpenApiDocument } from './conformance.test-setup.js';

const text = await readFile(new URL('../openapi.json', import.meta.url), 'utf8');

export const openApiDocument = JSON.parse(text) as OpenApiDocument;

/** The published contract, for tests in Node. */
export const conformance = new Conformance(openApiDocument);
