/** One page of a list that is read by cursor. The order is the server's, and stable. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page begins; absent on the last page. Opaque. */
  readonly nextCursor?: string | undefined;
  /**
   * How many items the whole list has, where the server knows.
   * @minimum 0
   */
  readonly total?: number | undefined;
}

/** Which page of a list is asked for. */
export interface PageQuery {
  /** The `nextCursor` of the page before; absent for the first page. */
  readonly cursor?: string | undefined;
  /** The most items the page may have. */
  readonly limit?: number | undefined;
  /** Text that an item's name must contain. The server decides how it matches. */
  readonly query?: string | undefined;
  /** A sort order that the server knows by this name. */
  readonly sort?: string | undefined;
}
