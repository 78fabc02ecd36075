import type { Project } from '../model/project.js';
import type { EntryHost, EntryOptions } from './entry-controller.js';
import type { Kind } from './kind.js';
import { PagedList, type PagedListOptions } from './paged-list.js';
import { Resource } from './resource.js';

const projectKind: Kind<Project> = {
  call: 'getProject',
  list: 'listProjects',
  // Whether the project can be opened is known only once it was read by itself.
  isWholeInLists: false,
  read: (adapter, [projectId], call) => adapter.getProject(projectId!, call),
  readPage: (adapter, _ids, query, call) => adapter.listProjects(query, call),
};

export interface ProjectOptions extends EntryOptions {
  readonly id: () => string | undefined;
}

/** The project that an element shows: read once for all elements of the page. */
export function projectResource(host: EntryHost, { id, ...options }: ProjectOptions): Resource<Project> {
  const ids = () => {
    const projectId = id();
    return projectId ? [projectId] : undefined;
  };
  return new Resource(host, projectKind, { ...options, ids });
}

/** The user's projects. Elements that ask for the same share one list. */
export function projectList(host: EntryHost, options: PagedListOptions): PagedList<Project> {
  return new PagedList(host, projectKind, options);
}
