export type { AnsweredApiKey, ApiKey, IssuedApiKey } from './api-key.js';
export { knownChannelTypes, type Channel, type ChannelStatus, type KnownChannelType } from './channel.js';
export type { Page, PageQuery } from './page.js';
export type { ChannelPage, ProjectPage } from './pages.js';
export type { Policy } from './policy.js';
export type { DayActivity, Project } from './project.js';
export { formatRoute, parseRoute, sameRoute, type Route } from './route.js';
