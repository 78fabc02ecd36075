import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Project } from '../../model/project.js';
import { colorProperty } from '../../ui/color/color-property.js';
import { icon } from '../../ui/icon/icon.js';
import { copyIcon } from '../../ui/icon/icons.generated.js';
import { skeletonLine } from '../../ui/skeleton/skeleton.js';

/** What is known of a project, fact by fact. */
export function generalPanel(
  project: Project | undefined,
  projectId: string,
  { messages, formats }: LocalizeController,
  copyId: () => void,
): TemplateResult {
  const waiting = skeletonLine('medium');
  const count = project?.channelCount;
  return html`<dl class="surface general" aria-busy=${project ? nothing : 'true'}>
    <div>
      <dt>${messages.projectName}</dt>
      <dd>
        ${project ? html`<bdi>${project.name}</bdi>` : waiting}
        ${project?.disabled ? html`<span class="badge">${messages.disabled}</span>` : nothing}
      </dd>
    </div>
    <div>
      <dt>${messages.projectId}</dt>
      <dd>
        <bdi class="mono">${projectId}</bdi>
        <button
          class="icon-button"
          type="button"
          aria-label=${messages.copyProjectId}
          title=${messages.copyProjectId}
          @click=${copyId}
        >
          ${icon(copyIcon)}
        </button>
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
                  <span class="mono">${project.color}</span>`
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
