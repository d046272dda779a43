// The thread in which PGlite runs, because its first start takes seconds of computing that would hold up every request.
// Only pglite.ts starts it.

import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';

/** What the thread is asked for. */
export type Order =
  | { readonly number: number; readonly kind: 'query'; readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly number: number; readonly kind: 'run'; readonly script: string }
  | { readonly number: number; readonly kind: 'close' };

/** What it answers; `code` is PostgreSQL's. */
export type Reply =
  | { readonly number: number; readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly number: number; readonly error: { readonly message: string; readonly code: string } };

// Few statements run here, so code that is compiled quickly is fast enough. The optimising compiler took 400 MB more.
setFlagsFromString('--no-wasm-tier-up');
setFlagsFromString('--no-wasm-dynamic-tiering');
const { PGlite } = await import('@electric-sql/pglite');

// PostgreSQL's defaults are for a machine of its own.
const small = ['-c', 'shared_buffers=8MB', '-c', 'max_connections=4'];
const database = await PGlite.create(String(workerData), { startParams: [...PGlite.defaultStartParams, ...small] });

async function rowsOf(order: Order): Promise<readonly Record<string, unknown>[]> {
  if (order.kind === 'query') {
    return (await database.query<Record<string, unknown>>(order.sql, [...order.parameters])).rows;
  }
  if (order.kind === 'run') await database.exec(order.script);
  else await database.close();
  return [];
}

function asReply(number: number, error: unknown): Reply {
  if (!(error instanceof Error)) return { number, error: { message: typeof error, code: '' } };
  return { number, error: { message: error.message, code: 'code' in error ? String(error.code) : '' } };
}

parentPort?.on('message', (order: Order) => {
  const { number } = order;
  rowsOf(order).then(
    (rows) => reply({ number, rows }),
    (error: unknown) => reply(asReply(number, error)),
  );
});
reply('ready');

function reply(message: Reply | 'ready'): void {
  parentPort?.postMessage(message);
}
