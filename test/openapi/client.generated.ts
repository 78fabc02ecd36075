// Made by scripts/openapi.mjs from openapi.json. Do not edit.

export interface paths {
  '/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the projects
     * @description One page of the projects that the caller may see: starred ones first, disabled ones last.
     */
    get: operations['listProjects'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a project
     * @description One project.
     */
    get: operations['getProject'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the channels of a project
     * @description One page of the channels of a project. No answer contains the value of a key.
     */
    get: operations['listChannels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a channel
     * @description One channel, without the value of its key. Serve it from the primary, not a replica: clients conclude from it what became of a regeneration.
     */
    get: operations['getChannel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/api-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the API key of a channel
     * @description The current key, with its `value` where the service shows keys again. Serve it from the primary, not a replica.
     */
    get: operations['revealKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/api-key/regenerate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Regenerate the API key of a channel
     * @description Makes a new key. The old one stops working at once, or as the `overlap` says; an even older one that still worked ends at once. A key that is replaced because it leaked stops at once. The service authenticates the caller, then looks up the `Idempotency-Key`, and only then checks `If-Match`; without it the service replaces whatever key there is. Only commits are stored: after a 4xx or 5xx the client may send the same id again. One transaction holds the operation, the new key and the end of the old one.
     */
    post: operations['regenerateKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/api-key/operations/{operationId}/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Settle a regeneration or a restoring
     * @description Ends an unknown outcome of a regeneration or a restoring. One atomic step finds the commit of the operation, or marks its id as refused for good, so that a copy of the request that arrives later is answered 410. It makes no key, and the client may repeat it any number of times. Whoever may regenerate this key may settle; only the principal who made the key gets the `value`, for 24 hours. Serve it from the primary, not a replica.
     */
    post: operations['settleRegeneration'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/previous-key/{keyId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * End the previous key
     * @description Ends the key before the current one now. The service looks first whether it has ended already: that is a success, so that the client may repeat the call. The `version` of the current key stays.
     */
    post: operations['endPreviousKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/previous-key/{keyId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Restore the previous key
     * @description Undoes a regeneration while the old key still works: it is the current key again, with a new `version`, and the new one ends. An operation as a regeneration is: one `Idempotency-Key`, one commit, settled at the same address.
     */
    post: operations['restorePreviousKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/key-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what happened to the keys of a channel
     * @description One page of the history of a channel’s keys, newest first. No answer contains the value of a key.
     */
    get: operations['listKeyEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/projects/{projectId}/channels/{channelId}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify a channel
     * @description Has the service check whether messages of the bot arrive. Calling it again changes nothing.
     */
    post: operations['verifyChannel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send messages of a bot
     * @description What bots call, not the elements. It tells whether a key works: the current key is accepted, the previous one until it ends, and every other one refused. The first accepted message with the current key is its first use.
     */
    post: operations['messages'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A chatbot and its channels. */
    Project: {
      id: string;
      name: string;
      /** @description A CSS hexadecimal colour such as `#e8711a`. Anything else is drawn as neutral. */
      color?: string;
      starred?: boolean;
      /** @description A disabled project receives no messages. */
      disabled?: boolean;
      /** @description The types of the project's channels, each once. */
      channelTypes: string[];
      channelCount?: number;
      /** Format: date-time */
      createdAt?: string;
      /** @description The last days, oldest first. */
      activity?: {
        /**
         * Format: date
         * @description The day, `YYYY-MM-DD`, in UTC.
         */
        day: string;
        newUsers: number;
      }[];
    };
    /** @description A page of projects. */
    ProjectPage: {
      items: components['schemas']['Project'][];
      /** @description Where the next page begins; absent on the last page. Opaque. */
      nextCursor?: string;
      /** @description How many items the whole list has, where the server knows. */
      total?: number;
    };
    /** @description Where a bot reports to: one integration of a project, with a key of its own. */
    Channel: {
      id: string;
      projectId: string;
      /** @description The kind of integration, such as `rasa`; see `knownChannelTypes`. */
      type: string;
      name: string;
      /**
       * Format: date-time
       * @description When the channel was connected.
       */
      connectedAt: string;
      /**
       * @description Whether the service receives the bot's messages. A status that is not known reads as `unknown`.
       * @default unknown
       * @enum {string}
       */
      status: 'integrated' | 'not-integrated' | 'unknown';
      /** @description Absent for a channel that was connected by a sign-in elsewhere: it has no key. */
      apiKey?: components['schemas']['ApiKey'];
      /**
       * @description The key before, while the service still accepts it. `null`: there is none. Absent: not known, as in a list; only a `null` that
       *     was read tells that the old key has ended.
       */
      previousKey?: {
        /**
         * Format: date-time
         * @description When it stops working. Absent while that depends on the first use of the new key.
         */
        endsAt?: string;
        /** @description The whole seconds that it has left as the service answers, rounded up: for a countdown that no clock of a device can falsify. */
        endsInSeconds?: number;
        /** @description It ends once the new key is used. */
        endsAfterFirstUse?: {
          /** @description Seconds from the first use of the new key to the end of the old one. */
          seconds: number;
          /**
           * Format: date-time
           * @description When the old key ends even if the new one is not used by then.
           */
          atMost?: string;
        };
        /** @description The key's public identifier: the `kid` of its JWT header (RFC 7515, section 4.1.4). */
        id: string;
        /** @description The last four characters of the key, enough to recognise it by. */
        hint: string;
        /**
         * Format: date-time
         * @description When the key was made.
         */
        createdAt: string;
        /** @description Who made the key: a name to show, not an identifier. */
        createdBy?: string;
        /**
         * Format: date-time
         * @description When the service last accepted the key; `null` if it never did. Absent where the service does not know: then nothing
         *     is said about its use.
         */
        lastUsedAt?: null | string;
        /** @description Who used it then. Absent where the service does not know. */
        lastUsedBy?: {
          /** @description The program, such as `botanalytics-node/3.0.0`. */
          client?: string;
          /** @description Where from: an address or a place. */
          address?: string;
        };
        /**
         * Format: date-time
         * @description When the key stops working by itself; absent where it does not.
         */
        expiresAt?: string;
        /** @description The service knows that the key has leaked. */
        exposed?: {
          /**
           * Format: date-time
           * @description When it was found.
           */
          at: string;
          /** @description Such as the address of a public repository. */
          where?: string;
        };
      } | null;
    };
    /** @description A page of channels. */
    ChannelPage: {
      items: components['schemas']['Channel'][];
      /** @description Where the next page begins; absent on the last page. Opaque. */
      nextCursor?: string;
      /** @description How many items the whole list has, where the server knows. */
      total?: number;
    };
    /** @description One entry of a channel's history: something that happened to one of its keys. It never has the value of a key. */
    KeyEvent: {
      id: string;
      /**
       * @description A type that is not known reads as `unknown`.
       * @default unknown
       * @enum {string}
       */
      type:
        'exposed' | 'first-used' | 'issued' | 'previous-ended' | 'regenerated' | 'restored' | 'revealed' | 'unknown';
      /**
       * Format: date-time
       * @description When it happened.
       */
      at: string;
      /** @description Who did it: a name to show, not an identifier. */
      by?: string;
      /** @description The key that it happened to: the new one where one was made, the ended one where one ended. */
      keyId?: string;
      /** @description The last four characters of that key. */
      hint?: string;
      /**
       * @description Why, where the user gave a reason. One that is not known reads as `other`.
       * @default other
       * @enum {string}
       */
      reason: 'leaked' | 'offboarding' | 'other' | 'routine';
    };
    /** @description A page of a channel's history. */
    KeyEventPage: {
      items: components['schemas']['KeyEvent'][];
      /** @description Where the next page begins; absent on the last page. Opaque. */
      nextCursor?: string;
      /** @description How many items the whole list has, where the server knows. */
      total?: number;
    };
    /** @description The current key of a channel. */
    ApiKey: {
      /**
       * @description Opaque text that changes when another key becomes the current one, and only then: an entity tag without its quotes (RFC
       *     9110, section 8.8.3). It never repeats.
       */
      version: string;
      /** @description The key's public identifier: the `kid` of its JWT header (RFC 7515, section 4.1.4). */
      id: string;
      /** @description The last four characters of the key, enough to recognise it by. */
      hint: string;
      /**
       * Format: date-time
       * @description When the key was made.
       */
      createdAt: string;
      /** @description Who made the key: a name to show, not an identifier. */
      createdBy?: string;
      /**
       * Format: date-time
       * @description When the service last accepted the key; `null` if it never did. Absent where the service does not know: then nothing
       *     is said about its use.
       */
      lastUsedAt?: null | string;
      /** @description Who used it then. Absent where the service does not know. */
      lastUsedBy?: {
        /** @description The program, such as `botanalytics-node/3.0.0`. */
        client?: string;
        /** @description Where from: an address or a place. */
        address?: string;
      };
      /**
       * Format: date-time
       * @description When the key stops working by itself; absent where it does not.
       */
      expiresAt?: string;
      /** @description The service knows that the key has leaked. */
      exposed?: {
        /**
         * Format: date-time
         * @description When it was found.
         */
        at: string;
        /** @description Such as the address of a public repository. */
        where?: string;
      };
    };
    /** @description An API key as an answer carries it: with its value where the service still has it and the caller may see it. */
    AnsweredApiKey: {
      /** @description The secret. */
      value?: string;
      /**
       * @description Opaque text that changes when another key becomes the current one, and only then: an entity tag without its quotes (RFC
       *     9110, section 8.8.3). It never repeats.
       */
      version: string;
      /** @description The key's public identifier: the `kid` of its JWT header (RFC 7515, section 4.1.4). */
      id: string;
      /** @description The last four characters of the key, enough to recognise it by. */
      hint: string;
      /**
       * Format: date-time
       * @description When the key was made.
       */
      createdAt: string;
      /** @description Who made the key: a name to show, not an identifier. */
      createdBy?: string;
      /**
       * Format: date-time
       * @description When the service last accepted the key; `null` if it never did. Absent where the service does not know: then nothing
       *     is said about its use.
       */
      lastUsedAt?: null | string;
      /** @description Who used it then. Absent where the service does not know. */
      lastUsedBy?: {
        /** @description The program, such as `botanalytics-node/3.0.0`. */
        client?: string;
        /** @description Where from: an address or a place. */
        address?: string;
      };
      /**
       * Format: date-time
       * @description When the key stops working by itself; absent where it does not.
       */
      expiresAt?: string;
      /** @description The service knows that the key has leaked. */
      exposed?: {
        /**
         * Format: date-time
         * @description When it was found.
         */
        at: string;
        /** @description Such as the address of a public repository. */
        where?: string;
      };
    };
    /**
     * @description The end of an operation, as the service knows it:
     *
     *     - `done`: it made the current key. `value` is there where the service still has it and this user may have it.
     *     - `superseded`: it made a key, which has been replaced since.
     *     - `never`: it made no key, and never will: the service refuses the request from now on, should it still arrive.
     *     - `forgotten`: the service does not remember that far back. Nothing follows from it.
     */
    Settled:
      | {
          /** @constant */
          outcome: 'done';
          key: components['schemas']['AnsweredApiKey'];
        }
      | {
          /** @constant */
          outcome: 'superseded';
        }
      | {
          /** @constant */
          outcome: 'never';
        }
      | {
          /** @constant */
          outcome: 'forgotten';
        };
    /** @description An error over HTTP: `application/problem+json` (RFC 9457). */
    ProblemDetails: {
      /**
       * Format: uri-reference
       * @description Identifies the kind of problem. Absent or `about:blank`: the status says it all.
       */
      type?: string;
      /** @description The kind of problem in a few words. */
      title?: string;
      /** @description The HTTP status. */
      status?: number;
      /** @description What went wrong this time, for people. */
      detail?: string;
      /** @description The server's name for the request. */
      requestId?: string;
      /**
       * @description With status 410: how the operation ended.
       * @enum {string}
       */
      outcome?: 'ended' | 'forgotten' | 'never' | 'superseded';
    };
    /** @description The body of a regeneration. */
    RegenerateBody: {
      /** @description How long the old key goes on working. Absent: it ends at once. */
      overlap?:
        | {
            /** @constant */
            from: 'now';
            seconds: number;
          }
        | {
            /** @constant */
            from: 'first-use';
          };
      /**
       * @description Why the key is replaced, for the service's records.
       * @enum {string}
       */
      reason?: 'leaked' | 'offboarding' | 'other' | 'routine';
    };
    /** @description What a bot sends. */
    MessagesBody: {
      messages: {
        message: {
          [key: string]: unknown;
        };
      }[];
    };
    /** @description The answer to messages that were taken. */
    MessagesAccepted: {
      /** @description The service's name for the request. */
      request_id: string;
    };
    /** @description The answer to messages that were refused. The service decides what an item is. */
    MessagesRefused: {
      errors: unknown[];
      warnings: unknown[];
    };
  };
  responses: {
    /** @description The cursor is not known, or belongs to another query; or the limit makes no sense. */
    BadPageQuery: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description The caller may not do this. Only a 403 with this media type counts as a refusal: any other, such as a firewall’s page, says nothing about what the service did. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description There is no such project or channel. */
    NoSuchChannel: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description There is no such project. */
    NoSuchProject: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description Too many requests: nothing was changed. */
    RateLimited: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description The service failed. The outcome of a write is in doubt. */
    ServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description The caller is not signed in, or, with `error="insufficient_user_authentication"` in `WWW-Authenticate` (RFC 9470), the service wants a fresh sign-in. */
    Unauthenticated: {
      headers: {
        'WWW-Authenticate': components['headers']['WWW-Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
    /** @description The service is unavailable. The outcome of a write is in doubt. */
    Unavailable: {
      headers: {
        'Retry-After': components['headers']['Retry-After'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['ProblemDetails'];
      };
    };
  };
  parameters: {
    /**
     * @description The id of a project.
     * @example support-bot
     */
    projectId: string;
    /**
     * @description The id of a channel.
     * @example rasa
     */
    channelId: string;
    /**
     * @description The id of the previous key.
     * @example 5e2c81d0a4f7
     */
    keyId: string;
    /**
     * @description The `Idempotency-Key` of the regeneration, or of the restoring, that is asked about.
     * @example 019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f
     */
    operationId: string;
    /**
     * @description The `nextCursor` of the page before; absent for the first page. Opaque.
     * @example WzUwLCIiXQ==
     */
    cursor: string;
    /**
     * @description The most items that the page may have. The service may send fewer.
     * @example 50
     */
    limit: number;
    /**
     * @description Text that the name of an item contains. The service decides how it matches.
     * @example support
     */
    query: string;
    /**
     * @description A sort order that the service knows by this name. Without one the order is the service’s own, and stable.
     * @example name
     */
    sort: string;
    /**
     * @description The id of the operation (draft-ietf-httpapi-idempotency-key-header): a UUID (RFC 9562) that the client mints when the user confirms. Every attempt of one operation carries the same id and the same body.
     * @example 019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f
     */
    'Idempotency-Key': string;
    /**
     * @description The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).
     * @example "7c1d90e2-44ab"
     */
    'Optional-If-Match': string;
    /**
     * @description The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).
     * @example "7c1d90e2-44ab"
     */
    'If-Match': string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description The `version` of the key, in quotes. Clients take the version from the body: proxies weaken entity tags.
     * @example "b20f6c51-9e3d"
     */
    ETag: string;
    /**
     * @description No cache keeps an answer that may contain a key.
     * @example no-store
     */
    'Cache-Control': string;
    /**
     * @description When the client may ask again (RFC 9110, section 10.2.3): in so many seconds, or at a date.
     * @example 7
     */
    'Retry-After': string;
    /**
     * @description The methods of this address (RFC 9110, section 10.2.1); empty where there is none.
     * @example GET, HEAD
     */
    Allow: string;
    /**
     * @description How the caller can sign in (RFC 9110, section 11.6.1). With `error="insufficient_user_authentication"` (RFC 9470) the service wants a fresh sign-in.
     * @example Bearer error="insufficient_user_authentication", max_age=300
     */
    'WWW-Authenticate': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listProjects: {
    parameters: {
      query?: {
        /**
         * @description The `nextCursor` of the page before; absent for the first page. Opaque.
         * @example WzUwLCIiXQ==
         */
        cursor?: components['parameters']['cursor'];
        /**
         * @description The most items that the page may have. The service may send fewer.
         * @example 50
         */
        limit?: components['parameters']['limit'];
        /**
         * @description Text that the name of an item contains. The service decides how it matches.
         * @example support
         */
        query?: components['parameters']['query'];
        /**
         * @description A sort order that the service knows by this name. Without one the order is the service’s own, and stable.
         * @example name
         */
        sort?: components['parameters']['sort'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of projects. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProjectPage'];
        };
      };
      400: components['responses']['BadPageQuery'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  getProject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The project. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Project'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchProject'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  listChannels: {
    parameters: {
      query?: {
        /**
         * @description The `nextCursor` of the page before; absent for the first page. Opaque.
         * @example WzUwLCIiXQ==
         */
        cursor?: components['parameters']['cursor'];
        /**
         * @description The most items that the page may have. The service may send fewer.
         * @example 50
         */
        limit?: components['parameters']['limit'];
        /**
         * @description Text that the name of an item contains. The service decides how it matches.
         * @example support
         */
        query?: components['parameters']['query'];
        /**
         * @description A sort order that the service knows by this name. Without one the order is the service’s own, and stable.
         * @example name
         */
        sort?: components['parameters']['sort'];
      };
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of channels. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChannelPage'];
        };
      };
      400: components['responses']['BadPageQuery'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchProject'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  getChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The channel. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchChannel'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  revealKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The key, with `value` where the service shows keys again. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweredApiKey'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchChannel'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  regenerateKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the operation (draft-ietf-httpapi-idempotency-key-header): a UUID (RFC 9562) that the client mints when the user confirms. Every attempt of one operation carries the same id and the same body.
         * @example 019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f
         */
        'Idempotency-Key': components['parameters']['Idempotency-Key'];
        /**
         * @description The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).
         * @example "7c1d90e2-44ab"
         */
        'If-Match'?: components['parameters']['Optional-If-Match'];
      };
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegenerateBody'];
      };
    };
    responses: {
      /** @description The new key with its `value`. A replay of a committed operation gives the same key, whatever `If-Match` says; the value is included for 24 hours. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnsweredApiKey'];
        };
      };
      /** @description The `Idempotency-Key` is missing, or the body is not a JSON object. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      401: components['responses']['Unauthenticated'];
      /** @description The caller may not do this, or another principal committed the operation. As `application/problem+json` only. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      404: components['responses']['NoSuchChannel'];
      /** @description The same operation is running. Ask again with the same id. */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The operation has ended otherwise, and makes no key any more. `outcome` names the end: `superseded`, `never`, `forgotten` or `ended`. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The key is not the one that `If-Match` names: someone else replaced it. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The same `Idempotency-Key` came with another body or for another operation, the service does not support the `overlap`, it came with the reason `leaked`, or the `reason` is no text. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  settleRegeneration: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
        /**
         * @description The `Idempotency-Key` of the regeneration, or of the restoring, that is asked about.
         * @example 019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f
         */
        operationId: components['parameters']['operationId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description How the operation ended. */
      200: {
        headers: {
          'Cache-Control': components['headers']['Cache-Control'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Settled'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      /** @description There is no such project or channel; or this service does not settle. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description This service does not settle. */
      405: {
        headers: {
          Allow: components['headers']['Allow'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The operation is running. Ask again. */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      429: components['responses']['RateLimited'];
      /** @description This service does not settle. */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  endPreviousKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).
         * @example "7c1d90e2-44ab"
         */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
        /**
         * @description The id of the previous key.
         * @example 5e2c81d0a4f7
         */
        keyId: components['parameters']['keyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The channel. Its previous key has ended. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The `If-Match` is missing. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      /** @description There is no such project, channel or key. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The current key is not the one that `If-Match` names: someone else replaced it. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  restorePreviousKey: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The id of the operation (draft-ietf-httpapi-idempotency-key-header): a UUID (RFC 9562) that the client mints when the user confirms. Every attempt of one operation carries the same id and the same body.
         * @example 019a1f6e-4b7c-7d5e-8f10-3a2b5c6d7e8f
         */
        'Idempotency-Key': components['parameters']['Idempotency-Key'];
        /**
         * @description The `version` of the current key that the user saw, in quotes (RFC 9110, section 13.1.1).
         * @example "7c1d90e2-44ab"
         */
        'If-Match': components['parameters']['If-Match'];
      };
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
        /**
         * @description The id of the previous key.
         * @example 5e2c81d0a4f7
         */
        keyId: components['parameters']['keyId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The channel. Its current key is the restored one. A replay of a committed operation gives the channel as it is, whatever `If-Match` says. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      /** @description The `Idempotency-Key` or the `If-Match` is missing. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      401: components['responses']['Unauthenticated'];
      /** @description The caller may not do this, or another principal committed the operation. As `application/problem+json` only. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description There is no such project, channel or key. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The same operation is running. Ask again with the same id. */
      409: {
        headers: {
          'Retry-After': components['headers']['Retry-After'];
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The previous key has ended (`outcome`: `ended`), or the operation has ended otherwise: `superseded`, `never` or `forgotten`. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The current key is not the one that `If-Match` names: someone else replaced it. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      /** @description The same `Idempotency-Key` came for another key or another operation. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['ProblemDetails'];
        };
      };
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  listKeyEvents: {
    parameters: {
      query?: {
        /**
         * @description The `nextCursor` of the page before; absent for the first page. Opaque.
         * @example WzUwLCIiXQ==
         */
        cursor?: components['parameters']['cursor'];
        /**
         * @description The most items that the page may have. The service may send fewer.
         * @example 50
         */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the history. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyEventPage'];
        };
      };
      400: components['responses']['BadPageQuery'];
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchChannel'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  verifyChannel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The id of a project.
         * @example support-bot
         */
        projectId: components['parameters']['projectId'];
        /**
         * @description The id of a channel.
         * @example rasa
         */
        channelId: components['parameters']['channelId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The channel, with its `status` as of now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Channel'];
        };
      };
      401: components['responses']['Unauthenticated'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NoSuchChannel'];
      429: components['responses']['RateLimited'];
      503: components['responses']['Unavailable'];
      '5XX': components['responses']['ServerError'];
    };
  };
  messages: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessagesBody'];
      };
    };
    responses: {
      /** @description The service took the messages. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagesAccepted'];
        };
      };
      /** @description The body is not a list of messages. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagesRefused'];
        };
      };
      /** @description The API key is not valid. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessagesRefused'];
        };
      };
    };
  };
}
