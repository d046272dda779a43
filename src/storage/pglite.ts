// PGlite, which is PostgreSQL in WebAssembly, in a folder of this machine.

import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeDeadline } from '../clock.ts';
import { unavailable } from './failure.ts';
import { lockFolder } from './folder-lock.ts';
import type { OpenDatabase } from './open-at-first-use.ts';
import type { Order, Reply } from './pglite-thread.ts';

const startDeadlineMs = 60_000;
const replyDeadlineMs = 10_000;

/** Hears why a thread has ended that nobody has ended. */
type OnTrouble = (error: unknown) => void;

/** Opens the database in the folder, which is made when it is missing. @throws JudgeError `storage_unavailable` */
export async function openPglite(dataDir: string, onTrouble: OnTrouble): Promise<OpenDatabase> {
  const lock = await lockFolder(dataDir);
  try {
    const folder = join(dataDir, 'pglite');
    if (!existsSync(folder)) await create(folder, onTrouble);
    const database = await startThread(folder, onTrouble);
    return {
      ...database,
      async close() {
        await database.close();
        await lock.close();
      },
    };
  } catch (error) {
    await lock.close();
    throw error;
  }
}

/** A database that is gone when it is closed. */
export const openInMemory = async (): Promise<OpenDatabase> => startThread('memory://', () => undefined);

/**
 * Makes the database beside its place and moves it there when it is whole. The thread that has made it ends, and gives
 * back the 400 MB that this takes.
 */
async function create(folder: string, onTrouble: OnTrouble): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const database = await startThread(unfinished, onTrouble);
  await database.close();
  await rename(unfinished, folder);
}

async function startThread(folder: string, onTrouble: OnTrouble) {
  const url = new URL(`pglite-thread${extname(import.meta.filename)}`, import.meta.url);
  // The thread has none of the flags of this process, some of which are for its main file alone.
  const worker = new Worker(url, { workerData: folder, execArgv: [], stdout: true, stderr: true });
  const waiting = new Map<number, PromiseWithResolvers<Reply>>();
  const started = Promise.withResolvers<void>();
  let orders = 0;
  let isBroken = false;

  function fail(): void {
    isBroken = true;
    const error = unavailable('the database in the folder of DATA_DIR has ended');
    started.reject(error);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  worker.on('message', (message: Reply | 'ready') => {
    if (message === 'ready') return started.resolve();
    waiting.get(message.number)?.resolve(message);
    waiting.delete(message.number);
  });
  worker.once('error', onTrouble).once('exit', fail);

  /** A thread that does not answer is ended: nobody knows what it does. */
  async function inTime<Answer>(deadlineMs: number, answer: Promise<Answer>): Promise<Answer> {
    return beforeDeadline(deadlineMs, answer, () => {
      void worker.terminate();
      return unavailable('the database in the folder of DATA_DIR does not answer');
    });
  }

  async function ask(order: WithoutNumber<Order>) {
    const number = (orders += 1);
    if (isBroken) throw unavailable('the database in the folder of DATA_DIR has ended');
    const reply = Promise.withResolvers<Reply>();
    waiting.set(number, reply);
    worker.postMessage({ ...order, number });
    const answer = await inTime(replyDeadlineMs, reply.promise);
    if ('rows' in answer) return answer.rows;
    throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
  }

  await inTime(startDeadlineMs, started.promise);
  return {
    query: async (sql: string, parameters: readonly unknown[]) => ask({ kind: 'query', sql, parameters }),
    async run(script: string) {
      await ask({ kind: 'run', script });
    },
    async close() {
      if (!isBroken) await ask({ kind: 'close' });
      await worker.terminate();
    },
    isBroken: () => isBroken,
  };
}

/** Of each shape in the union. */
type WithoutNumber<Numbered> = Numbered extends unknown ? Omit<Numbered, 'number'> : never;
