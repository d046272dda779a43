// What is run: a program as it was submitted, and a script, which is a program with its input and limits.

import type { Language } from '../languages/language.ts';

/** A submitted program: its bytes as they came, and the name its language wants for the file. */
export interface Program {
  readonly fileName: string;
  readonly source: Uint8Array;
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
