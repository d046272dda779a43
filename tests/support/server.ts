// The real server as its own process, with an instance and a port of its own.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { newInstance, uidRange, until } from './docker.ts';

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

/** The answer to a submission of one test, with the fields of `verbose`. */
export interface Judged {
  readonly status: 'success' | 'failure';
  /** the top-level error */
  readonly error: string | null;
  readonly result: VerboseResult;
  readonly timing: {
    readonly queued: number;
    readonly sandbox: number;
    readonly compile: number;
    readonly run: number;
  };
  readonly sandbox: 'warm' | 'cold';
}

export interface VerboseResult {
  readonly test: TestCase;
  readonly result: 'passed' | 'failed';
  readonly output: string;
  readonly error: string | null;
  readonly execution_time: number;
  readonly memory_usage: number;
  readonly verdict: string;
  readonly stderr: string;
  readonly exit_code: number | null;
  readonly signal: string | null;
  readonly cpu_time: number;
  readonly wall_time: number;
  readonly output_bytes: number;
  readonly output_truncated: boolean;
  readonly stderr_truncated: boolean;
  readonly difference: { line: number; column: number; expected: string; got: string } | null;
}

/** What GET /healthz answers: counts with 200, the reason with 503. */
export interface HealthAnswer {
  readonly httpStatus: number;
  readonly status: string;
  readonly error?: string;
  readonly running?: number;
  readonly waiting?: number;
  readonly warm_containers?: number;
  /** those that are ready */
  readonly languages?: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: RunCodeAnswer;
}

/** What GET /languages says of one. */
export interface LanguageEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ready: boolean;
  readonly reason: string | null;
  readonly version: string | null;
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
  /** Sends a submission of one test, verbose; `in` and `expected_out` are empty unless given. */
  judge(code: string | Uint8Array, fields?: Readonly<Record<string, unknown>>): Promise<Judged>;
  /** GET /healthz */
  health(): Promise<HealthAnswer>;
  /** Resolves when /healthz answers 200 with such counts. */
  untilCounts(counts: Partial<Pick<HealthAnswer, 'running' | 'waiting' | 'warm_containers'>>): Promise<void>;
  /** Resolves with GET /languages when all that it serves are ready; images that are missing are built first. */
  untilLanguagesAreReady(): Promise<readonly LanguageEntry[]>;
  /** Sends a signal (default SIGTERM) and resolves with the exit code, null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const repository = join(import.meta.dirname, '..', '..');

/** As in the script `start` of package.json, with the flags that the set-up gave this process. */
const serverArguments = [...process.execArgv, '--max-semi-space-size=4', join(repository, 'src', 'main.ts')];

/** Of a server that disturbs no other: its own user ids, any free port. */
function environmentOf(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { first, last } = uidRange();
  // One language, whatever images the machine has: those that are served are tried at the start.
  return { ...process.env, LANGUAGES: 'python', SANDBOX_UIDS: `${first}-${last}`, PORT: '0', ...environment };
}

/** A server that is not expected to get ready: how it ended, and what it said. */
export interface FailedStart {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the server and resolves when it has ended. `onStart` is given the process. */
export async function runServer(
  environment: Readonly<Record<string, string>>,
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<FailedStart> {
  const child = spawn(process.execPath, serverArguments, {
    env: environmentOf(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  onStart(child);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, stdout, stderr };
}

/** Resolves when the canary has passed. The environment is added to that of the tests. */
export async function startServer(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const instance = environment['INSTANCE'] ?? newInstance();
  const child = spawn(process.execPath, serverArguments, {
    env: environmentOf({ ...environment, INSTANCE: instance }),
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

  const runCode: TestServer['runCode'] = async ({ code, ...rest }) => {
    const body = JSON.stringify({ code: Buffer.from(code).toString('base64'), ...rest });
    return post(`${address}/run_code`, body);
  };

  async function judge(code: string | Uint8Array, fields: Readonly<Record<string, unknown>> = {}): Promise<Judged> {
    const { in: input = '', expected_out: expected = '', ...rest } = fields;
    const tests = [{ in: String(input), expected_out: String(expected) }];
    const { status, body } = await runCode({ code, tests, verbose: true, ...rest });
    if (status !== 200) throw new Error(`HTTP ${status}: ${body.error}\n${logged}`);
    const { results, ...whole } = body as unknown as Omit<Judged, 'result'> & { results: [VerboseResult] };
    return { ...whole, result: results[0] };
  }

  async function health(): Promise<HealthAnswer> {
    const response = await fetch(`${address}/healthz`);
    return { httpStatus: response.status, ...((await response.json()) as Omit<HealthAnswer, 'httpStatus'>) };
  }

  return {
    address,
    instance,
    process: child,
    greeting,
    log: () => logged,
    runCode,
    judge,
    health,
    async untilCounts(counts) {
      const wanted = Object.entries(counts) as [keyof typeof counts, number][];
      let answer: HealthAnswer | undefined;
      await until(
        () => `${JSON.stringify(counts)} in ${JSON.stringify(answer)}`,
        async () => {
          answer = await health();
          return answer.httpStatus === 200 && wanted.every(([name, count]) => answer?.[name] === count);
        },
      );
    },
    async untilLanguagesAreReady() {
      for (;;) {
        const languages = (await (await fetch(`${address}/languages`)).json()) as readonly LanguageEntry[];
        if (languages.every(({ ready }) => ready)) return languages;
        const broken = languages.find(({ reason }) => reason?.includes('could not be built'));
        if (broken !== undefined) throw new Error(`${broken.name}: ${broken.reason}\n${logged}`);
        await delay(20);
      }
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

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
