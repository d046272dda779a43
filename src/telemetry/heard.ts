// What telemetry hears of jobs: as much of them as it tells of.

export interface NamedJob {
  readonly language: { readonly name: string };
}

/** What came of a submission. */
export interface JudgedSubmission {
  readonly reports: readonly { readonly verdict: string }[];
  readonly timing: {
    readonly queuedMs: number;
    readonly sandboxMs: number;
    readonly compileMs: number;
    readonly runMs: number;
  };
}

/** Something that runs jobs. */
export type Runs<Job, Result, Options> = (job: Job, signal: AbortSignal, options?: Options) => Promise<Result>;
