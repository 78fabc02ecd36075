// Made by scripts/schemas.mjs from src/model. Do not edit.
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { Project } from '../../model/project.js';
import { array, boolean, count, nullable, number, object, oneOf, optional, type Reader, string } from './readers.js';

export const readApiKey: Reader<ApiKey> = object({
  id: string({ minLength: 1 }),
  hint: string(),
  createdAt: string({ format: 'date-time' }),
  createdBy: optional(string()),
  lastUsedAt: nullable(string({ format: 'date-time' })),
  version: string({ minLength: 1 }),
});

export const readIssuedApiKey: Reader<IssuedApiKey> = object({
  value: string({ minLength: 1 }),
  id: string({ minLength: 1 }),
  hint: string(),
  createdAt: string({ format: 'date-time' }),
  createdBy: optional(string()),
  lastUsedAt: nullable(string({ format: 'date-time' })),
  version: string({ minLength: 1 }),
});

export const readChannel: Reader<Channel> = object({
  id: string({ minLength: 1 }),
  projectId: string({ minLength: 1 }),
  type: string(),
  name: string(),
  connectedAt: string({ format: 'date-time' }),
  status: oneOf(['integrated', 'not-integrated', 'unknown'], 'unknown'),
  apiKey: optional(readApiKey),
});

export const readProject: Reader<Project> = object({
  id: string({ minLength: 1 }),
  name: string(),
  color: optional(string()),
  starred: optional(boolean()),
  disabled: optional(boolean()),
  channelTypes: array(string()),
  channelCount: optional(count()),
  createdAt: optional(string({ format: 'date-time' })),
  activity: optional(array(object({ day: string({ format: 'date' }), newUsers: number({ minimum: 0 }) }))),
});
