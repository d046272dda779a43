// The runners of a node, each guarded: one for each kind of run.

import { createLiveRunner, type LiveRunner } from '../execution/live.ts';
import type { RunnerParts } from '../execution/run.ts';
import { createScriptRunner, type ScriptRunner } from '../execution/run-script.ts';
import { createRunner, type Runner } from '../judging/runner.ts';
import { guardLive, guardRun, type GuardParts } from './guarded-run.ts';
import type { Queues } from './queues.ts';

export interface Runners {
  readonly judge: Runner;
  readonly runScript: ScriptRunner;
  /** runs of the playground, which have no more than `PLAYGROUND_SLOTS` of the slots */
  readonly runLive: LiveRunner;
  /** the same for programs that are judged there */
  readonly judgeTests: Runner;
}

export function createRunners(
  { slots, playground }: Queues,
  rest: Omit<RunnerParts, 'slots'>,
  guard: GuardParts,
): Runners {
  const parts = { slots, ...rest };
  return {
    judge: guardRun(guard, createRunner(parts), 'the submission was judged'),
    runScript: guardRun(guard, createScriptRunner(parts), 'the script had ended'),
    runLive: guardLive(guard, createLiveRunner({ ...parts, slots: playground }), 'the program had ended'),
    judgeTests: guardRun(guard, createRunner({ ...parts, slots: playground }), 'the program was judged'),
  };
}
