// What one WebSocket may ask for, and what it is told. It knows nothing of the connection but how to send and to close.

import type { FastifyBaseLogger } from 'fastify';
import type { TSchema } from 'typebox';
import { clientMessages, closeCodes, socketVersion, type ClientMessage, type ServerMessage } from '../../api/socket.ts';
import { fieldRules } from '../../api/submission.ts';
import { startDeadline } from '../../clock.ts';
import { JudgeError } from '../../errors.ts';
import { LaggingReaderError } from '../../execution/events.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { BrokeredRun, RunBroker } from '../../execution/run-broker.ts';
import { mib, secondMs } from '../../sizes.ts';
import { refusalFor } from '../request/body-problems.ts';
import { toOrder, type RunLimits } from './run-request.ts';
import { errorMessage, messageOf } from './run-view.ts';

export interface SessionParts {
  readonly limits: RunLimits;
  readonly runs: RunBroker;
  /** @throws JudgeError `unauthorized` */
  readonly ownerOf: (key: string | undefined) => Owner;
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
/** how long a run goes on after its last reader has gone */
const abandonedAfterMs = 30 * secondMs;
const maxRuns = 8;

interface Followed {
  readonly run: BrokeredRun;
  readonly reading: AbortController;
  readonly presence: Disposable;
}

export function createSocketSession(parts: SessionParts): SocketSession {
  const { limits, runs, ownerOf, close, send, log } = parts;
  const schemas: Readonly<Record<string, TSchema>> = clientMessages(limits);
  const rules = fieldRules(limits);
  const followed = new Map<string, Followed>();
  let owner: Owner | undefined;
  const cancelHello = startDeadline(helloTimeoutMs, () => close(closeCodes.noHello, 'hello did not come in time'));

  function follow(id: string, run: BrokeredRun, after: number): void {
    const one = { run, reading: new AbortController(), presence: run.join(abandonedAfterMs) };
    followed.set(id, one);
    void tell(id, one, after).finally(() => {
      one.presence[Symbol.dispose]();
      if (followed.get(id) === one) followed.delete(id);
    });
  }

  async function tell(id: string, { run, reading }: Followed, after: number): Promise<void> {
    try {
      for await (const event of run.events.read({ after, signal: reading.signal })) {
        await send({ ...messageOf(event, run.ageMs), id });
      }
    } catch (error) {
      if (!(error instanceof LaggingReaderError)) log.error({ err: error }, 'a run could not be told');
      await send({ ...errorMessage(error), id });
    }
  }

  /** @throws JudgeError when there is no such run of this socket */
  function requireRun(id: string): BrokeredRun {
    const one = followed.get(id);
    if (one === undefined) throw new JudgeError('bad_request', 'no run with this id is going on here');
    return one.run;
  }

  /** @throws JudgeError when the id is taken or the socket has as many runs as it may */
  function requireRoom(id: string): void {
    if (followed.has(id)) throw new JudgeError('bad_request', 'id is that of a run that is going on');
    if (followed.size >= maxRuns) throw new JudgeError('bad_request', `${maxRuns} runs at once are enough`);
  }

  function greet({ key }: Extract<ClientMessage, { type: 'hello' }>): void {
    try {
      owner = ownerOf(key);
    } catch (error) {
      return close(closeCodes.unauthorized, error instanceof JudgeError ? error.message : 'the key is unknown');
    }
    cancelHello();
    void send(helloOf(parts));
  }

  function obey(message: ClientMessage): void {
    switch (message.type) {
      case 'hello':
        return greet(message);
      case 'ping':
        return void send({ type: 'pong' });
      case 'run': {
        const { type: _type, mode: _mode, id, interactive = false, ...body } = message;
        requireRoom(id);
        return follow(id, runs.start(toOrder(body, limits, owner ?? null, interactive)), 0);
      }
      case 'attach': {
        requireRoom(message.id);
        const run = runs.find(message.run);
        if (run === undefined) throw new JudgeError('not_found', 'no such run: it ended too long ago, or never was');
        return follow(message.id, run, message.after);
      }
      case 'stdin':
        return void requireRun(message.id).write(Buffer.from(message.data));
      case 'eof':
        return requireRun(message.id).end();
      case 'stop':
        return requireRun(message.id).stop();
      default:
        return message satisfies never;
    }
  }

  function receive(text: string): void {
    const value = parsed(text);
    const schema = value === undefined ? undefined : schemas[value.type];
    if (value === undefined || schema === undefined) {
      return close(closeCodes.badMessage, 'a message is a JSON object with a known type');
    }
    if (owner === undefined && value.type !== 'hello') return close(closeCodes.noHello, 'hello comes first');
    const refusal = refusalFor(schema, value, 'the message', rules);
    if (refusal !== undefined && value.type === 'hello') return close(closeCodes.noHello, refusal.message);
    try {
      if (refusal !== undefined) throw refusal;
      obey(value as unknown as ClientMessage);
    } catch (error) {
      if (!(error instanceof JudgeError)) log.error({ err: error }, 'a message could not be obeyed');
      void send({ ...errorMessage(error), ...(typeof value['id'] === 'string' ? { id: value['id'] } : {}) });
    }
  }

  return {
    receive,
    closed() {
      cancelHello();
      for (const { reading } of followed.values()) reading.abort();
    },
  };
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
