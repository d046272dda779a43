// Runs over POST /api/run, for where WebSockets do not work: the events come as lines, and nothing can be typed.

import type { RunError, RunEventMessage } from '../api/run.ts';
import type { OngoingRun, RunRequest } from './run-socket.ts';
import type { RunNews } from './run-state.ts';

const unauthorized = 401;
const payloadTooLarge = 413;

export function runByStream(request: RunRequest, key: string | null, hear: (news: RunNews) => void): OngoingRun {
  const leaving = new AbortController();
  const startedAtMs = performance.now();
  let isLeft = false;
  const told = (news: RunNews): void => (isLeft ? undefined : hear(news));
  void follow(request, key, leaving.signal, told).catch(() => {
    if (leaving.signal.aborted) return told(stopped((performance.now() - startedAtMs) / 1000));
    return told({ type: 'error', code: 'connection_lost', message: '' });
  });
  return {
    write: () => undefined,
    end: () => undefined,
    stop: () => leaving.abort(),
    leave() {
      isLeft = true;
      leaving.abort();
    },
  };
}

/** Rejects when the server cannot be reached, or the connection is lost. */
async function follow(
  request: RunRequest,
  key: string | null,
  signal: AbortSignal,
  hear: (news: RunNews) => void,
): Promise<void> {
  const response = await fetch('/api/run', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/x-ndjson',
      ...(key === null ? {} : { 'x-api-key': key }),
    },
    body: JSON.stringify(request),
    signal,
  });
  if (response.status === unauthorized) return hear({ type: 'key_needed' });
  if (!response.ok || response.body === null) return hear(await refusal(response));
  let isOver = false;
  for await (const event of linesOf(response.body)) {
    isOver ||= event.type === 'ended' || event.type === 'error';
    hear(event);
  }
  if (!isOver) throw new Error('the answer is not complete');
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<RunEventMessage> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const event: RunEventMessage = JSON.parse(line);
      yield event;
    }
  }
}

async function refusal(response: Response): Promise<RunNews> {
  const { error, detail }: RunError = await response.json();
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  const retry = retryAfter > 0 ? { retry_after: retryAfter } : {};
  const code = response.status === payloadTooLarge ? 'message_too_large' : String(response.status);
  return { type: 'error', code, message: detail ?? error, ...retry };
}

/** The server stops a run whose client leaves, and then tells nobody. */
function stopped(wallTimeS: number): RunNews {
  return {
    type: 'ended',
    seq: 1,
    exit_code: null,
    signal: null,
    ended: 'stopped',
    message: null,
    execution_time: null,
    wall_time: wallTimeS,
    memory_usage: null,
    truncated: { stdout: false, stderr: false },
    compile_output: '',
    cached: false,
    age: null,
  };
}
