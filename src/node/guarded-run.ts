// What a node adds to a runner: it refuses languages that are not ready, and ends runs when the node ends.

import { JudgeError } from '../errors.ts';
import type { LiveRunner } from '../execution/live.ts';
import type { Run } from '../execution/run.ts';
import type { Language } from '../languages/language.ts';
import type { LanguageState } from './readiness.ts';

export interface GuardParts {
  readonly stateOf: (language: Language) => LanguageState;
  /** why no sandbox can be started for a time that nobody knows; undefined when that is not so */
  readonly blockedBy: () => string | undefined;
  /** aborts when the node ends what still runs */
  readonly stopping: AbortSignal;
}

/** `isDone` completes the sentence for a client whose run the node has ended: `the server stopped before …`. */
export function guardRun<Job extends { readonly language: Language }, Result>(
  parts: GuardParts,
  run: Run<Job, Result>,
  isDone: string,
): Run<Job, Result> {
  return async (job, signal, options) => {
    requireReady(job.language, parts);
    try {
      return await run(job, AbortSignal.any([signal, parts.stopping]), options);
    } catch (error) {
      throw isStopped(signal, parts) ? stoppedBefore(isDone, error) : error;
    }
  };
}

/** The same for a live run. A language that is not ready is refused at the call. */
export function guardLive(parts: GuardParts, runLive: LiveRunner, isDone: string): LiveRunner {
  return (script, signal, { publish }, options) => {
    requireReady(script.language, parts);
    const whole = AbortSignal.any([signal, parts.stopping]);
    const events: Parameters<LiveRunner>[2] = {
      publish(event) {
        const isGivenUp = event.kind === 'ended' && event.error !== null && isStopped(signal, parts);
        publish(isGivenUp ? { ...event, error: stoppedBefore(isDone, event.error) } : event);
      },
    };
    const run = runLive(script, whole, events, options);
    const ended = run.ended.catch((error: unknown) => {
      throw isStopped(signal, parts) ? stoppedBefore(isDone, error) : error;
    });
    ended.catch(() => undefined); // as in the run itself: who reads the events learns of it there
    return { ...run, ended };
  };
}

function requireReady(language: Language, { stateOf, blockedBy }: GuardParts): void {
  const state = stateOf(language);
  if (!state.ready) throw new JudgeError('no_sandbox', `${language.name} is not ready: ${state.reason}`);
  const obstacle = blockedBy();
  if (obstacle !== undefined) throw new JudgeError('no_sandbox', obstacle);
}

/** Whether the node ended the run, and not its caller. */
function isStopped(signal: AbortSignal, { stopping }: GuardParts): boolean {
  return stopping.aborted && !signal.aborted;
}

function stoppedBefore(isDone: string, cause: unknown): JudgeError {
  return new JudgeError('draining', `the server stopped before ${isDone}`, { cause });
}
