// What one WebSocket may ask for, and what it is told. It knows nothing of the connection but how to send and to close.

import type { FastifyBaseLogger } from 'fastify';
import type { TSchema } from 'typebox';
import { clientMessages, closeCodes, socketVersion, type ClientMessage, type ServerMessage } from '../../api/socket.ts';
import { fieldRules } from '../../api/submission.ts';
import { startDeadline } from '../../clock.ts';
import { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { RunBroker } from '../../execution/run-broker.ts';
import { mib, secondMs } from '../../sizes.ts';
import { refusalFor } from '../request/body-problems.ts';
import { createFollowedRuns, maxRuns, type FollowedRuns } from './followed-runs.ts';
import { toOrder, type RunLimits } from './run-request.ts';
import { errorMessage } from './run-view.ts';

export interface SessionParts {
  readonly limits: RunLimits;
  readonly runs: RunBroker;
  /** @throws JudgeError `unauthorized` */
  readonly ownerOf: (key: string | undefined) => Owner;
  /** Counts one run of the client. @throws JudgeError `rate_limited` */
  readonly countRun: () => Promise<void>;
  readonly version: string;
  readonly readyLanguages: () => readonly string[];
  readonly log: FastifyBaseLogger;
  /** Resolves when the client has room for the next message. */
  readonly send: (message: ServerMessage) => Promise<void>;
  readonly close: (code: number, reason: string) => void;
}

export interface SocketSession {
  /** Takes the text of a message. */
  receive(text: string): void;
  /** The connection is gone. Its runs go on for a while, for a client that comes back. */
  closed(): void;
}

const helloTimeoutMs = 5 * secondMs;

export function createSocketSession(parts: SessionParts): SocketSession {
  const { limits, close, send, log } = parts;
  const schemas: Readonly<Record<string, TSchema>> = clientMessages(limits);
  const rules = fieldRules(limits);
  const followed = createFollowedRuns(send, log);
  let owner: Owner | undefined;
  const cancelHello = startDeadline(helloTimeoutMs, () => close(closeCodes.noHello, 'hello did not come in time'));

  function greet(key: string | undefined): void {
    try {
      owner = parts.ownerOf(key);
    } catch (error) {
      return close(closeCodes.unauthorized, error instanceof JudgeError ? error.message : 'the key is unknown');
    }
    cancelHello();
    void send(helloOf(parts));
  }

  async function take(text: string): Promise<void> {
    const value = parsed(text);
    const schema = value === undefined ? undefined : schemas[value.type];
    if (value === undefined || schema === undefined) {
      return close(closeCodes.badMessage, 'a message is a JSON object with a known type');
    }
    const refusal = refusalFor(schema, value, 'the message', rules);
    if (value.type === 'hello' && refusal !== undefined) return close(closeCodes.noHello, refusal.message);
    if (value.type === 'hello') return greet(typeof value['key'] === 'string' ? value['key'] : undefined);
    if (owner === undefined) return close(closeCodes.noHello, 'hello comes first');
    try {
      if (isOrder(value, refusal)) await obey(value, { ...parts, followed, owner });
      else throw refusal;
    } catch (error) {
      if (!(error instanceof JudgeError)) log.error({ err: error }, 'a message could not be obeyed');
      void send({ ...errorMessage(error), ...(typeof value['id'] === 'string' ? { id: value['id'] } : {}) });
    }
  }

  // Each message is done with before the next one is looked at.
  let turn = Promise.resolve();
  return {
    receive(text) {
      turn = turn.then(async () => take(text));
    },
    closed() {
      cancelHello();
      followed.leave();
    },
  };
}

type Order = Exclude<ClientMessage, { type: 'hello' }>;

/** A value that its schema does not refuse is a message. */
function isOrder(value: object, refusal: JudgeError | undefined): value is Order {
  return refusal === undefined && 'type' in value;
}

/** @throws JudgeError when the message asks for what cannot be */
async function obey(
  message: Order,
  {
    followed,
    runs,
    countRun,
    limits,
    owner,
    send,
  }: SessionParts & { readonly followed: FollowedRuns; readonly owner: Owner },
): Promise<void> {
  switch (message.type) {
    case 'ping':
      return void send({ type: 'pong' });
    case 'run': {
      const { type: _type, mode: _mode, id, interactive = false, ...body } = message;
      followed.requireRoom(id);
      const order = toOrder(body, limits, owner, interactive);
      await countRun();
      return followed.follow(id, await runs.start(order), 0);
    }
    case 'attach': {
      followed.requireRoom(message.id);
      const run = runs.find(message.run);
      if (run === undefined) throw new JudgeError('not_found', 'no such run: it ended too long ago, or never was');
      return followed.follow(message.id, run, message.after);
    }
    case 'stdin':
      return void followed.require(message.id).write(Buffer.from(message.data));
    case 'eof':
      return followed.require(message.id).end();
    case 'stop':
      return followed.require(message.id).stop();
    default:
      return message satisfies never;
  }
}

function helloOf({ limits, version, readyLanguages }: SessionParts): ServerMessage {
  return {
    type: 'hello',
    v: socketVersion,
    version,
    languages: [...readyLanguages()],
    limits: {
      max_code_bytes: limits.maxCodeBytes,
      max_output_bytes: limits.maxOutputBytes,
      time_limit: limits.defaultTimeLimitMs / secondMs,
      max_time_limit: limits.maxTimeLimitMs / secondMs,
      memory_limit: limits.defaultMemoryLimitBytes / mib,
      max_memory_limit: limits.maxMemoryLimitBytes / mib,
      run_wall_limit: limits.runWallLimitMs / secondMs,
      max_runs: maxRuns,
    },
  };
}

/** The object of a message; undefined when it is none. */
function parsed(text: string): ({ readonly type: string } & Readonly<Record<string, unknown>>) | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isMessage = typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
    return isMessage ? { ...value, type: String(value.type) } : undefined;
  } catch {
    return undefined;
  }
}
