/** The colours that a project may be given, by their names. A project may have any other. */
const names = {
  '#e8711a': 'orange',
  '#0b62d6': 'blue',
  '#7a4fd0': 'violet',
  '#1f8f4d': 'green',
  '#c2307a': 'pink',
  '#8b93a1': 'gray',
  '#0e7c86': 'teal',
} as const;

export type ProjectColorName = (typeof names)[keyof typeof names];

/** The name of a colour of the palette; `other` for any other colour. */
export function projectColorName(color: string): ProjectColorName | 'other' {
  const code = color.toLowerCase();
  return Object.hasOwn(names, code) ? names[code as keyof typeof names] : 'other';
}
