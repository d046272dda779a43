// The shapes of error answers.

import { Type, type Static } from 'typebox';
import { errorTable, type ErrorCode, type JudgeError } from '../errors.ts';

const message = Type.String({ description: 'what is wrong, and where' });

/** The error shape of every route outside the session API and the playground. */
export const ErrorEnvelope = Type.Object(
  {
    status: Type.Literal('failure', { description: 'always `failure`' }),
    results: Type.Array(Type.Unknown(), { maxItems: 0, description: 'always empty' }),
    error: message,
  },
  { title: 'Error' },
);
export type ErrorEnvelope = Static<typeof ErrorEnvelope>;

/** The error shape of the session API, also for its unknown routes and unreadable paths. */
export const SessionError = Type.Object({ error: message }, { title: 'SessionError' });
/** The same of the playground. */
export const PlaygroundError = Type.Object({ error: message }, { title: 'PlaygroundError' });
export type PlainError = Static<typeof SessionError>;

export const envelope = (error: string): ErrorEnvelope => ({ status: 'failure', results: [], error });

/** The text for the client. The message of an internal error may hold private details: only the log has it. */
export function textOf({ code, message: text }: JudgeError): string {
  return code === 'internal' ? errorTable.internal.message : text;
}

export const RetryAfter = Type.Integer({ description: 'seconds to wait before the next attempt' });

/** Sample messages of error answers, for the API description. */
export const sampleMessages = {
  bad_request: 'test 1 of 1: in must be a string',
  unauthorized: 'this route needs a key: authorization: Bearer …, or x-api-key: …',
  no_token: errorTable.no_token.message,
  wrong_token: errorTable.wrong_token.message,
  forbidden: 'a page of "https://example.org" may not use this server: CORS_ORIGINS is not set',
  not_found: errorTable.not_found.message,
  method_not_allowed: 'this route does not support GET, only POST',
  request_timeout: errorTable.request_timeout.message,
  cancelled: errorTable.cancelled.message,
  payload_too_large: 'the body must be at most 32 MiB (MAX_BODY)',
  unsupported_media_type: 'the content-type must be application/json',
  headers_too_large: errorTable.headers_too_large.message,
  rate_limited: 'more than 60 requests: retry in 1 minute',
  internal: errorTable.internal.message,
  sandbox_failed: errorTable.sandbox_failed.message,
  queue_full: errorTable.queue_full.message,
  queue_timeout: errorTable.queue_timeout.message,
  results_full: errorTable.results_full.message,
  draining: errorTable.draining.message,
  no_sandbox: errorTable.no_sandbox.message,
  storage_unavailable: 'projects can be neither saved nor read now: the database refuses connections',
  starved: errorTable.starved.message,
  client_gone: errorTable.client_gone.message,
} as const satisfies Record<ErrorCode, string>;
