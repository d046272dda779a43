// The tables, as a list of steps. Each step runs once in the life of a database, also when several servers start together.
// A step that has been released is never changed: what comes later is a step of its own.

/** Any number; who else uses advisory locks in this database needs another one. */
const advisoryLock = 5_023_190_417;

const steps: readonly string[] = [
  `CREATE TABLE snippets (
    id text PRIMARY KEY,
    hash bytea NOT NULL UNIQUE,
    language text NOT NULL,
    title text NOT NULL,
    -- [{ "name", "content" }], the content in base64: jsonb holds no NUL
    files jsonb NOT NULL,
    stdin bytea NOT NULL,
    parent text,
    token_hash bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  )`,
  `ALTER TABLE snippets ADD COLUMN entry text, ADD COLUMN args jsonb NOT NULL DEFAULT '[]'`,
];

/** One script, in one transaction, that takes the steps which the database has not taken. */
export const migrations = `
BEGIN;
SELECT pg_advisory_xact_lock(${advisoryLock});
CREATE TABLE IF NOT EXISTS migrations (step integer PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now());
${steps.map((sql, index) => once(index + 1, sql)).join('\n')}
COMMIT;
`;

function once(step: number, sql: string): string {
  return `DO $step$ BEGIN
  IF NOT EXISTS (SELECT FROM migrations WHERE step = ${step}) THEN
    ${sql};
    INSERT INTO migrations (step) VALUES (${step});
  END IF;
END $step$;`;
}
