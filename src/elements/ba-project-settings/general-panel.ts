import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { OverviewMessages } from '../../localization/messages.js';
import type { Project } from '../../model/project.js';
import { projectColorName } from '../../model/project-color.js';
import { colorProperty, isColor } from '../../ui/color/color-property.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';
import { copyLabel } from '../shared/copy-label.js';

export interface GeneralPanelOptions {
  readonly project: Project | undefined;
  readonly projectId: string;
  readonly localize: LocalizeController;
  /** The id was copied a moment ago. */
  readonly isCopied: boolean;
  readonly copyWasDenied: boolean;
  readonly copyId: () => void;
}

/** What is known of a project, fact by fact; what is not known is left out. Last comes its id, which one copies. */
export function generalPanel(options: GeneralPanelOptions): TemplateResult {
  const { project, projectId, localize, isCopied, copyWasDenied, copyId } = options;
  const { messages, formats } = localize;
  const { name, disabled, color, createdAt } = project ?? ({} as Partial<Project>);
  const fact = (label: string, value: unknown) =>
    project && value === undefined
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd>${project ? value : skeletonLine('medium')}</dd>
        </div>`;
  const count = project && channelCountOf(project);
  return html`<dl class="surface general" part="surface" aria-busy=${project ? nothing : 'true'}>
    ${fact(
      messages.projectName,
      html`<bdi>${name}</bdi>
        ${disabled ? html`<span class="badge" part="badge">${messages.disabled}</span>` : nothing}`,
    )}
    ${fact(messages.color, color && isColor(color) ? colorFact(color, messages) : undefined)}
    ${fact(messages.created, createdAt && formats.date(createdAt))}
    ${fact(messages.channelCountLabel, count === undefined ? undefined : formats.number(count))}
    <div>
      <dt>${messages.projectId}</dt>
      <dd>
        <bdi class="mono">${projectId}</bdi>
        <button
          class="button small"
          part="button"
          type="button"
          aria-label=${isCopied ? nothing : messages.copyProjectId}
          @click=${copyId}
        >
          ${copyLabel(isCopied, messages)}
        </button>
        ${copyWasDenied ? notice({ kind: 'warning', role: 'alert', content: messages.idNotCopied }) : nothing}
      </dd>
    </div>
  </dl>`;
}

/** A colour that has no name is seen, and not spelled. */
function colorFact(color: string, { colorName }: OverviewMessages): TemplateResult {
  const name = projectColorName(color);
  const mark = colorProperty('--_mark-color', color);
  return name === 'other'
    ? html`<span class="swatch" role="img" aria-label=${colorName.other} ${mark}></span>`
    : html`<span class="swatch" ${mark}></span>${colorName[name]}`;
}

/** How many channels there are, where the service knows: no fewer than it has named types of. */
function channelCountOf({ channelCount, channelTypes }: Project): number | undefined {
  return channelCount === undefined ? undefined : Math.max(channelCount, new Set(channelTypes).size);
}
