// What arrives to be judged or to be run, after its shape has been checked and its defaults filled in.

import type { Checker } from './checkers/checker.ts';
import type { Program } from '../execution/program.ts';
import type { Language } from '../languages/language.ts';

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
