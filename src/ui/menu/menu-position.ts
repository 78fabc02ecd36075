/** The least room between a menu and the edge of the window, in CSS pixels. */
const edge = 8;
const gap = 4;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface MenuPlace {
  readonly left: number;
  readonly top: number;
}

/** How high a menu may be: as high as the room is above its button or below it, whichever is more. In CSS pixels. */
export function menuRoom(button: Box, windowHeight: number): number {
  return Math.max(button.top, windowHeight - button.top - button.height) - gap - edge;
}

/**
 * Where a menu stands whose browser has no anchor positioning: below its button, above where there is more room, within the
 * window. All boxes in CSS pixels of the window; `alignRight` lines up the right edges.
 */
export function menuPlace(button: Box, menu: Box, window: Box, alignRight: boolean): MenuPlace {
  const below = button.top + button.height + gap;
  const above = button.top - gap - menu.height;
  const fitsBelow = below + menu.height <= window.height - edge;
  const left = alignRight ? button.left + button.width - menu.width : button.left;
  return {
    left: Math.max(edge, Math.min(left, window.width - edge - menu.width)),
    top: fitsBelow || above < edge ? Math.max(edge, Math.min(below, window.height - edge - menu.height)) : above,
  };
}
