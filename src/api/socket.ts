// The messages of the WebSocket at /api/ws, in both directions. docs/api.md describes what they do.

import { Type, type Static } from 'typebox';
import { errorEvent, runEvents, runFields } from './run.ts';
import type { SubmissionLimits } from './submission.ts';

/** The version of the protocol. */
export const socketVersion = 1;

/** Codes with which the server closes a socket, besides those of RFC 6455. */
export const closeCodes = {
  /** the message was no JSON text, or no object with a known `type` */
  badMessage: 4000,
  /** no `hello` came in time, or it had another version */
  noHello: 4001,
  /** the key of `hello` is unknown, or it has none */
  unauthorized: 4003,
  /** the client sent more messages than it may */
  tooMany: 4008,
} as const;

const id = Type.String({ minLength: 1, maxLength: 64, description: 'the client’s name for the run, new for each run' });
const closed = { additionalProperties: false } as const;

export const clientMessages = (limits: SubmissionLimits) =>
  ({
    hello: Type.Object(
      {
        type: Type.Literal('hello'),
        v: Type.Literal(socketVersion, { description: 'version of the protocol' }),
        key: Type.Optional(Type.String({ description: 'one of the configured keys' })),
      },
      closed,
    ),
    run: Type.Object(
      {
        type: Type.Literal('run'),
        id,
        interactive: Type.Optional(
          Type.Boolean({ default: false, description: 'stdin stays open after `stdin` for more input' }),
        ),
        ...runFields(limits),
      },
      closed,
    ),
    stdin: Type.Object({ type: Type.Literal('stdin'), id, data: Type.String({ description: 'more input' }) }, closed),
    eof: Type.Object({ type: Type.Literal('eof'), id }, closed),
    stop: Type.Object({ type: Type.Literal('stop'), id }, closed),
    attach: Type.Object(
      {
        type: Type.Literal('attach'),
        id,
        run: Type.String({ description: 'the name of the run, from its first `state`' }),
        after: Type.Integer({ minimum: 0, description: 'the `seq` of the last event that the client has' }),
      },
      closed,
    ),
    ping: Type.Object({ type: Type.Literal('ping') }, closed),
  }) as const;

type ClientMessages = ReturnType<typeof clientMessages>;
export type ClientMessage = { [Name in keyof ClientMessages]: Static<ClientMessages[Name]> }[keyof ClientMessages];

const bytes = (of: string) => Type.Integer({ minimum: 0, description: `the largest ${of} in bytes` });
const secondsOf = (what: string) => Type.Number({ minimum: 0, description: `${what} in seconds` });
const mebibytesOf = (what: string) => Type.Number({ minimum: 0, description: `${what} in MiB` });

const ServerHello = Type.Object(
  {
    type: Type.Literal('hello'),
    v: Type.Literal(socketVersion, { description: 'version of the protocol' }),
    version: Type.String({ description: 'version of the server' }),
    languages: Type.Array(Type.String(), { description: 'the languages that can run now' }),
    limits: Type.Object(
      {
        max_code_bytes: bytes('program'),
        max_output_bytes: bytes('output of a run'),
        time_limit: secondsOf('the CPU time of a run that asks for none'),
        max_time_limit: secondsOf('the largest `time_limit`'),
        memory_limit: mebibytesOf('the memory of a run that asks for none'),
        max_memory_limit: mebibytesOf('the largest `memory_limit`'),
        run_wall_limit: secondsOf('the longest life of a program'),
        max_runs: Type.Integer({ description: 'how many runs one socket may have at once' }),
      },
      { ...closed, description: 'the limits of this server' },
    ),
  },
  closed,
);

const runId = { id: Type.String({ description: 'the client’s name for the run' }) };

export const serverMessages = {
  hello: ServerHello,
  pong: Type.Object({ type: Type.Literal('pong') }, closed),
  ...runEvents(runId),
  error: Type.Object(
    { ...errorEvent, id: Type.Optional(Type.String({ description: 'of the run that failed or was refused' })) },
    closed,
  ),
} as const;

type ServerMessages = typeof serverMessages;
export type ServerMessage = { [Name in keyof ServerMessages]: Static<ServerMessages[Name]> }[keyof ServerMessages];
