// Made by scripts/schemas.mjs from src/model. Do not edit.
import type { ApiKey, IssuedApiKey } from '../../model/api-key.js';
import type { Channel } from '../../model/channel.js';
import type { KeyEvent } from '../../model/key-event.js';
import type { PreviousKey } from '../../model/previous-key.js';
import type { Project } from '../../model/project.js';
import {
  array,
  boolean,
  count,
  keyHint,
  nullable,
  number,
  object,
  oneOf,
  optional,
  type Reader,
  string,
} from './readers.js';

export const readApiKey: Reader<ApiKey> = object({
  version: string({ minLength: 1 }),
  id: string({ minLength: 1 }),
  hint: keyHint,
  createdAt: string({ format: 'date-time' }),
  createdBy: optional(string()),
  lastUsedAt: nullable(string({ format: 'date-time' })),
  lastUsedBy: optional(object({ client: optional(string()), address: optional(string()) })),
  expiresAt: optional(string({ format: 'date-time' })),
  exposed: optional(object({ at: string({ format: 'date-time' }), where: optional(string()) })),
});

export const readIssuedApiKey: Reader<IssuedApiKey> = object({
  value: string({ minLength: 1 }),
  version: string({ minLength: 1 }),
  id: string({ minLength: 1 }),
  hint: keyHint,
  createdAt: string({ format: 'date-time' }),
  createdBy: optional(string()),
  lastUsedAt: nullable(string({ format: 'date-time' })),
  lastUsedBy: optional(object({ client: optional(string()), address: optional(string()) })),
  expiresAt: optional(string({ format: 'date-time' })),
  exposed: optional(object({ at: string({ format: 'date-time' }), where: optional(string()) })),
});

export const readPreviousKey: Reader<PreviousKey> = object({
  endsAt: optional(string({ format: 'date-time' })),
  endsInSeconds: optional(count()),
  endsAfterFirstUse: optional(
    object({ seconds: number({ minimum: 0 }), atMost: optional(string({ format: 'date-time' })) }),
  ),
  id: string({ minLength: 1 }),
  hint: keyHint,
  createdAt: string({ format: 'date-time' }),
  createdBy: optional(string()),
  lastUsedAt: nullable(string({ format: 'date-time' })),
  lastUsedBy: optional(object({ client: optional(string()), address: optional(string()) })),
  expiresAt: optional(string({ format: 'date-time' })),
  exposed: optional(object({ at: string({ format: 'date-time' }), where: optional(string()) })),
});

export const readChannel: Reader<Channel> = object({
  id: string({ minLength: 1 }),
  projectId: string({ minLength: 1 }),
  type: string(),
  name: string(),
  connectedAt: string({ format: 'date-time' }),
  status: oneOf(['integrated', 'not-integrated', 'unknown'], 'unknown'),
  apiKey: optional(readApiKey),
  previousKey: nullable(readPreviousKey),
});

export const readKeyEvent: Reader<KeyEvent> = object({
  id: string({ minLength: 1 }),
  type: oneOf(
    ['exposed', 'first-used', 'issued', 'previous-ended', 'regenerated', 'restored', 'revealed', 'unknown'],
    'unknown',
  ),
  at: string({ format: 'date-time' }),
  by: optional(string()),
  keyId: optional(string()),
  hint: optional(keyHint),
  reason: optional(oneOf(['leaked', 'offboarding', 'other', 'routine'], 'other')),
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
