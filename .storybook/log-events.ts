import { action } from 'storybook/actions';
import { eventNames, plainDetail } from '../stories/event-details.js';

const log = ({ type, detail }: Event & { detail?: unknown }) => action(type)(plainDetail(detail));

/** Shows every event of an element in the *Actions* panel, wherever on the page it is fired. */
export function logEvents(page: Document): void {
  // While it is on its way down: what stops it there does not keep it from the panel.
  for (const name of eventNames) page.addEventListener(name, log, { capture: true });
}
