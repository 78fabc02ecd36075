import type { Channel } from './channel.js';
import type { Page } from './page.js';
import type { Project } from './project.js';

/** A page of projects; the schemas are made from concrete types. */
export type ProjectPage = Page<Project>;

/** A page of channels. */
export type ChannelPage = Page<Channel>;
