import type { ComplexAttributeConverter } from 'lit';
import { formatRoute, parseRoute, type Route } from '../model/route.js';

/** A route is a path as an attribute and an object as a property. */
export const routeConverter: ComplexAttributeConverter<Route | undefined> = {
  fromAttribute: (path) => (path === null ? undefined : parseRoute(path)),
  toAttribute: (route) => (route ? formatRoute(route) : null),
};
