import { render } from 'lit';
import { channelListStyles } from '../../dist/elements/ba-channel-list/ba-channel-list.styles.js';
import { channelIcon } from '../../dist/elements/shared/channel-icon.js';
import { channelStatus } from '../../dist/elements/shared/channel-status.js';
import { enOverview as en } from '../../dist/localization/en-overview.js';
import { daysSince, formatsFor } from '../../dist/localization/formats.js';
import { chevronDownIcon, searchIcon } from '../../dist/ui/icon/icons.generated.js';
import { searchIn } from '../pages/data.js';

/**
 * The floor: a windowed list by hand, with the markup, the words and the styles of `<ba-channel-list>`, and nothing else.
 * One template is cloned for a row, and its texts are set. The pictures are drawn once, before anything is timed.
 */
const pictureOf = (template) => {
  const fragment = document.createDocumentFragment();
  render(template, fragment);
  return fragment.firstElementChild;
};
const types = ['universal', 'amazon-alexa', 'facebook-messenger', 'microsoft-bot-framework', 'rasa', 'samsung-bixby'];
const marks = new Map(types.map((type) => [type, pictureOf(channelIcon(type))]));
const badges = new Map(
  ['integrated', 'not-integrated'].map((status) => [status, pictureOf(channelStatus({ status }, en))]),
);
const searchPicture = pictureOf(searchIcon());
const rowTemplate = document.createElement('template');
rowTemplate.innerHTML =
  '<li><div class="disclosure " part="row"><div class="row"><span class="mark"></span><div class="what">' +
  '<h2 aria-level="2"><button class="opener name ellipsis" type="button" aria-expanded="false"><bdi></bdi></button></h2>' +
  '<span class="secondary"></span></div><span class="connected secondary"></span><span class="state"></span></div></div>' +
  '<div class="disclosure-panel" role="group" hidden></div></li>';
rowTemplate.content.querySelector('.disclosure').append(pictureOf(chevronDownIcon()));

const formats = formatsFor('en');
const rowHeight = 67;
const margin = 300;

export class FloorList {
  #channels;
  #shown;
  #rows = new Map();
  #search;
  #list = document.createElement('ul');
  #above = document.createElement('li');
  #below = document.createElement('li');
  #count = document.createElement('span');
  #host = document.createElement('div');

  constructor(container, channels) {
    this.#channels = this.#shown = channels;
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = channelListStyles.flat(Infinity).map(({ styleSheet }) => styleSheet);
    const bar = document.createElement('div');
    bar.className = 'bar';
    const search = document.createElement('div');
    search.className = 'search';
    const input = Object.assign(document.createElement('input'), { className: 'input', type: 'search' });
    input.addEventListener('input', () => this.#filter(input.value));
    input.placeholder = input.ariaLabel = en.searchChannels;
    search.append(searchPicture.cloneNode(true), input);
    this.#count.className = 'count secondary';
    bar.append(search, this.#count);
    this.#list.className = 'surface rows';
    this.#list.append(this.#above, this.#below);
    this.#above.className = this.#below.className = 'room';
    root.append(bar, this.#list);
    this.#draw();
    container.append(this.#host);
    addEventListener('scroll', this.#draw, { passive: true });
    this.#list.addEventListener('click', (event) => this.#open(event));
  }

  remove() {
    removeEventListener('scroll', this.#draw);
    this.#host.remove();
  }

  get root() {
    return this.#host.shadowRoot;
  }

  update(index, channel) {
    this.#channels[index] = channel;
    const row = this.#rows.get(index);
    if (row) this.#fill(row, channel, index);
  }

  #open({ target }) {
    const button = target.closest('.opener');
    const isOpen = button?.getAttribute('aria-expanded') === 'false';
    button?.setAttribute('aria-expanded', String(isOpen));
  }

  #filter(query) {
    this.#shown = query ? (this.#search ??= searchIn(this.#channels))(query) : this.#channels;
    for (const row of this.#rows.values()) row.remove();
    this.#rows.clear();
    this.#draw();
  }

  #draw = () => {
    const { length } = this.#shown;
    const top = this.#list.isConnected ? this.#list.getBoundingClientRect().top : 0;
    const first = Math.max(0, Math.floor((-top - margin) / rowHeight));
    const last = Math.min(length - 1, Math.floor((innerHeight - top + margin) / rowHeight));
    for (const [index, row] of this.#rows) {
      if (index >= first && index <= last) continue;
      row.remove();
      this.#rows.delete(index);
    }
    let next = this.#below;
    for (let index = last; index >= first; index--) {
      let row = this.#rows.get(index);
      if (!row) {
        row = rowTemplate.content.firstChild.cloneNode(true);
        this.#fill(row, this.#shown[index], index);
        this.#rows.set(index, row);
        this.#list.insertBefore(row, next);
      }
      next = row;
    }
    this.#above.style.blockSize = `${first * rowHeight}px`;
    this.#below.style.blockSize = `${Math.max(0, length - last - 1) * rowHeight}px`;
    this.#count.textContent = en.channelCount(length, formats.number(length));
  };

  #fill(row, { type, name, status, connectedAt, apiKey }, index) {
    row.dataset.index = index;
    row.ariaPosInSet = index + 1;
    row.ariaSetSize = this.#shown.length;
    const part = (selector, id) => Object.assign(row.querySelector(selector), { id: `${id}-${index}` });
    const [button, key, time, state, panel] = [
      part('.opener', 'name'),
      part('.what > .secondary', 'key'),
      part('.connected', 'time'),
      part('.state', 'state'),
      part('.disclosure-panel', 'settings'),
    ];
    button.title = name;
    button.firstChild.textContent = name;
    button.setAttribute('aria-describedby', `${key.id}  ${time.id} ${state.id}`); // In the gap, ours may name a flag.
    button.setAttribute('aria-controls', panel.id);
    panel.setAttribute('aria-labelledby', button.id);
    row.querySelector('.mark').replaceChildren(marks.get(type).cloneNode(true));
    const age = daysSince(apiKey.createdAt);
    key.textContent = en.keyFacts(apiKey.hint, en.keyAge(age, formats.number(age)));
    time.textContent = en.connected(formats.relative(connectedAt));
    state.replaceChildren(badges.get(status).cloneNode(true));
  }
}
