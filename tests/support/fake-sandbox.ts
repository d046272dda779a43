// Sandboxes without containers: a script says how each process ends, everything else is as the port promises
// (src/execution/sandbox.ts). The contract suite runs on this and on Docker, so that the two cannot drift.

import { JudgeError } from '../../src/errors.ts';
import type { Outcome } from '../../src/execution/outcome.ts';
import type {
  LiveOutcome,
  LiveRequest,
  Process,
  ProcessEnd,
  ProcessLimits,
  ProcessRequest,
  Usage,
} from '../../src/execution/process.ts';
import type { Program } from '../../src/execution/program.ts';
import type { Lease, SandboxNeeds, Sandboxes } from '../../src/execution/sandbox.ts';

import { createFakeProcess, type Conversation, type FakeProcess } from './fake-process.ts';

const STDERR_BYTES = 64 * 1024;

/**
 * How a process ends, as far as it matters to the test; the rest is a process that exits with 0 and uses little. One
 * that wants more charged time than its limit, and of which no other end is told, is stopped at the limit.
 */
export interface Ending {
  readonly end?: ProcessEnd;
  /** all that it writes; cut here as the limits of the run demand */
  readonly stdout?: string | Uint8Array;
  readonly stderr?: string | Uint8Array;
  /** the same as it is written, one after the other; without it stdout comes first */
  readonly writes?: readonly (readonly [to: 'stdout' | 'stderr' | 'results', text: string])[];
  readonly usage?: Partial<Usage>;
  /** facts that replace what would follow from the others, for reports that cannot be true */
  readonly forged?: Readonly<Record<string, unknown>>;
}

/** What a script sees of a run. */
export interface ScriptedRun {
  readonly request: ProcessRequest;
  /** the whole of stdin as text */
  readonly input: string;
  readonly program: Program;
  readonly needs: SandboxNeeds;
  /** of a process that is alive; what its ending says of stdout and stderr is written at its end */
  readonly live?: Conversation;
}

type Pipe = 'stdout' | 'stderr' | 'results';

/** Called for each run. What it throws or rejects with is a failure of the sandbox. */
export type Script = (run: ScriptedRun) => Ending | Promise<Ending>;

export interface FakeOptions {
  readonly origin?: 'warm' | 'cold';
  /** thrown in place of a lease */
  readonly leaseFails?: () => Error | null;
  /** awaited while a container is removed */
  readonly removal?: () => Promise<void> | void;
}

/** What has happened in one fake container. */
export interface FakeContainer {
  readonly needs: SandboxNeeds;
  readonly programs: readonly Program[];
  readonly requests: readonly ProcessRequest[];
  readonly isRemoved: boolean;
}

export interface FakeSandboxes extends Sandboxes {
  /** every container ever leased, oldest first */
  readonly containers: readonly FakeContainer[];
  /** how many of them still exist */
  liveCount(): number;
  /** how many have been removed; a lease that is disposed twice counts once */
  removedCount(): number;
}

/** Compiles anything and lets the script speak for the tests alone. */
export function compiling(script: Script): Script {
  return (run) => (isCompile(run) ? {} : script(run));
}

/** Whether this run is the compile step: the languages give it another program than the tests. */
export function isCompile({ request }: ScriptedRun): boolean {
  return request.argv.some((argument) => /\/compile\.(?:pyc|sh)$/.test(argument));
}

/** Ends each test by its input; an input that is not listed is a mistake in the test. */
export function byInput(endings: Readonly<Record<string, Ending>>): Script {
  return compiling(({ input }) => {
    const ending = endings[input];
    if (ending === undefined) throw new Error(`no ending for the input ${JSON.stringify(input)}`);
    return ending;
  });
}

/** The outcome that a sandbox reports for a process that ended so under these limits. */
export function outcomeOf(
  ending: Ending,
  limits: ProcessLimits,
  { joinsErrors = false, stopsAtOutputLimit = false } = {},
): Outcome {
  const { stdout, stderr } = joinsErrors
    ? { stdout: writtenTo(ending, ['stdout', 'stderr']), stderr: new Uint8Array() }
    : { stdout: writtenTo(ending, ['stdout']), stderr: writtenTo(ending, ['stderr']) };
  const wanted = {
    cpuTimeMs: 1,
    wallTimeMs: 2,
    chargedTimeMs: 2,
    peakMemoryBytes: 8 << 20,
    oomKills: 0,
    ...ending.usage,
  };
  const isOverOutput = stopsAtOutputLimit && stdout.length > limits.outputBytes;
  const isOverTime = ending.end === undefined && wanted.chargedTimeMs > limits.timeMs;
  const byItself: ProcessEnd = isOverTime ? { kind: 'stopped', limit: 'time' } : { kind: 'exited', exitCode: 0 };
  const end: ProcessEnd =
    isOverOutput && !isOverTime && ending.end?.kind !== 'stopped'
      ? { kind: 'stopped', limit: 'output' }
      : (ending.end ?? byItself);
  const usage = isOverTime ? { ...wanted, chargedTimeMs: limits.timeMs } : wanted;
  return {
    end,
    usage,
    stdout: stdout.subarray(0, limits.outputBytes),
    stdoutBytes: stdout.length,
    stderr: stderr.subarray(Math.max(0, stderr.length - STDERR_BYTES)),
    stderrBytes: stderr.length,
    resultsBytes: 0,
    ...ending.forged,
  };
}

