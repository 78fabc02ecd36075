/**
 * The parts of nested elements as the elements around them hand them on, so that a style sheet reaches them from the
 * outermost: `ba-settings-app::part(dialog)`.
 */
export const exportedParts = [
  ...['surface', 'list', 'row', 'opened', 'tile', 'empty', 'notice', 'badge'],
  ...['button', 'primary', 'danger', 'icon-button', 'field', 'page-title', 'dialog-title'],
  ...['tabs', 'tab', 'selected', 'panel', 'menu', 'menu-item', 'switcher', 'dialog'],
  ...['regenerate', 'copy', 'verify', 'status', 'note', 'key-field', 'key-value'],
  ...['steps', 'step', 'key-row', 'code', 'event'],
  ...['choice', 'option', 'reason'],
].join(', ');
