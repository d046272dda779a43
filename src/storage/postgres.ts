// PostgreSQL at DATABASE_URL.

import type { Database, Row } from './database.ts';

const maxConnections = 10;
const connectTimeoutMs = 3000;
const queryTimeoutMs = 5000;

/** Connects when it is asked for something. A connection that fails is not used again. */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'll-solution-runner',
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    query_timeout: queryTimeoutMs,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it: the pool replaces it.
  pool.on('error', () => undefined);
  return {
    query: async (sql, parameters) => (await pool.query<Row>(sql, [...parameters])).rows,
    async run(script) {
      await pool.query(script);
    },
    close: async () => pool.end(),
  };
}
