// A database that speaks PostgreSQL's SQL: a server of its own, or PGlite in a folder.

export type Row = Readonly<Record<string, unknown>>;

export interface Database {
  /** One statement with parameters `$1`, `$2`, …: texts, nulls, and bytes. */
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<readonly Row[]>;
  /** Several statements without parameters, over one connection. */
  readonly run: (script: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
