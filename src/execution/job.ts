// A job and its states.

/** The body of an answer, which is written each time that it is asked for. */
export interface Answer {
  /** the memory that it takes while it is kept */
  readonly heldBytes: number;
  /** makes the bytes part by part */
  readonly parts: () => Iterable<Buffer>;
}

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
  /**
   * Calls the listener when the job has ended, at once if it has. Returns a function that takes the listener away:
   * whoever waits for a while must, because what waits for `ended` stays in memory until then.
   */
  onEnd(listener: () => void): () => void;
}
