// A program as it was submitted, and a script, which is a program with its input and limits.

import type { Language } from '../languages/language.ts';

/** A submitted program: its bytes as they were sent, and the file name that its language needs. */
export interface Program {
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** A program that a session runs once, without judging it. */
export interface Script {
  readonly language: Language;
  readonly program: Program;
  /** the whole of stdin */
  readonly input: Uint8Array;
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
}
