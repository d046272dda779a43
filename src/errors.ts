// One class for the faults and refusals of this server, and the one table of their codes and HTTP statuses.
// A failure of a submitted program is never a JudgeError: it is a verdict (judging/verdict.ts).

/**
 * Every way in which a request can end without a judgement. The client reads `message` unless a more precise text is
 * known; a code without `message` always needs a text from its caller. `retryAfterS` is sent as `Retry-After`.
 */
export const errorTable = {
  bad_request: {
    status: 400,
    meaning: 'the body is not JSON or has a wrong shape, an unknown field, invalid base64 or a limit above the maximum',
  },
  unauthorized: { status: 401, meaning: 'the route needs one of the `API_KEYS`, and the request has no valid key' },
  no_token: {
    status: 401,
    meaning: 'the route needs the token of the saved project',
    message: 'this route needs the token of the project: authorization: Bearer …',
  },
  forbidden: {
    status: 403,
    meaning:
      'the request comes from a page of another origin (see `CORS_ORIGINS`), or names another host (see `ALLOWED_HOSTS`)',
  },
  wrong_token: {
    status: 403,
    meaning: 'the token is not that of this saved project',
    message: 'this is not the token of this project',
  },
  not_found: { status: 404, meaning: 'no such route', message: 'no such route' },
  method_not_allowed: { status: 405, meaning: 'the route does not support this method (see `Allow`)' },
  request_timeout: {
    status: 408,
    meaning: 'the complete request did not arrive in time',
    message: 'the complete request did not arrive in time',
  },
  cancelled: { status: 410, meaning: 'the task was cancelled', message: 'the task was cancelled' },
  payload_too_large: {
    status: 413,
    meaning: 'the body, the code or the number of tests exceeds the configured maximum',
  },
  unsupported_media_type: {
    status: 415,
    meaning: 'the body is not `application/json`, or not `multipart/form-data` for `/execute`',
  },
  headers_too_large: {
    status: 431,
    meaning: 'the header fields are larger than 16 KiB',
    message: 'the header fields are too large',
  },
  rate_limited: {
    status: 429,
    meaning: 'more requests than `RATE_LIMIT` allows; `Retry-After` says when to retry',
  },
  internal: {
    status: 500,
    meaning: 'a fault of the server, logged under the id in `x-request-id`',
    message: 'internal error',
  },
  sandbox_failed: {
    status: 500,
    meaning: 'the sandbox failed during the run; this is never a verdict',
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
    meaning: 'the submission waited longer than `QUEUE_TIMEOUT` for a slot',
    message: 'the submission waited too long for a free slot',
    retryAfterS: 5,
  },
  results_full: {
    status: 503,
    meaning: 'there is no room for the result: unfinished tasks and sessions take up `RESULT_MAX_BYTES`',
    message: 'there is no room for the result: too many tasks and sessions are unfinished',
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
    meaning: 'no sandbox can be started, for example because the engine or the sandbox image is missing',
    message: 'no sandbox can be started',
    retryAfterS: 5,
  },
  storage_unavailable: {
    status: 503,
    meaning: 'the database does not work now, so that projects can be neither saved nor read',
    retryAfterS: 5,
  },
  starved: {
    status: 503,
    meaning: 'the machine is so busy that a program got too little processor time to be judged',
    message: 'the machine is too busy to judge this program',
    retryAfterS: 5,
  },
  client_gone: {
    status: 499,
    meaning: 'the client left, so nobody reads this answer',
    message: 'the client left',
  },
} as const satisfies Record<string, { status: number; meaning: string; message?: string; retryAfterS?: number }>;

export type ErrorCode = keyof typeof errorTable;

/** The codes whose row has a `message`. */
export type StandardCode = {
  [Code in ErrorCode]: (typeof errorTable)[Code] extends { readonly message: string } ? Code : never;
}[ErrorCode];

/** A refusal or a fault of this server. The client reads `message`; only the log gets `cause`. */
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
