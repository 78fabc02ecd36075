import type {
  AnsweredApiKey,
  ApiKey,
  Channel,
  ChannelPage,
  KeyEvent,
  KeyEventPage,
  Project,
  ProjectPage,
} from '../../../model/index.js';
import type {
  MessagesAccepted,
  MessagesBody,
  MessagesRefused,
  ProblemDetails,
  RegenerateBody,
  Settled,
} from '../wire.js';

/** The types of the contract's bodies, by the names of their JSON Schemas. */
export interface Schemas {
  readonly Project: Project;
  readonly ProjectPage: ProjectPage;
  readonly Channel: Channel;
  readonly ChannelPage: ChannelPage;
  readonly KeyEvent: KeyEvent;
  readonly KeyEventPage: KeyEventPage;
  readonly ApiKey: ApiKey;
  readonly AnsweredApiKey: AnsweredApiKey;
  readonly Settled: Settled;
  readonly ProblemDetails: ProblemDetails;
  readonly RegenerateBody: RegenerateBody;
  readonly MessagesBody: MessagesBody;
  readonly MessagesAccepted: MessagesAccepted;
  readonly MessagesRefused: MessagesRefused;
}

export type SchemaName = keyof Schemas;
