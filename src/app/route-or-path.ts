import type { PropertyType } from '../elements/shared/checked-properties.js';
import { formatRoute, parseRoute, type Route } from '../model/route.js';

export const allProjects: Route = { view: 'projects' };

/** Written and read again it is the same: it names a view, and its ids are texts. */
function isRoute(given: Route): boolean {
  const read = parseRoute(formatRoute(given));
  return read !== undefined && read.view === given.view;
}

/** A route, given as a path or as an object. One that leads nowhere leads to all projects. */
export const routeOrPath: PropertyType = {
  wanted: 'a path such as "/projects", or a Route',
  read: (given) => (typeof given === 'string' ? parseRoute(given) : isRoute(given as Route) ? given : undefined),
  instead: allProjects,
};
