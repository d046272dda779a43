// The command `judge`: judges a program on the tests of a folder.

import { ApiError, createClient, encodeProgram, type Submission } from '../client/index.ts';
import { baseNamed, withVariants } from '../languages/catalogue.ts';
import { CommandError, reasonOf } from './command-error.ts';
import { judgeAll, type AllJudged } from './judge-all.ts';
import { startOwnServer, type OwnServer } from './own-server.ts';
import { languageNameOf, readProgram } from './program-file.ts';
import type { Progress } from './progress.ts';
import { readLimits } from './server-limits.ts';
import { findTests, readTest, type NamedTest } from './test-files.ts';

export interface JudgeOptions {
  readonly tests: string;
  readonly language?: string;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly checker?: Submission['checker'];
  readonly stopOnFailure?: true;
  readonly server?: string;
  readonly apiKey?: string;
  readonly retries: number;
}

export interface JudgedTests {
  readonly tests: readonly NamedTest[];
  readonly judged: AllJudged;
}

/** @throws CommandError when there are no verdicts; the reason of the signal when it aborts */
export async function judgeProgram(
  file: string,
  options: JudgeOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<JudgedTests> {
  const language = options.language ?? languageNameOf(file);
  const program = await readProgram(file);
  const tests = await readTests(options.tests, progress);
  const submission = submissionOf(program, language, options);
  if (options.server !== undefined) {
    const server = { address: options.server, apiKey: options.apiKey };
    return { tests, judged: await judgeAt(server, submission, tests, options.retries, progress, signal) };
  }
  const own = await startServer(language, progress, signal);
  try {
    return { tests, judged: await judgeAt(own, submission, tests, options.retries, progress, signal) };
  } finally {
    progress.phase('stopping the server');
    await own.stop();
  }
}

async function readTests(folder: string, progress: Progress): Promise<readonly NamedTest[]> {
  const found = await findTests(folder);
  progress.phase(`reading ${countOf(found.length)}`);
  const tests: NamedTest[] = [];
  for (const files of found) tests.push(await readTest(files));
  return tests;
}

/** @throws CommandError for an unknown language */
async function startServer(name: string, progress: Progress, signal: AbortSignal): Promise<OwnServer> {
  const language = baseNamed(name)?.name;
  if (language === undefined) {
    const known = withVariants().map((one) => one.name);
    throw new CommandError(`there is no language ${name}: use one of ${known.join(', ')}`);
  }
  progress.phase('starting a server');
  return startOwnServer({
    language,
    onPhase: (phase) => progress.phase(`starting a server: ${phase}`),
    onLine: (line) => progress.note(line),
    signal,
  });
}

/** The submission without its tests. */
function submissionOf(program: Uint8Array, language: string, options: JudgeOptions): Omit<Submission, 'tests'> {
  const { timeLimit, memoryLimit, checker, stopOnFailure } = options;
  return {
    code: encodeProgram(program),
    language,
    time_limit: timeLimit,
    memory_limit: memoryLimit,
    checker,
    stop_on_failure: stopOnFailure,
    verbose: true,
  };
}

async function judgeAt(
  { address, apiKey }: { readonly address: string; readonly apiKey: string | undefined },
  submission: Omit<Submission, 'tests'>,
  tests: readonly NamedTest[],
  retries: number,
  progress: Progress,
  signal: AbortSignal,
): Promise<AllJudged> {
  const client = createClient(address, { apiKey, retries });
  try {
    return await judgeAll(tests, {
      judge: async (batch) => client.judge({ ...submission, tests: [...batch] }, { signal }),
      limits: await readLimits(address, signal),
      otherBytes: Buffer.byteLength(JSON.stringify({ ...submission, tests: [] })),
      stopOnFailure: submission.stop_on_failure ?? false,
      onBatch: (first, count) => progress.phase(judging(first, count, tests.length)),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof CommandError ? error : new CommandError(refusal(address, error), { cause: error });
  }
}

function judging(first: number, count: number, all: number): string {
  return count === all ? `judging ${countOf(all)}` : `judging tests ${first + 1} to ${first + count} of ${all}`;
}

function countOf(tests: number): string {
  return tests === 1 ? '1 test' : `${tests} tests`;
}

function refusal(address: string, error: unknown): string {
  if (!(error instanceof ApiError)) return `${address} does not answer: ${reasonOf(error)}`;
  const advice = error.status === 401 ? '. Set LL_SOLUTION_RUNNER_API_KEY to one of its keys' : '';
  return `${address} answers ${error.status}: ${error.message}${advice}`;
}
