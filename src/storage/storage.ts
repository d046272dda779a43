// What outlives the process: saved projects, in PostgreSQL where there is one, else in a folder.

import type { SnippetStore } from '../snippets/snippet-store.ts';
import { openAtFirstUse } from './open-at-first-use.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { createSnippetStore } from './stored-snippets.ts';

export interface StorageParts {
  /** the address of a PostgreSQL database; undefined when there is none */
  readonly databaseUrl: string | undefined;
  /** the folder of the database that this server runs itself; its path may be relative */
  readonly dataDir: string;
  /** hears why the database in that folder has ended, or a database could not be closed */
  readonly onTrouble: (error: unknown) => void;
}

export interface Storage {
  readonly snippets: SnippetStore;
  /** never rejects */
  readonly close: () => Promise<void>;
}

/** Opens nothing before something is saved or read. */
export function createStorage({ databaseUrl, dataDir, onTrouble }: StorageParts): Storage {
  const database = openAtFirstUse(async () =>
    databaseUrl === undefined ? openPglite(dataDir, onTrouble) : openPostgres(databaseUrl),
  );
  return { snippets: createSnippetStore(database), close: async () => database.close().catch(onTrouble) };
}
