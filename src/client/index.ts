// A client of the HTTP API for Node and browsers. It needs only fetch.
//
//   const client = createClient('http://127.0.0.1:5000', { apiKey });
//   const { status, results } = await client.judge({ code: encodeProgram('print(5)'), tests: [{ in: '', expected_out: '5\n' }] });

import type { Judgement, Submission } from './types.ts';

export type { Judgement, Submission, TestResult } from './types.ts';
/** The result of a task; `attempt_id` is null when none was sent. */
export type TaskResult = Judgement & { readonly attempt_id: string | null };

export interface ClientOptions {
  /** one of the server's API_KEYS, when it has keys */
  readonly apiKey?: string | undefined;
  /** how often a request is retried after a 429 or 503, each time after its Retry-After; 5 by default */
  readonly retries?: number | undefined;
}

export interface CallOptions {
  /** An abort ends the call. What the call waits for then leaves the queue or is stopped. */
  readonly signal?: AbortSignal | undefined;
}

export interface Script {
  /** its extension tells the language, as in `main.py` */
  readonly fileName: string;
  readonly source: string | Uint8Array<ArrayBuffer>;
  readonly stdin?: string | Uint8Array<ArrayBuffer> | undefined;
}

/** An error answer. The message is the server's. */
export class ApiError extends Error {
  readonly status: number;
  /** identifies the request in the server's log */
  readonly requestId: string | null;

  constructor(message: string, status: number, requestId: string | null) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.requestId = requestId;
  }
}

/** Every call rejects with an ApiError, with an Error that names the server, or with the reason of the signal. */
export interface Client {
  /** Judges a submission, and waits for its verdicts. */
  judge(submission: Submission, options?: CallOptions): Promise<Judgement>;
  /** Submits a task and does not wait for it. @returns its id */
  submit(submission: Submission, options?: CallOptions): Promise<string>;
  /** Waits until a task has finished. An abort ends the task. */
  result(taskId: string, options?: CallOptions): Promise<TaskResult>;
  /** Runs a script once, waits until it has ended, and resolves with its logs. An abort stops it. */
  execute(script: Script, options?: CallOptions): Promise<string>;
}

interface Init {
  readonly method?: 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** An abort does not break off the request, because its answer names what must be stopped then. */
  readonly isFinished?: boolean;
}

const defaultRetries = 5;
const defaultRetryAfterS = 1;
const longestWaitS = 30;
const sessionPollMs = 200;

/** `address` is that of the server, such as `http://127.0.0.1:5000`. */
export function createClient(address: string, options: ClientOptions = {}): Client {
  const { send, call, answerOf } = createCalls(address.replace(/\/+$/, ''), options);

  async function post<Answer>(path: string, body: unknown, callOptions?: CallOptions): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return call(path, { method: 'POST', headers, body: JSON.stringify(body) }, callOptions);
  }

  return {
    judge: async (submission, callOptions) => post('/run_code', submission, callOptions),
    async submit(submission, callOptions) {
      const task = await post<{ queued_task_id: string }>('/api/run_code', submission, callOptions);
      return task.queued_task_id;
    },
    async result(taskId, callOptions = {}) {
      const path = `/api/get_result/${encodeURIComponent(taskId)}`;
      try {
        for (;;) {
          const response = await send(`${path}?wait=${longestWaitS}`, {}, callOptions);
          const result = await answerOf<TaskResult>(response, callOptions);
          if (response.status === 200) return result;
        }
      } catch (error) {
        // Nobody waits for the task any more. The caller learns of the abort, not of an error in the clean-up.
        if (callOptions.signal?.aborted === true) await send(path, { method: 'DELETE' }).catch(() => undefined);
        throw error;
      }
    },
    async execute({ fileName, source, stdin }, callOptions = {}) {
      const form = new FormData();
      form.append('file', new Blob([source]), fileName);
      if (stdin !== undefined) form.append('stdin', new Blob([stdin]), 'stdin');
      const init = { method: 'POST', body: form, isFinished: true } as const;
      const { session_id: id } = await call<{ session_id: string }>('/execute', init, callOptions);
      const path = encodeURIComponent(id);
      try {
        for (;;) {
          const { logs } = await call<{ logs?: string }>(`/result/${path}`, {}, callOptions);
          if (logs !== undefined) return logs;
          await pause(sessionPollMs, callOptions.signal);
        }
      } catch (error) {
        // Nothing will ask for the session any more. The caller learns of the first error, not of one in the clean-up.
        await send(`/cleanup/${path}`, { method: 'POST' }).catch(() => undefined);
        throw error;
      }
    },
  };
}

/** Sends requests to the server with this address. */
function createCalls(base: string, { apiKey, retries = defaultRetries }: ClientOptions) {
  const keyHeaders: Readonly<Record<string, string>> =
    apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };

  /** An error of fetch names neither the server nor, in most runtimes, what went wrong. */
  async function named<Answer>(request: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
    try {
      return await request;
    } catch (cause) {
      if (signal?.aborted === true) throw cause;
      throw new Error(`${base} does not answer: ${reasonOf(cause)}`, { cause });
    }
  }

  /** Sends a request, and retries it after a 429 or 503. */
  async function send(path: string, init: Init, { signal }: CallOptions = {}): Promise<Response> {
    const { isFinished = false, ...request } = init;
    const headers = { ...keyHeaders, ...init.headers };
    for (let attempt = 0; ; attempt += 1) {
      signal?.throwIfAborted();
      const fetchSignal = isFinished ? null : (signal ?? null);
      const response = await named(fetch(base + path, { ...request, headers, signal: fetchSignal }), signal);
      if (response.ok) return response;
      const error = await named(errorOf(response), signal);
      const isRefusedForNow = response.status === 429 || response.status === 503;
      if (!isRefusedForNow || attempt >= retries) throw error;
      await pause(1000 * retryAfterS(response), signal);
    }
  }

  async function answerOf<Answer>(response: Response, { signal }: CallOptions = {}): Promise<Answer> {
    return named(read(response), signal);
  }

  async function call<Answer>(path: string, init: Init, options?: CallOptions): Promise<Answer> {
    return answerOf(await send(path, init, options), options);
  }

  return { send, call, answerOf };
}

/** Encodes a program for `code` of a submission: base64 of its bytes; those of a text are UTF-8. */
export function encodeProgram(source: string | Uint8Array): string {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  let binary = '';
  for (const byte of bytes) binary += String.fromCodePoint(byte);
  return btoa(binary);
}

/** The answer is trusted to have the promised shape. */
async function read<Answer>(response: Response): Promise<Answer> {
  const answer: Answer = JSON.parse(await response.text());
  return answer;
}

async function errorOf(response: Response): Promise<ApiError> {
  const text = await response.text();
  const requestId = response.headers.get('x-request-id');
  return new ApiError(messageIn(text) ?? `HTTP status ${response.status}`, response.status, requestId);
}

/** undefined when the answer is not one of this API, such as that of a proxy in between */
function messageIn(text: string): string | undefined {
  try {
    const { error }: { error?: unknown } = JSON.parse(text);
    return typeof error === 'string' ? error : undefined;
  } catch {
    return undefined;
  }
}

/** The words of the innermost cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}

function retryAfterS(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? defaultRetryAfterS);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : defaultRetryAfterS;
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(toError(signal?.reason));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
