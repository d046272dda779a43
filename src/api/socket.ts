// The messages of the WebSocket at /api/ws, in both directions. docs/api.md describes what they do.

import { Type, type Static } from 'typebox';
import { RunEventMessage, runFields } from './run.ts';
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
        mode: Type.Optional(Type.Enum(['run'], { type: 'string', default: 'run' })),
        interactive: Type.Optional(
          Type.Boolean({ default: false, description: 'stdin stays open after `stdin` for more input' }),
        ),
        ...runFields(limits),
      },
      closed,
    ),
    stdin: Type.Object({ type: Type.Literal('stdin'), id, data: Type.String() }, closed),
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

/** The answer to `hello`. */
export interface ServerHello {
  readonly type: 'hello';
  readonly v: typeof socketVersion;
  readonly version: string;
  /** the names of the languages that can run now */
  readonly languages: readonly string[];
  readonly limits: {
    readonly max_code_bytes: number;
    readonly max_output_bytes: number;
    readonly time_limit: number;
    readonly max_time_limit: number;
    readonly memory_limit: number;
    readonly max_memory_limit: number;
    readonly run_wall_limit: number;
    /** how many runs one socket may have at once */
    readonly max_runs: number;
  };
}

export type ServerMessage =
  | ServerHello
  | { readonly type: 'pong' }
  /** an event of a run has the run's `id`; an error without one is about a message */
  | (RunEventMessage & { readonly id?: string });
