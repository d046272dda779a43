// What arrives to be judged or to be run, after its shape has been checked and its defaults filled in.

import type { Checker } from './checkers/checker.ts';
import type { Program } from '../execution/sandbox.ts';
import type { Language } from '../languages/catalogue.ts';

export interface TestCase {
  readonly in: string;
  readonly expected_out: string;
}

export interface Submission {
  readonly language: Language;
  readonly program: Program;
  readonly tests: readonly TestCase[];
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
  readonly checker: Checker;
  readonly stopOnFailure: boolean;
}

/** What a session runs, once and unjudged. */
export interface Script {
  readonly language: Language;
  readonly program: Program;
  /** the whole of stdin */
  readonly input: Uint8Array;
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
}
