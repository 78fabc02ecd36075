import type { Channel } from './channel.js';
import type { KeyEvent } from './key-event.js';
import type { Page } from './page.js';
import type { Project } from './project.js';

// The JSON Schemas are made from concrete types.

/** A page of projects. */
export type ProjectPage = Page<Project>;

/** A page of channels. */
export type ChannelPage = Page<Channel>;

/** A page of a channel's history. */
export type KeyEventPage = Page<KeyEvent>;
