// The shapes of jobs and results that telemetry reads: only the fields that it reports.

export interface NamedJob {
  readonly language: { readonly name: string };
}

/** The result of a submission. */
export interface JudgedSubmission {
  readonly reports: readonly { readonly verdict: string }[];
  readonly timing: {
    readonly queuedMs: number;
    readonly sandboxMs: number;
    readonly compileMs: number;
    readonly runMs: number;
  };
}

/** A function that runs jobs. */
export type Runs<Job, Result, Options> = (job: Job, signal: AbortSignal, options?: Options) => Promise<Result>;
