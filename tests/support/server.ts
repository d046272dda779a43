// The real server as its own process, with an instance and a port of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newInstance } from './docker.ts';

export interface TestCase {
  readonly in: string;
  readonly expected_out: string;
}

/** What POST /run_code answers; the verbose fields are there when they were asked for. */
export interface RunCodeAnswer {
  readonly status: 'success' | 'failure';
  readonly results: readonly {
    readonly test: TestCase;
    readonly result: 'passed' | 'failed';
    readonly output: string;
    readonly error: string | null;
    readonly execution_time: number | null;
    readonly memory_usage: number | null;
    readonly [verbose: string]: unknown;
  }[];
  readonly error: string | null;
  readonly [extra: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: RunCodeAnswer;
}

export interface TestServer extends AsyncDisposable {
  /** http://127.0.0.1:<port> */
  readonly address: string;
  readonly instance: string;
  readonly process: ChildProcess;
  /** everything it printed for a person, once it is ready */
  readonly greeting: string;
  /** what it has logged so far, a JSON object a line */
  log(): string;
  /** Sends a submission: `code` is source text, the rest goes as it is. */
  runCode(submission: {
    code: string | Uint8Array;
    tests: readonly TestCase[];
    [field: string]: unknown;
  }): Promise<Answer>;
  /** Sends a signal (default SIGTERM) and resolves with the exit code, null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const repository = join(import.meta.dirname, '..', '..');

/** Resolves when the canary has passed. The environment is added to that of the tests. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const instance = environment['INSTANCE'] ?? newInstance();
  const child = spawn(process.execPath, [join(repository, 'src', 'main.ts')], {
    env: { ...process.env, SANDBOX_UIDS: '57000-57999', ...environment, PORT: '0', INSTANCE: instance },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    logged += chunk;
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const greeting = await Promise.race([
    readGreeting(child),
    exited.then((code) => {
      throw new Error(`the server ended with ${code} before it was ready:\n${logged}`);
    }),
  ]);
  const address = /http:\/\/\S+/.exec(greeting)![0];

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    child.kill(signal);
    return await exited;
  }

  return {
    address,
    instance,
    process: child,
    greeting,
    log: () => logged,
    async runCode({ code, ...rest }) {
      const body = JSON.stringify({ code: Buffer.from(code).toString('base64'), ...rest });
      return await post(`${address}/run_code`, body);
    },
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}

/** Sends a JSON body. */
export async function post(url: string, body: string): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return { status: response.status, headers: response.headers, body: (await response.json()) as RunCodeAnswer };
}

/** The greeting ends with the line of curl. */
async function readGreeting(child: ChildProcess): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (line.trimStart().startsWith('curl ')) break;
  }
  return lines.join('\n');
}
