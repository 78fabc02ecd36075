/** What comes of a file that somebody chose: its text, or why it has none, in a sentence. */
export type FileText = { readonly text: string } | { readonly problem: string };

/** A brand has some kilobytes. */
const largest = 400_000;

/** By its first bytes (Encoding Standard, "BOM sniff"), what a text is written in; UTF-8 where they say nothing. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

const isBinary = (text: string): boolean => text.includes('\u0000');

/** Reads a file as text. A picture, a font, an archive is none, and is told as such in place of what its bytes look like. */
export async function readFile(file: File): Promise<FileText> {
  if (file.size > largest) return { problem: 'The file is larger than 400 kB: it is not a brand.' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!isBinary(text)) return { text };
  } catch (error) {
    // A TypeError: its bytes are no text. Anything else: a folder, or a file that has changed or gone.
    if (!(error instanceof TypeError))
      return { problem: 'The browser could not read it: it may be a folder, or gone.' };
  }
  return {
    problem: 'It is no text that can be read (UTF-8): a brand is a style sheet (.css), or design tokens (.json).',
  };
}
