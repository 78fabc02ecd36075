/** A place in the settings application. */
export type Route =
  | { readonly view: 'projects' }
  | { readonly view: 'dashboard'; readonly projectId: string }
  | {
      readonly view: 'project-settings';
      readonly projectId: string;
      /** `general`, `channels`, or the id of a host's own tab. */
      readonly tab: string;
      /** The opened channel; only with the tab `channels`. */
      readonly channelId?: string | undefined;
    };

/**
 * Writes a route as a path: `/projects`, `/projects/P`, `/projects/P/settings/TAB`,
 * `/projects/P/settings/channels/C`. Segments are percent-encoded (RFC 3986, section 2.1).
 */
export function formatRoute(route: Route): string {
  if (route.view === 'projects') return '/projects';
  const project = `/projects/${segment(route.projectId)}`;
  if (route.view === 'dashboard') return project;
  const tab = `${project}/settings/${segment(route.tab)}`;
  const opensChannel = route.tab === 'channels' && route.channelId !== undefined;
  return opensChannel ? `${tab}/${segment(route.channelId)}` : tab;
}

/**
 * Reads a path that {@link formatRoute} wrote.
 *
 * @returns the route, or `undefined` if the path names none.
 */
export function parseRoute(path: string): Route | undefined {
  const [empty, projects, projectId, settings, tab, channelId, ...rest] = decodeSegments(path) ?? [undefined];
  if (empty !== '' || projects !== 'projects' || rest.length > 0) return undefined;
  if (projectId === undefined) return { view: 'projects' };
  if (projectId === '') return undefined;
  if (settings === undefined) return { view: 'dashboard', projectId };
  if (settings !== 'settings' || tab === '') return undefined;
  if (tab === undefined) return { view: 'project-settings', projectId, tab: 'general' };
  if (channelId === undefined) return { view: 'project-settings', projectId, tab };
  if (tab !== 'channels' || channelId === '') return undefined;
  return { view: 'project-settings', projectId, tab, channelId };
}

/** Tells whether two routes are the same place. */
export function sameRoute(one: Route, other: Route): boolean {
  return formatRoute(one) === formatRoute(other);
}

/** One segment. Half of a surrogate pair cannot be encoded, and no service can have it in an id: it is written as U+FFFD. */
function segment(id: string): string {
  return encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.replace(/\/$/, '').split('/').map(decodeURIComponent);
  } catch {
    return undefined; // A lone "%" is no encoded segment.
  }
}
