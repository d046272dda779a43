// What a failure of the database means: that it does not work now, which the client may read, or a fault of this server.
//
// No error of a driver reaches a client or the log as it is: it may hold the text of a project, or parts of DATABASE_URL.

import { JudgeError } from '../errors.ts';

/** By the codes of Node. */
const connectionTroubles: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the database refuses connections',
  ENOENT: 'the database is not there',
  EACCES: 'the database may not be used by this user',
  ENOTFOUND: 'the host of the database is unknown',
  EAI_AGAIN: 'the host of the database is unknown',
  EHOSTUNREACH: 'the database cannot be reached',
  ENETUNREACH: 'the database cannot be reached',
  ETIMEDOUT: 'the database does not answer',
  ECONNRESET: 'the database has closed the connection',
  EPIPE: 'the database has closed the connection',
  ERR_INVALID_URL: 'DATABASE_URL is not a valid address',
};

/** By the codes of PostgreSQL (SQLSTATE), whole or their class. */
const databaseTroubles: Readonly<Record<string, string>> = {
  '08': 'the database has closed the connection',
  25006: 'the database is read-only',
  28: 'the database refuses the user or the password of DATABASE_URL',
  '3D000': 'the database of DATABASE_URL does not exist',
  42501: 'the user of DATABASE_URL lacks a permission',
  53: 'the database is out of resources',
  53100: 'the disk of the database is full',
  53300: 'the database has no free connection',
  55: 'the database is not ready',
  57: 'the database is shutting down',
  57014: 'the database takes too long',
  '57P03': 'the database is starting',
  58: 'the database has trouble with its files',
};

/** The driver has no codes for these. */
const wordsOfDriver: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'the database does not answer'],
  [/^Connection terminated|not queryable/, 'the database has closed the connection'],
];

/** The error for a database that does not work now. `trouble` is a sentence without its full stop. */
export function unavailable(trouble: string): JudgeError {
  return new JudgeError('storage_unavailable', `projects can be neither saved nor read now: ${trouble}`);
}

/** The error that a client gets for an error of the database. */
export function storageError(error: unknown): JudgeError {
  if (error instanceof JudgeError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  const trouble =
    connectionTroubles[code] ??
    databaseTroubles[code] ??
    databaseTroubles[/^[0-9A-Z]{5}$/.test(code) ? code.slice(0, 2) : ''] ??
    (code === '' ? wordsOfDriver.find(([words]) => words.test(message))?.[1] : undefined);
  return trouble === undefined ? new JudgeError('internal', faultText(code, error)) : unavailable(trouble);
}

/** For the log. Only the name of an error that is not PostgreSQL's is told, with where it was made. */
function faultText(code: string, error: unknown): string {
  if (code !== '') return `the database refused a statement: ${code}`;
  return `the database failed: ${error instanceof Error ? (error.stack ?? error.name) : typeof error}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
