// Outcome and output in, verdict out: the one table of precedence. Pure functions.

export const verdicts = [
  'accepted',
  'wrong_answer',
  'time_limit_exceeded',
  'memory_limit_exceeded',
  'output_limit_exceeded',
  'runtime_error',
  'compile_error',
  'not_run',
] as const;

export type Verdict = (typeof verdicts)[number];
