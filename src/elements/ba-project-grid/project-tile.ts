import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Project } from '../../model/project.js';
import { colorProperty } from '../../ui/color/color-property.js';
import { highlight } from '../../ui/highlight/highlight.js';
import { ellipsisVerticalIcon, settingsIcon, starFilledIcon } from '../../ui/icon/icons.generated.js';
import type { MenuController } from '../../ui/menu/menu-controller.js';
import { menuTemplate } from '../../ui/menu/menu.js';
import { sparkline } from '../../ui/sparkline/sparkline.js';
import { channelIcon } from '../shared/channel-icon.js';
import { nameFlag } from '../shared/name-flag.js';

export interface ProjectTileOptions {
  readonly localize: LocalizeController;
  readonly menu: MenuController;
  /** Its place in the list, from 0. */
  readonly index: number;
  /** How many projects there are, loaded or not; -1 where nobody knows. */
  readonly count: number;
  /** The level of its heading. */
  readonly level: number;
  /** What was searched for. */
  readonly query: string;
  readonly onSettings: () => void;
}

/** One project: its name is the button that fills the tile; its menu and star lie above that. */
export function projectTile(
  project: Project,
  { localize, menu, index, count, level, query, onSettings }: ProjectTileOptions,
): TemplateResult {
  const { messages } = localize;
  const { id, name, color, starred, disabled } = project;
  return html`<li
    class="surface tile ${disabled ? 'disabled' : ''}"
    part="surface tile"
    data-index=${index}
    aria-posinset=${index + 1}
    aria-setsize=${count}
    ${colorProperty('--_mark-color', color)}
  >
    <div class="head">
      <span class="mark" aria-hidden="true"></span>
      <h2 class="name ellipsis" aria-level=${level}>
        <button class="open ellipsis" type="button" title=${name}><bdi>${highlight(name, query)}</bdi></button>
      </h2>
      ${nameFlag(project, messages)}
      ${starred ? html`<span class="star" role="img" aria-label=${messages.starred}>${starFilledIcon()}</span>` : nothing}
      <span class="menu-place">
        ${menuTemplate(menu, {
          id,
          button: ellipsisVerticalIcon(),
          buttonLabel: messages.projectMenu(name),
          buttonClass: 'icon-button',
          buttonPart: 'icon-button',
          align: 'end',
          entries: () => [{ id: 'settings', label: messages.settings, leading: settingsIcon(), onSelect: onSettings }],
        })}
      </span>
    </div>
    <div class="chart">${chart(project, localize)}</div>
    <div class="foot">
      <span class="secondary users">${disabled ? messages.disabledHint : newUsers(project, localize)}</span>
      ${channelTypes(project, localize)}
    </div>
  </li>`;
}

/** The last seven days. */
function week({ activity = [] }: Project) {
  return activity.slice(-7);
}

function weekTotal(project: Project): number {
  const sum = week(project).reduce((sum, { newUsers }) => sum + newUsers, 0);
  return Math.min(sum, Number.MAX_SAFE_INTEGER); // No more digits than are exact.
}

function chart(project: Project, { messages, formats }: LocalizeController) {
  const days = week(project);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return nothing;
  const label = messages.activityChart(
    formats.number(weekTotal(project)),
    formats.date(first.day),
    formats.date(last.day),
  );
  return sparkline({ values: days.map(({ newUsers }) => newUsers), label });
}

function newUsers(project: Project, { messages, formats }: LocalizeController): string {
  if (project.activity === undefined) return ''; // Nobody knows.
  const total = weekTotal(project);
  return total === 0 ? messages.noActivity : messages.newUsersThisWeek(total, formats.number(total));
}

function channelTypes(project: Project, localize: LocalizeController) {
  const channelTypes = [...new Set(project.channelTypes)];
  const { messages, formats } = localize;
  if (channelTypes.length === 0) return html`<span class="secondary">${messages.noChannelsYet}</span>`;
  const names = channelTypes.map((type) => localize.messagesFor(type).channelType(type));
  const shown = channelTypes.slice(0, channelTypes.length > 4 ? 3 : 4); // Four places, the number of others included.
  const others = channelTypes.length - shown.length;
  return html`<span
    class="types"
    role="img"
    aria-label=${messages.channelsOf(formats.list(names))}
    title=${formats.list(names)}
  >
    ${shown.map((type) => html`<span class="type">${channelIcon(type)}</span>`)}
    ${others > 0 ? html`<span class="type others">${formats.more(others)}</span>` : nothing}
  </span>`;
}
