// Describes errors: which errors a route answers with, and in which shape.

import { Type, type TSchema } from 'typebox';
import { envelope, ErrorEnvelope, PlaygroundError, RetryAfter, sampleMessages, SessionError } from '../../api/error.ts';
import { RunError } from '../../api/run.ts';
import { errorTable, type ErrorCode } from '../../errors.ts';
import { runError } from '../answer/error-shape.ts';

/** An error that a route answers with; with texts of its own where the general ones do not fit the route. */
type Listed = ErrorCode | { readonly code: ErrorCode; readonly meaning: string; readonly message: string };

/** The shape of each status, with the meaning of the status and an example of each error. */
type ErrorResponses = Readonly<Record<string, TSchema>>;

/** The body of an answer to an error of this code. */
type BodyWith = (error: string, code: ErrorCode) => unknown;

function responsesOf(shape: TSchema, bodyWith: BodyWith, listed: readonly Listed[]): ErrorResponses {
  const rows = new Map(listed.map((one) => [codeOf(one), wordsOf(one)]));
  const byStatus = Map.groupBy(rows, ([code]) => errorTable[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, errors]) => [
      status,
      {
        ...shape,
        ...headersOf(status),
        description: [...new Set(errors.map(([, { meaning }]) => meaning))].join('; '),
        'x-examples': Object.fromEntries(
          errors.map(([code, words]) => [code, { value: bodyWith(words.message, code) }]),
        ),
      },
    ]),
  );
}

/** The headers of this status besides those that every answer has. */
function headersOf(status: number): { readonly headers?: Readonly<Record<string, TSchema>> } {
  if (status === 401) return { headers: { 'www-authenticate': Type.String({ description: '`Bearer`' }) } };
  return status === 429 || status === 503 ? { headers: { 'retry-after': RetryAfter } } : {};
}

const codeOf = (listed: Listed): ErrorCode => (typeof listed === 'string' ? listed : listed.code);

const wordsOf = (listed: Listed): { readonly meaning: string; readonly message: string } =>
  typeof listed === 'string' ? { meaning: errorTable[listed].meaning, message: sampleMessages[listed] } : listed;

/** Errors of every route that may happen before the route is known; these have the same shape everywhere. */
const beforeRouting = ['request_timeout', 'headers_too_large'] as const satisfies readonly ErrorCode[];
/** Other errors of every route. */
const anywhere: readonly Listed[] = [
  {
    code: 'bad_request',
    meaning: 'the path is not a valid URL, or the request has no `Host`',
    message: 'the path is not a valid URL',
  },
  'forbidden',
  'internal',
];

/** Describes the answers to the listed errors and to the errors of every route. */
export const errorResponses = (...listed: readonly Listed[]): ErrorResponses =>
  responsesOf(ErrorEnvelope, envelope, [...beforeRouting, ...anywhere, ...listed]);
export const sessionErrorResponses = (...listed: readonly Listed[]): ErrorResponses =>
  plainErrorResponses(SessionError, listed);
export const playgroundErrorResponses = (...listed: readonly Listed[]): ErrorResponses =>
  plainErrorResponses(PlaygroundError, listed);

function plainErrorResponses(shape: TSchema, listed: readonly Listed[]): ErrorResponses {
  return {
    ...responsesOf(Type.Union([ErrorEnvelope, shape]), envelope, beforeRouting),
    ...responsesOf(shape, (error) => ({ error }), [...anywhere, ...listed]),
  };
}

export const runErrorResponses = (...listed: readonly Listed[]): ErrorResponses => ({
  ...responsesOf(Type.Union([ErrorEnvelope, RunError]), envelope, beforeRouting),
  ...responsesOf(RunError, runError, [...anywhere, ...listed]),
});

/** Errors of every route that needs a key. */
export const accessErrors = ['unauthorized', 'rate_limited'] as const satisfies readonly ErrorCode[];
/** Of a route that needs no body and takes one of JSON. */
export const noJson = {
  code: 'unsupported_media_type',
  meaning: 'there is a body, and it is not `application/json`',
  message: 'the content-type must be application/json',
} as const;

/** Errors of every route that reads a body and puts something into the queue. */
export const intakeErrors = [
  'bad_request',
  'payload_too_large',
  'unsupported_media_type',
  'queue_full',
  'draining',
] as const satisfies readonly ErrorCode[];
