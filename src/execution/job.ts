// A job, and what becomes of it.

/** The body of an answer, ready to be sent. */
export type Answer = readonly Buffer[];

export type JobState =
  | { readonly name: 'queued' | 'running' | 'cancelled' }
  | { readonly name: 'finished'; readonly answer: Answer }
  | { readonly name: 'failed'; readonly error: unknown };

export interface Job {
  /** cannot be guessed */
  readonly id: string;
  readonly tag: string | null;
  state(): JobState;
  /** Resolves when it has finished or failed, or was cancelled; never rejects. */
  readonly ended: Promise<void>;
}
