// A job and its states.

/** The body of an answer, ready to be sent. */
export type Answer = readonly Buffer[];

export type JobState =
  | { readonly name: 'queued' | 'running' | 'cancelled' }
  | { readonly name: 'finished'; readonly answer: Answer }
  | { readonly name: 'failed'; readonly error: unknown };

export interface Job {
  /** random, so that it cannot be guessed */
  readonly id: string;
  readonly tag: string | null;
  state(): JobState;
  /** Resolves when the job has finished, failed or been cancelled; never rejects. */
  readonly ended: Promise<void>;
}
