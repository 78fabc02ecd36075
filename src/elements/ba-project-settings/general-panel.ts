import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Project } from '../../model/project.js';
import { colorProperty } from '../../ui/color/color-property.js';
import { checkIcon, copyIcon } from '../../ui/icon/icons.generated.js';
import { notice } from '../../ui/notice/notice.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';

export interface GeneralPanelOptions {
  readonly project: Project | undefined;
  readonly projectId: string;
  readonly localize: LocalizeController;
  /** The id was copied a moment ago. */
  readonly isCopied: boolean;
  readonly copyWasDenied: boolean;
  readonly copyId: () => void;
}

/** What is known of a project, fact by fact. */
export function generalPanel(options: GeneralPanelOptions): TemplateResult {
  const { project, projectId, localize, isCopied, copyWasDenied, copyId } = options;
  const { messages, formats } = localize;
  const copyLabel = isCopied ? messages.copied : messages.copyProjectId;
  const waiting = skeletonLine('medium');
  const count = project && channelCount(project);
  return html`<dl class="surface general" part="surface" aria-busy=${project ? nothing : 'true'}>
    <div>
      <dt>${messages.projectName}</dt>
      <dd>
        ${project ? html`<bdi>${project.name}</bdi>` : waiting}
        ${project?.disabled ? html`<span class="badge" part="badge">${messages.disabled}</span>` : nothing}
      </dd>
    </div>
    <div>
      <dt>${messages.projectId}</dt>
      <dd>
        <bdi class="mono">${projectId}</bdi>
        <button
          class="icon-button"
          part="icon-button"
          type="button"
          aria-label=${messages.copyProjectId}
          title=${copyLabel}
          @click=${copyId}
        >
          ${isCopied ? checkIcon() : copyIcon()}
        </button>
        ${isCopied ? html`<span class="secondary" aria-hidden="true">${messages.copied}</span>` : nothing}
        ${copyWasDenied ? notice({ kind: 'warning', role: 'alert', content: messages.idNotCopied }) : nothing}
      </dd>
    </div>
    <div>
      <dt>${messages.color}</dt>
      <dd>
        ${
          !project
            ? waiting
            : project.color
              ? html`<span class="swatch" ${colorProperty('--_mark-color', project.color)}></span>
                  <bdi class="mono">${project.color}</bdi>`
              : messages.noColor
        }
      </dd>
    </div>
    <div>
      <dt>${messages.created}</dt>
      <dd>
        ${
          !project
            ? waiting
            : project.createdAt
              ? html`<span title=${formats.exact(project.createdAt)}>${formats.date(project.createdAt)}</span>`
              : messages.unknownFact
        }
      </dd>
    </div>
    <div>
      <dt>${messages.channelCountLabel}</dt>
      <dd>${!project ? waiting : count === undefined ? messages.unknownFact : formats.number(count)}</dd>
    </div>
  </dl>`;
}

/** How many channels there are, where the service knows: no fewer than it has named types of. */
function channelCount({ channelCount, channelTypes }: Project): number | undefined {
  return channelCount === undefined ? undefined : Math.max(channelCount, new Set(channelTypes).size);
}
