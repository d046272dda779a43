// What every answer looks like that is not a success.

import { Type, type Static } from 'typebox';
import { errorTable, type ErrorCode, type JudgeError } from '../errors.ts';

const message = Type.String({ description: 'what is wrong, and where' });

/** The shape of /run_code, and of everything that has no other. */
export const ErrorEnvelope = Type.Object(
  {
    status: Type.Literal('failure', { description: 'always this' }),
    results: Type.Array(Type.Unknown(), { maxItems: 0, description: 'always empty' }),
    error: message,
  },
  { title: 'Error' },
);
export type ErrorEnvelope = Static<typeof ErrorEnvelope>;

/** The session API has a shape of its own, also where it has no such route or the path cannot be read. */
export const SessionError = Type.Object({ error: message }, { title: 'SessionError' });
export type SessionError = Static<typeof SessionError>;

export const envelope = (error: string): ErrorEnvelope => ({ status: 'failure', results: [], error });

/** The message of a fault of ours may hold what is nobody else's business; the log has it. */
export function textOf({ code, message: text }: JudgeError): string {
  return code === 'internal' ? errorTable.internal.message : text;
}

export const RetryAfter = Type.Integer({ description: 'seconds after which to come again' });

/** What such answers say, for the description. */
export const sampleMessages = {
  bad_request: 'tests/0/in must be a string',
  unauthorized: 'a key is needed: authorization: Bearer …, or x-api-key: …',
  not_found: errorTable.not_found.message,
  method_not_allowed: 'GET is not allowed here, only POST',
  request_timeout: errorTable.request_timeout.message,
  payload_too_large: 'the body must be at most 32 MiB',
  unsupported_media_type: 'the content-type must be application/json',
  headers_too_large: errorTable.headers_too_large.message,
  rate_limited: 'more than 60 requests: come again in 1 minute',
  internal: errorTable.internal.message,
  sandbox_failed: errorTable.sandbox_failed.message,
  queue_full: errorTable.queue_full.message,
  queue_timeout: errorTable.queue_timeout.message,
  results_full: errorTable.results_full.message,
  draining: errorTable.draining.message,
  no_sandbox: errorTable.no_sandbox.message,
  client_gone: errorTable.client_gone.message,
} as const satisfies Record<ErrorCode, string>;
