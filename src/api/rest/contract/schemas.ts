import type { AnsweredApiKey, Channel, ChannelPage, Project, ProjectPage, ApiKey } from '../../../model/index.js';
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
