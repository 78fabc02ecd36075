/** One place where a bot takes its API key: a file, a line of code, a command. */
export interface KeySnippet {
  /** Tells it from the others of its channel. */
  readonly id: string;
  /** The word on its tab, such as `Node.js`. */
  readonly label: string;
  /** The file or the setting that it belongs into, where the label does not say it. */
  readonly file?: string | undefined;
  /**
   * The code, with `YOUR_API_KEY` where the key belongs; or a function that is given those words, and never a key. The key takes
   * their place in what is copied.
   */
  readonly code: string | ((placeholder: string) => string);
}

/** The snippets of a channel, or a function that gives those for a type of channel. */
export type KeySnippets = readonly KeySnippet[] | ((channelType: string) => readonly KeySnippet[]);
