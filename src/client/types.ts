// What a submission and its answer hold. Limits are the defaults of a server.
// Made from the schemas of src/api: node tests/support/client-types.ts

/** A program, its tests and its limits */
export interface Submission {
  /** the bytes of the program in base64 (RFC 4648: standard alphabet, padded, no white space); decoded, at least 1 byte and at most 256 KiB */
  code: string;
  /**
   * the program runs once for each test; a request with too many tests gets a 413
   *
   * @minItems 1
   * @maxItems 1000
   *
   * Items: one run of the program
   */
  tests: {
    /** the whole of stdin; may be empty */
    in: string;
    /** the output that the checker expects; may be empty, and must not be larger than the output limit (1 MiB) */
    expected_out: string;
  }[];
  /** a name from GET /languages, or one of its aliases */
  language?: string | undefined;
  /** seconds for each test, as `execution_time` counts them */
  time_limit?: number | undefined;
  /** MiB for each test; some languages have a larger default: see GET /languages */
  memory_limit?: number | undefined;
  /** how output is compared */
  checker?:
    | (
        | ('lines' | 'exact' | 'tokens')
        | {
            /** tokens; two numbers within either tolerance are equal */
            type: 'float';
            /** largest difference that counts as equal; when neither tolerance is set, both are 0.000001; when only the other is set, this is 0 */
            absolute?: number | undefined;
            /** largest difference in relation to the expected number that counts as equal; when neither tolerance is set, both are 0.000001; when only the other is set, this is 0 */
            relative?: number | undefined;
          }
      )
    | undefined;
  /** tests after the first failed one are not run; their entries in `results` say `not run` */
  stop_on_failure?: boolean | undefined;
  /** any text of up to 256 characters; the answer repeats it */
  attempt_id?: string | undefined;
  /** adds verdict, stderr, exit code, times and more to each result, and timings to the answer */
  verbose?: boolean | undefined;
}

/** The verdicts, also for a program that fails: the body says what failed */
export interface Judgement {
  /** `success` when every test passed */
  status: 'success' | 'failure';
  /** one entry for each test, in the order sent, always */
  results: TestResult[];
  /** null on success; else the first test that failed and why, or the compiler’s message */
  error: string | null;
  /** as it was sent */
  attempt_id?: string | null;
  /** seconds that each stage took; present when `verbose` was set */
  timing?: {
    /** time spent waiting for a slot */
    queued: number;
    /** time spent waiting for a container */
    sandbox: number;
    /** time spent in the compile step */
    compile: number;
    /** time spent in all tests together */
    run: number;
  };
  /** `warm` when a container was ready, else `cold`; present when `verbose` was set */
  sandbox?: 'warm' | 'cold';
}
/** the fields from `verdict` on are present when `verbose` was set */
export interface TestResult {
  /** the test */
  test: {
    /** as it was sent */
    in: string;
    /** as it was sent */
    expected_out: string;
  };
  /** a test that was not run is `failed` */
  result: 'passed' | 'failed';
  /** stdout up to the output limit, decoded as UTF-8; invalid bytes become U+FFFD */
  output: string;
  /** null when the test passed; else `wrong answer`, `time limit exceeded`, `memory limit exceeded`, `output limit exceeded`, `runtime error`, `compilation error` or `not run`, then a colon and the detail */
  error: string | null;
  /** seconds, the figure that `time_limit` limits: the larger of CPU time and wall time without the time spent waiting for a processor; null when the test was not run */
  execution_time: number | null;
  /** MiB, the peak of all processes together; null when the test was not run */
  memory_usage: number | null;
  /** the kind of `error`; `accepted` when `error` is null */
  verdict?:
    | 'accepted'
    | 'wrong_answer'
    | 'time_limit_exceeded'
    | 'memory_limit_exceeded'
    | 'output_limit_exceeded'
    | 'runtime_error'
    | 'compile_error'
    | 'not_run';
  /** what the program wrote to stderr, decoded as UTF-8, at most its last 64 KiB */
  stderr?: string;
  /** null unless the program exited by itself */
  exit_code?: number | null;
  /** the signal that ended the program, such as SIGSEGV; else null */
  signal?: string | null;
  /** seconds of CPU time of all processes and threads together */
  cpu_time?: number | null;
  /** seconds from start to end */
  wall_time?: number | null;
  /** bytes written to stdout, those past the limit included */
  output_bytes?: number;
  /** whether `output` holds less than was written */
  output_truncated?: boolean;
  /** whether `stderr` holds less than was written */
  stderr_truncated?: boolean;
  /** the first difference that the checker found; null when it found none */
  difference?: {
    /** line of the output, counted from 1 */
    line: number;
    /** column in that line, counted from 1 */
    column: number;
    /** the expected text from there on, cut short */
    expected: string;
    /** the output from there on, cut short */
    got: string;
    /** what these texts do not show: how far two numbers are apart and the tolerance, or which bytes are not UTF-8 */
    detail?: string;
  } | null;
}