export function createFakeSandboxes(script: Script, options: FakeOptions = {}): FakeSandboxes {
  const containers: FakeContainer[] = [];
  const isLive = (container: FakeContainer): boolean => !container.isRemoved;
  return {
    containers,
    liveCount: () => containers.filter(isLive).length,
    removedCount: () => containers.length - containers.filter(isLive).length,
    async lease(needs, signal) {
      // As with an engine, nothing is there at once.
      await Promise.resolve();
      if (signal.aborted) throw gone();
      const failure = options.leaseFails?.() ?? null;
      if (failure !== null) throw failure;
      const { container, lease } = createContainer(script, options, needs, signal);
      containers.push(container);
      return lease;
    },
  };
}

function createContainer(
  script: Script,
  options: FakeOptions,
  needs: SandboxNeeds,
  signal: AbortSignal,
): { container: FakeContainer; lease: Lease } {
  const programs: Program[] = [];
  const requests: ProcessRequest[] = [];
  const death = Promise.withResolvers<never>();
  let last: Promise<unknown> = Promise.resolve();
  let current = needs;
  let isRemoved = false;
  let fault: JudgeError | null = null;
  let removal: Promise<void> | null = null;

  const die = (reason: JudgeError): void => {
    fault ??= reason;
    death.reject(fault);
  };
  const onAbort = (): void => die(gone());
  // Nobody may be running anything when it dies.
  death.promise.catch(() => undefined);
  signal.addEventListener('abort', onAbort, { once: true });

  /** In the order in which it was asked for. */
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const answer = last.then(async () => {
      if (fault !== null) throw fault;
      try {
        return await Promise.race([Promise.resolve().then(work), death.promise]);
      } catch (error) {
        // What has failed once is not to be trusted again.
        die(error instanceof JudgeError ? error : broken('the script failed', error));
        throw fault ?? error;
      }
    });
    // Its failure is for whoever asked for it; the next one finds it in `fault`.
    last = Promise.allSettled([answer]);
    return answer;
  };

  const remove = async (): Promise<void> => {
    signal.removeEventListener('abort', onAbort);
    die(broken('the container has been removed'));
    await options.removal?.();
    isRemoved = true;
  };

  const run = (request: ProcessRequest): Promise<Outcome> =>
    inTurn(async () => {
      const [program] = programs;
      if (program === undefined) throw broken('no program has been loaded');
      requireFitting(request, current);
      requests.push(request);
      const input = new TextDecoder('utf-8', { ignoreBOM: true }).decode(request.input);
      return outcomeOf(await script({ request, input, program, needs: current }), request.limits, request);
    });

  const start = (request: LiveRequest): Process => {
    const fake = createFakeProcess(request);
    const ended = inTurn(async () => {
      const [program] = programs;
      if (program === undefined) throw broken('no program has been loaded');
      const whole = { ...request, input: new Uint8Array() };
      // Its output is not kept in the container.
      requireFitting({ ...whole, limits: { ...request.limits, outputBytes: 0 } }, current);
      requests.push(whole);
      const scripted = { request: whole, input: '', program, needs: current, live: fake.conversation };
      const early = fake.stopped.then((how): Ending => ({
        end: how === 'output' ? { kind: 'stopped', limit: 'output' } : { kind: 'cancelled' },
      }));
      const outcome = liveOutcomeOf(await Promise.race([early, script(scripted)]), request, fake);
      fake.close();
      return outcome;
    });
    ended.catch((error: unknown) => fake.close(error));
    return { ...fake.process, ended };
  };

  const lease: Lease = {
    origin: options.origin ?? 'warm',
    load: (program) =>
      inTurn(() => {
        if (programs.length > 0) throw broken('a program has been loaded already');
        programs.push(program);
      }),
    compile: (request) => run({ ...request, joinsErrors: false }),
    run,
    start,
    fit: (size) =>
      inTurn(() => {
        current = { ...current, ...size };
      }),
    [Symbol.asyncDispose]: () => (removal ??= remove()),
  };
  const container: FakeContainer = {
    needs,
    programs,
    requests,
    get isRemoved() {
      return isRemoved;
    },
  };
  return { container, lease };
}

function liveOutcomeOf(ending: Ending, request: LiveRequest, fake: FakeProcess): LiveOutcome {
  for (const [stream, text] of writesOf(ending)) fake.conversation.print(Buffer.from(text).toString(), stream);
  const { stdout: stdoutBytes, stderr: stderrBytes, results: resultsBytes } = fake.written();
  const { end, usage } = outcomeOf({ ...ending, writes: [] }, request.limits);
  const isOverOutput = stdoutBytes + stderrBytes + resultsBytes > request.limits.outputBytes;
  const whole: ProcessEnd = isOverOutput ? { kind: 'stopped', limit: 'output' } : end;
  return { end: whole, usage, stdoutBytes, stderrBytes, resultsBytes };
}

/** What was not asked for with the lease, the container has no room for. */
function requireFitting({ argv, input, limits }: ProcessRequest, needs: SandboxNeeds): void {
  if (!/^\/|^\.\/main$/.test(argv[0] ?? '')) throw broken('argv[0] must be absolute, or the compiled program');
  if (input.length > needs.inputBytes) throw broken('more input than was asked for');
  if (limits.outputBytes > needs.outputBytes) throw broken('more output than was asked for');
}

function writtenTo(ending: Ending, pipes: readonly Pipe[]): Uint8Array {
  const writes = writesOf(ending).filter(([to]) => pipes.includes(to));
  return Buffer.concat(writes.map(([, written]) => Buffer.from(written)));
}

function writesOf({ stdout = '', stderr = '', writes }: Ending): readonly (readonly [Pipe, string | Uint8Array])[] {
  return (
    writes ?? [
      ['stdout', stdout],
      ['stderr', stderr],
    ]
  );
}

function broken(what: string, cause?: unknown): JudgeError {
  return new JudgeError('sandbox_failed', 'the sandbox failed', { cause: cause ?? new Error(what) });
}

function gone(): JudgeError {
  return new JudgeError('client_gone', 'the client left');
}
