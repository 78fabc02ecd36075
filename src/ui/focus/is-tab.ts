/** Whether somebody presses Tab. WebKitGTK names the key only by its place on the keyboard while Shift is held. */
export function isTab({ key, code }: KeyboardEvent): boolean {
  return key === 'Tab' || code === 'Tab';
}
