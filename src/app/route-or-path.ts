import type { PropertyType } from '../elements/shared/checked-properties.js';
import { formatRoute, parseRoute, type Route } from '../model/route.js';

export const allProjects: Route = { view: 'projects' };

/** A route, given as a path or as an object. One that leads nowhere leads to all projects. */
export const routeOrPath: PropertyType = {
  wanted: 'a path such as "/projects", or a Route',
  read: (given) =>
    // An object is written and read again: then it names a view, and its ids are texts.
    typeof given === 'string' ? parseRoute(given) : parseRoute(formatRoute(given as Route)) && given,
  instead: allProjects,
};
