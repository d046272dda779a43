// A database that is opened when it is first asked for something, so that a server on which nobody saves needs none. What
// failed to open, and what has broken, is opened anew by the next who asks.

import { JudgeError } from '../errors.ts';
import type { Database } from './database.ts';
import { storageError } from './failure.ts';
import { migrations } from './migrations.ts';

/** A database that may break for good, as one does that runs in a thread. */
export interface OpenDatabase extends Database {
  readonly isBroken?: () => boolean;
}

/** @throws JudgeError `storage_unavailable` or `internal`, never an error of a driver */
export function openAtFirstUse(open: () => Promise<OpenDatabase>): Database {
  let opening: Promise<OpenDatabase> | undefined;
  let isClosed = false;

  async function opened(): Promise<OpenDatabase> {
    if (isClosed) throw new JudgeError('draining');
    opening ??= openUpToDate(open);
    const own = opening;
    try {
      const database = await own;
      if (database.isBroken?.() !== true) return database;
      if (opening === own) opening = database.close().then(async () => openUpToDate(open));
    } catch (error) {
      if (opening === own) opening = undefined;
      throw error;
    }
    return opened();
  }

  async function use<Result>(work: (database: OpenDatabase) => Promise<Result>): Promise<Result> {
    try {
      return await work(await opened());
    } catch (error) {
      throw storageError(error);
    }
  }

  return {
    query: async (sql, parameters) => use(async (database) => database.query(sql, parameters)),
    run: async (script) => use(async (database) => database.run(script)),
    async close() {
      isClosed = true;
      const database = await opening?.catch(() => undefined);
      await database?.close();
    },
  };
}

async function openUpToDate(open: () => Promise<OpenDatabase>): Promise<OpenDatabase> {
  const database = await open();
  try {
    await database.run(migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
