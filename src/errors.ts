// One class for the faults and refusals of this server, and the one table of codes and HTTP statuses.
// What a submitted program does wrong is never a JudgeError: it is a verdict (judging/verdict.ts).

/**
 * Every way a request can end without a judgement. `message` is what the client reads where nothing more precise is known;
 * a code without one always needs a message of its own. `retryAfterS` is sent as `Retry-After`.
 */
export const errorTable = {
  bad_request: { status: 400, meaning: 'not JSON, wrong shape, unknown field, bad base64, a limit above the maximum' },
  unauthorized: { status: 401, meaning: 'the route needs one of `API_KEYS`, and the request has none' },
  not_found: { status: 404, meaning: 'no such route', message: 'no such route' },
  method_not_allowed: { status: 405, meaning: 'the route exists, with another method (see `Allow`)' },
  request_timeout: {
    status: 408,
    meaning: 'the request did not arrive whole in time',
    message: 'the request did not arrive whole in time',
  },
  payload_too_large: { status: 413, meaning: 'body, code or number of tests over the configured size' },
  unsupported_media_type: {
    status: 415,
    meaning: 'the body is not `application/json`, or for `/execute` not `multipart/form-data`',
  },
  headers_too_large: {
    status: 431,
    meaning: 'the header fields are larger than 16 KiB',
    message: 'the header fields are too large',
  },
  rate_limited: {
    status: 429,
    meaning: 'more requests than `RATE_LIMIT` allows; `Retry-After` says when to come again',
  },
  internal: {
    status: 500,
    meaning: 'a fault of this server; the log has it under the id in `x-request-id`',
    message: 'internal error',
  },
  sandbox_failed: {
    status: 500,
    meaning: 'the sandbox failed while it judged; never a verdict',
    message: 'the sandbox failed',
  },
  queue_full: {
    status: 503,
    meaning: '`MAX_QUEUE` or `MAX_QUEUE_BYTES` is reached',
    message: 'too many submissions are waiting',
    retryAfterS: 5,
  },
  queue_timeout: {
    status: 503,
    meaning: 'waited longer than `QUEUE_TIMEOUT` for a slot',
    message: 'waited too long for a free slot',
    retryAfterS: 5,
  },
  results_full: {
    status: 503,
    meaning: 'no room for the result: `RESULT_MAX_BYTES` is taken by tasks that are unfinished',
    message: 'too many tasks are unfinished: their results could not be kept',
    retryAfterS: 5,
  },
  draining: {
    status: 503,
    meaning: 'the server is shutting down',
    message: 'the server is shutting down',
    retryAfterS: 5,
  },
  no_sandbox: {
    status: 503,
    meaning: 'no working sandbox: the engine or the sandbox image is missing',
    message: 'no sandbox can be started',
    retryAfterS: 5,
  },
  client_gone: { status: 499, meaning: 'the client left; nobody reads this answer', message: 'the client left' },
} as const satisfies Record<string, { status: number; meaning: string; message?: string; retryAfterS?: number }>;

export type ErrorCode = keyof typeof errorTable;

/** The codes whose row has a message. */
export type StandardCode = {
  [Code in ErrorCode]: (typeof errorTable)[Code] extends { readonly message: string } ? Code : never;
}[ErrorCode];

/** A refusal or a fault of this server. `message` is written for the client; `cause` is for the log alone. */
export class JudgeError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly retryAfterS: number | undefined;

  constructor(code: StandardCode, message?: string, options?: { cause?: unknown });
  constructor(code: ErrorCode, message: string, options?: { cause?: unknown });
  constructor(code: ErrorCode, message?: string, options?: { cause?: unknown }) {
    const row: { status: number; message?: string; retryAfterS?: number } = errorTable[code];
    super(message ?? row.message, options);
    this.name = 'JudgeError';
    this.code = code;
    this.status = row.status;
    this.retryAfterS = row.retryAfterS;
  }
}
