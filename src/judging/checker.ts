// How output is compared with the expected output.

/** The checker a submission asks for. Tolerances are plain numbers; either one suffices. */
export type Checker =
  | { readonly type: 'lines' }
  | { readonly type: 'exact' }
  | { readonly type: 'tokens' }
  | { readonly type: 'float'; readonly absolute: number; readonly relative: number };

/** The first place where the output differs: 1-based line and column, with short excerpts. */
export interface Difference {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
  readonly got: string;
}
