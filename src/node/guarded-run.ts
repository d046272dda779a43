// What a node adds to a runner: it refuses languages that are not ready, and ends runs when the node ends.

import { JudgeError } from '../errors.ts';
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
  { stateOf, blockedBy, stopping }: GuardParts,
  run: Run<Job, Result>,
  isDone: string,
): Run<Job, Result> {
  return async (job, signal, options) => {
    const { language } = job;
    const state = stateOf(language);
    if (!state.ready) throw new JudgeError('no_sandbox', `${language.name} is not ready: ${state.reason}`);
    const obstacle = blockedBy();
    if (obstacle !== undefined) throw new JudgeError('no_sandbox', obstacle);
    try {
      return await run(job, AbortSignal.any([signal, stopping]), options);
    } catch (error) {
      if (!stopping.aborted || signal.aborted) throw error;
      throw new JudgeError('draining', `the server stopped before ${isDone}`, { cause: error });
    }
  };
}
