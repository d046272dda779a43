// What every answer looks like that is not a success, and how the description tells of it.

import { Type, type Static, type TSchema } from 'typebox';
import { errorTable, type ErrorCode, type JudgeError } from '../../errors.ts';

const message = Type.String({ description: 'what is wrong, and where' });

/** The shape of /run_code, and of everything that has no other. */
const ErrorEnvelope = Type.Object(
  {
    status: Type.Literal('failure', { description: 'always this' }),
    results: Type.Array(Type.Unknown(), { maxItems: 0, description: 'always empty' }),
    error: message,
  },
  { title: 'Error' },
);
type ErrorEnvelope = Static<typeof ErrorEnvelope>;

/** The session API has a shape of its own, also where it has no such route or the path cannot be read. */
const SessionError = Type.Object({ error: message }, { title: 'SessionError' });
type SessionError = Static<typeof SessionError>;

export const RetryAfter = Type.Integer({ description: 'seconds after which to come again' });

const sessionPaths = /^\/(?:execute|result|cleanup|prewarm)(?:[/?]|$)/;

/** In the shape of the surface that the request was for; null when there was no telling. */
export function errorBody(error: JudgeError, url: string | null): ErrorEnvelope | SessionError {
  return url !== null && sessionPaths.test(url) ? { error: textOf(error) } : envelope(textOf(error));
}

const envelope = (error: string): ErrorEnvelope => ({ status: 'failure', results: [], error });

/** The message of a fault of ours may hold what is nobody else's business; the log has it. */
function textOf({ code, message: text }: JudgeError): string {
  return code === 'internal' ? 'internal error' : text;
}

/** What such answers say, for the description. */
const sampleMessages = {
  bad_request: 'tests/0/in must be a string',
  unauthorized: 'a key is needed: authorization: Bearer …, or x-api-key: …',
  not_found: 'no such route',
  method_not_allowed: 'GET is not allowed here, only POST',
  request_timeout: 'the request did not arrive whole in time',
  payload_too_large: 'the body must be at most 32MB',
  unsupported_media_type: 'the content-type must be application/json',
  headers_too_large: 'the header fields are too large',
  rate_limited: 'more than 60 requests: come again in 1 minute',
  internal: 'internal error',
  sandbox_failed: 'the sandbox failed',
  queue_full: 'too many submissions are waiting',
  queue_timeout: 'waited too long for a free slot',
  results_full: 'too many tasks are unfinished: their results could not be kept',
  draining: 'the server is shutting down',
  no_sandbox: 'no sandbox can be started',
  client_gone: 'the client left',
} as const satisfies Record<ErrorCode, string>;

/** An error that a route answers with; where the general words are not the route's, with its own. */
type Listed = ErrorCode | { readonly code: ErrorCode; readonly meaning: string; readonly message: string };

/** By status: the shape, with what the status means, and an example of each error. */
type ErrorResponses = Readonly<Record<string, TSchema>>;

function responsesOf(shape: TSchema, bodyWith: (error: string) => unknown, listed: readonly Listed[]): ErrorResponses {
  const rows = new Map(listed.map((one) => [codeOf(one), wordsOf(one)]));
  const byStatus = Map.groupBy(rows, ([code]) => errorTable[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, errors]) => [
      status,
      {
        ...shape,
        ...headersOf(status),
        description: [...new Set(errors.map(([, { meaning }]) => meaning))].join('; '),
        'x-examples': Object.fromEntries(errors.map(([code, words]) => [code, { value: bodyWith(words.message) }])),
      },
    ]),
  );
}

/** Besides those that every answer has. */
function headersOf(status: number): { readonly headers?: Readonly<Record<string, TSchema>> } {
  if (status === 401) return { headers: { 'www-authenticate': Type.String({ description: '`Bearer`' }) } };
  return status === 429 || status === 503 ? { headers: { 'retry-after': RetryAfter } } : {};
}

const codeOf = (listed: Listed): ErrorCode => (typeof listed === 'string' ? listed : listed.code);

const wordsOf = (listed: Listed): { readonly meaning: string; readonly message: string } =>
  typeof listed === 'string' ? { meaning: errorTable[listed].meaning, message: sampleMessages[listed] } : listed;

/** Of every route: what may happen before a route is known, and then has the same shape everywhere. */
const beforeRouting = ['request_timeout', 'headers_too_large'] as const satisfies readonly ErrorCode[];
/** Of every route. */
const anywhere: readonly Listed[] = [
  {
    code: 'bad_request',
    meaning: 'the path is not a valid URL, or the request has no `Host`',
    message: 'the path is not a valid URL',
  },
  'internal',
];

/** The answers to these errors, and to what may go wrong with any request. */
export const errorResponses = (...listed: readonly Listed[]): ErrorResponses =>
  responsesOf(ErrorEnvelope, envelope, [...beforeRouting, ...anywhere, ...listed]);
export const sessionErrorResponses = (...listed: readonly Listed[]): ErrorResponses => ({
  ...responsesOf(Type.Union([ErrorEnvelope, SessionError]), envelope, beforeRouting),
  ...responsesOf(SessionError, (error) => ({ error }), [...anywhere, ...listed]),
});

/** Of every route that needs a key. */
export const accessErrors = ['unauthorized', 'rate_limited'] as const satisfies readonly ErrorCode[];
/** Of every route that reads a body and lets something join the queue. */
export const intakeErrors = [
  'bad_request',
  'payload_too_large',
  'unsupported_media_type',
  'queue_full',
  'draining',
] as const satisfies readonly ErrorCode[];
