export declare const mutants: readonly {
  readonly rule: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}[];
