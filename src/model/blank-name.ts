/** Tells whether there is nothing to see of a name: it is empty, or made of blanks and characters that are never drawn. */
export function isBlankName(name: string): boolean {
  return /^[\s\p{Cc}\p{DI}\u2800]*$/u.test(name);
}
