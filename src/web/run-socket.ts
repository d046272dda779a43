// Runs over the WebSocket. A connection that is lost is made again, and the run found by its name, so nothing is lost.

import type { ClientMessage, closeCodes, ServerMessage } from '../api/socket.ts';
import type { Case } from './cases.ts';
import { createConnection, type Socket } from './connection.ts';
import type { SentFile } from './program.ts';
import type { RunNews } from './run-state.ts';

export interface RunRequest {
  readonly language: string;
  /** the program, as one text or as files */
  readonly code?: string;
  readonly files?: SentFile[];
  /** the name of the file that is run */
  readonly entry?: string;
  readonly args?: string[];
  readonly stdin: string;
  /** in mode `tests` the program is judged by them; in mode `unit` its own tests are run */
  readonly mode?: 'run' | 'tests' | 'unit';
  readonly tests?: Case[];
  /** runs the program although its result is known */
  readonly fresh: boolean;
}

/** A run that goes on. */
export interface OngoingRun {
  write(text: string): void;
  /** the end of input */
  end(): void;
  stop(): void;
  /** Hears no more of it. */
  leave(): void;
}

export interface RunSocketParts {
  readonly open: () => Socket;
  readonly key: () => string | null;
  /** Calls back after a while; returns nothing. */
  readonly later?: (act: () => void, delayMs: number) => void;
}

export interface RunSocket {
  /** `onUnreachable` is called in the place of any news when the server cannot be reached this way. */
  run(request: RunRequest, hear: (news: RunNews) => void, onUnreachable: () => void): OngoingRun;
}

const unauthorized: (typeof closeCodes)['unauthorized'] = 4003;
/** RFC 6455: the server closes the connection of a message that is larger than it takes */
const tooLarge = 1009;
const firstRetryMs = 200;
const longestRetryMs = 4000;
/** A machine that has slept has connections that are dead, and does not know it. */
const answerMs = 5000;
/** The server gives up a run that nobody has read for half a minute. */
const giveUpAfterMs = 30_000;

interface Current {
  readonly id: string;
  readonly request: RunRequest;
  readonly hear: (news: RunNews) => void;
  readonly onUnreachable: () => void;
  /** the name of the run, from its first event */
  name: string | null;
  /** the number of the last event that came */
  after: number;
  /** what was said while there was no connection */
  outbox: ClientMessage[];
  wasConnected: boolean;
  lostForMs: number;
  retryMs: number;
}

const fresh = { name: null, after: 0, wasConnected: false, lostForMs: 0, retryMs: firstRetryMs };

function waitFor(act: () => void, delayMs: number): void {
  setTimeout(act, delayMs);
}

/** One socket for the page, one run at a time: a new run takes the place of the one before. */
export function createRunSocket({ open, key, later = waitFor }: RunSocketParts): RunSocket {
  let current: Current | null = null;
  let count = 0;
  const connection = createConnection({
    open,
    key,
    onReady: () => current !== null && resume(current),
    onMessage: (message) => current !== null && receive(current, message),
    onLost: (code) => current !== null && lost(current, code),
  });

  function say(run: Current, message: ClientMessage): void {
    if (current === run && !connection.send(message)) run.outbox.push(message);
  }

  /** Asks for the run, or for the rest of it, now that there is a connection. */
  function resume(run: Current): void {
    const { id, request, name, after } = run;
    if (name !== null) say(run, { type: 'attach', id, run: name, after });
    else say(run, { type: 'run', id, interactive: (request.mode ?? 'run') === 'run', ...request });
    later(() => current === run && run.name === null && connection.drop(), answerMs);
    for (const message of run.outbox.splice(0)) say(run, message);
    if (run.wasConnected) run.hear({ type: 'connection', isUp: true });
    Object.assign(run, { wasConnected: true, lostForMs: 0, retryMs: firstRetryMs });
  }

  function receive(run: Current, message: ServerMessage): void {
    if (!isNews(run, message)) return;
    if (message.type === 'ended' || message.type === 'error') current = null;
    run.hear(message);
  }

  function retry(run: Current): void {
    later(() => current === run && connection.connect(), run.retryMs);
    run.lostForMs += run.retryMs;
    run.retryMs = Math.min(longestRetryMs, 2 * run.retryMs);
    run.hear({ type: 'connection', isUp: false });
  }

  function lost(run: Current, code: number): void {
    const isOver = code === unauthorized || code === tooLarge || !run.wasConnected || run.lostForMs > giveUpAfterMs;
    if (!isOver) return retry(run);
    current = null;
    if (code === unauthorized) run.hear({ type: 'key_needed' });
    else if (run.wasConnected && code !== tooLarge) run.hear({ type: 'error', code: 'connection_lost', message: '' });
    else run.onUnreachable();
  }

  const handleOf = (run: Current): OngoingRun => ({
    write: (data) => say(run, { type: 'stdin', id: run.id, data }),
    end: () => say(run, { type: 'eof', id: run.id }),
    stop: () => say(run, { type: 'stop', id: run.id }),
    leave: () => void (current = current === run ? null : current),
  });

  return {
    run(request, hear, onUnreachable) {
      const run: Current = { ...fresh, id: String(++count), request, hear, onUnreachable, outbox: [] };
      current = run;
      if (connection.isReady()) resume(run);
      else connection.connect();
      return handleOf(run);
    },
  };
}

type RunMessage = Exclude<ServerMessage, { type: 'hello' | 'pong' }>;

/** Whether it is about the run, and has not come before; notes what is needed to find the run again. */
function isNews(run: Current, message: ServerMessage): message is RunMessage {
  if (message.type === 'hello' || message.type === 'pong' || message.id !== run.id) return false;
  if ('seq' in message) {
    if (message.seq <= run.after) return false;
    run.after = message.seq;
  }
  if (message.type === 'state' && message.run !== undefined) run.name = message.run;
  return true;
}
