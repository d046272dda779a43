// The life of a live run: it gets a slot, then a sandbox, and there a compile step and one live process.

import { unbufferedCommand } from './commands.ts';
import { compile, type Compilation, type CompileFailure } from './compile.ts';
import { publishRun, type RunEvent, type RunEvents } from './events.ts';
import { scriptNeeds, scriptSize } from './needs.ts';
import { requireSoundLive } from './outcome.ts';
import type { LiveOutcome, Process, ProcessLimits } from './process.ts';
import { programBytes, type Script } from './program.ts';
import { createRun, type RunnerParts, type RunOptions } from './run.ts';
import type { Lease } from './sandbox.ts';

export interface LiveScript extends Omit<Script, 'input'> {
  /** how long the process may live, whatever it waits for; `timeLimitMs` limits its CPU time */
  readonly wallTimeMs: number;
  /** how much it may write to all its streams together before it is stopped */
  readonly outputBytes: number;
  /** whether its command reports the results of tests (unit-results.ts) */
  readonly hasResults?: boolean;
  /** the memory of the input that waits with it; 0 when there is none yet */
  readonly inputBytes?: number;
}

/** The result of a live run. `failure` and `outcome` are null when it was stopped before its process started. */
export interface LiveReport {
  /** the compiler's own words, which may be warnings; at most 8 KiB of UTF-8 */
  readonly compileOutput: string;
  readonly failure: CompileFailure | null;
  readonly outcome: LiveOutcome | null;
}

export type LiveEvent = RunEvent<never, LiveReport>;

/** A live run, from the moment it was requested. Its calls are those of a `Process`; they wait until that exists. */
export interface LiveRun extends Omit<Process, 'output' | 'ended'> {
  /** Rejects with a JudgeError, as other runs do. */
  readonly ended: Promise<LiveReport>;
}

/** Publishes everything that happens, `ended` included, to `events`. An abort of the signal ends it: `client_gone`. */
export type LiveRunner = (
  script: LiveScript,
  signal: AbortSignal,
  events: LiveEvents,
  options?: LiveOptions,
) => LiveRun;

export type LiveEvents = Pick<RunEvents<LiveEvent>, 'publish'>;
export type LiveOptions = Pick<RunOptions, 'owner' | 'isPatient'>;

export function createLiveRunner(parts: RunnerParts): LiveRunner {
  return (script, signal, events, options = {}) => {
    const stopping = new AbortController();
    /** null when no process will start */
    const process = Promise.withResolvers<Process | null>();

    async function inSandbox(lease: Lease): Promise<LiveReport> {
      const { output: compileOutput, failure } = await prepare(script, lease, parts);
      events.publish({ kind: 'compiled', failure });
      if (failure !== null || stopping.signal.aborted) return { compileOutput, failure, outcome: null };
      const started = lease.start(requestOf(script));
      process.resolve(started);
      return { compileOutput, failure, outcome: await follow(started, script, events) };
    }

    const run = createRun<LiveScript, LiveReport>(parts, () => ({
      needs: [scriptNeeds({ ...script, input: new Uint8Array(0) }, parts.limits)],
      bytes: programBytes(script.program) + (script.inputBytes ?? 0),
      inSandboxes: async ([lease]) => inSandbox(lease),
    }));
    const whole = AbortSignal.any([signal, stopping.signal]);
    const ended = publishRun<never, LiveReport>(events, async (told) => {
      try {
        return await run(script, whole, { ...options, ...told });
      } catch (error) {
        if (stopping.signal.aborted && !signal.aborted) return { compileOutput: '', failure: null, outcome: null };
        throw error;
      } finally {
        process.resolve(null);
      }
    });
    // A caller that only reads the events learns of the failure there.
    ended.catch(() => undefined);
    let hasProcess = false;
    void process.promise.then((started) => (hasProcess = started !== null));
    return {
      ended,
      write: async (bytes) => process.promise.then((started) => started?.write(bytes)),
      end: () => void process.promise.then((started) => started?.end()),
      stop() {
        // Before the process has started, the run gives up its place in the queue or its compile step.
        if (hasProcess) void process.promise.then((started) => started?.stop());
        else stopping.abort();
      },
    };
  };
}

async function prepare(script: LiveScript, lease: Lease, { limits }: RunnerParts): Promise<Compilation> {
  const [, compilation] = await Promise.all([lease.load(script.program), compile(script, lease, limits)]);
  if (compilation.failure === null) await lease.fit(scriptSize({ ...script, input: new Uint8Array(0) }, limits));
  return compilation;
}

function limitsOf({ timeLimitMs, wallTimeMs, memoryLimitBytes, outputBytes }: LiveScript): ProcessLimits {
  return { timeMs: timeLimitMs, wallTimeMs, memoryBytes: memoryLimitBytes, outputBytes };
}

function requestOf(script: LiveScript): Parameters<Lease['start']>[0] {
  const { language, program, memoryLimitBytes, args, hasResults = false } = script;
  return { ...unbufferedCommand(language, program, memoryLimitBytes, args), limits: limitsOf(script), hasResults };
}

async function follow(process: Process, script: LiveScript, events: LiveEvents): Promise<LiveOutcome> {
  for await (const chunk of process.output) events.publish({ kind: 'output', chunk });
  const outcome = await process.ended;
  requireSoundLive(outcome, limitsOf(script));
  return outcome;
}
