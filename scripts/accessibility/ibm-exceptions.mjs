/**
 * What IBM's engine reports and is not wrong, each with the reason. An exception names one rule and the elements that it
 * is about, so that the rule holds everywhere else.
 */

/** @typedef {{ rule: string, message: string, snippet: string, path: string }} Issue */

const tagOf = ({ snippet }) => /^<([\w-]+)/.exec(snippet)?.[1];
const has = (attribute) => (issue) => issue.snippet.includes(attribute);
const isMenu = has('role="menu"');

/** @type {readonly { rule: string, where: (issue: Issue) => boolean, because: string }[]} */
const exceptions = [
  {
    rule: 'aria_child_tabbable',
    where: isMenu,
    because: 'The menu button pattern takes every item out of the order of Tab; the open menu moves the focus itself.',
  },
  {
    rule: 'widget_tabbable_exists',
    where: isMenu,
    because: 'As above: Tab closes a menu, it does not lead into one.',
  },
  {
    rule: 'aria_keyboard_handler_exists',
    where: (issue) => isMenu(issue) || has('role="tablist"')(issue),
    because:
      'The engine looks for attributes such as "onkeydown"; Lit adds listeners. The tests of the patterns press keys.',
  },
  {
    rule: 'element_tabbable_role_valid',
    where: has('class="code"'),
    because: 'Code that is wider than its place is scrolled by the keyboard: it takes the focus, and has a name.',
  },
  {
    rule: 'input_label_visible',
    where: (issue) => tagOf(issue) === 'button',
    because: 'WCAG 3.3.2 is about input. A button with an icon alone has a name, and a title where its icon needs one.',
  },
  {
    rule: 'input_label_visible',
    where: has('id="reason"'),
    because: 'Its label stands beside it, “Why?”, and names it: the engine looks for it elsewhere in the shadow tree.',
  },
  {
    rule: 'input_label_visible',
    where: has('type="search"'),
    because: 'The magnifier beside the field says what it is for when its placeholder is gone.',
  },
  {
    rule: 'input_label_visible',
    where: (issue) => has('class="secret')(issue) && has('readonly')(issue),
    because: 'WCAG 3.3.2 is about input. The dialog’s title, right above this read-only field, says what stands in it.',
  },
  {
    rule: 'heading_markup_misuse',
    where: ({ path }) => /\/li\[\d+\]\/h2\[1\]$/.test(path),
    because:
      'Asks to look at headings of more than twenty words. A row’s heading is its disclosure button, with all its facts.',
  },
  {
    rule: 'text_block_heading',
    where: (issue) =>
      /class="(field-label|label|empty-title|notice-title|menu-heading secondary|header-end|whole|status|notice-body|menu-group)"|slot="header-end"/.test(
        issue.snippet,
      ),
    because:
      'Asks to look at short bold lines. These name a field or a group, or are a message of their own, with no section below. ' +
      'In the built elements, which have no white space, the element around such a line is meant.',
  },
  {
    rule: 'style_focus_visible',
    where: (issue) => tagOf(issue) === 'button',
    because:
      'Asks to look at buttons with a border of their own. The ring that comes with the keyboard is looked for by tests.',
  },
  {
    rule: 'style_color_misuse',
    where: () => true,
    because:
      'Asks to look at every page with colours. No meaning hangs on one: each status is a word and an icon, too.',
  },
];

/** @param {Issue} issue */
export function isException(issue) {
  return exceptions.some(({ rule, where }) => rule === issue.rule && where(issue));
}
