// A submission whose shape has been checked and whose defaults have been filled in.

import type { CheckerChoice } from './checkers/create-checker.ts';
import type { Program } from '../execution/program.ts';
import type { Language } from '../languages/language.ts';
import type { TestSource } from './test-source.ts';

export interface Submission {
  readonly language: Language;
  readonly program: Program;
  readonly tests: TestSource;
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
  readonly checker: CheckerChoice;
  readonly stopOnFailure: boolean;
  /** of the program; none when absent */
  readonly args?: readonly string[];
}
