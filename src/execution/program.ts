// A program as it was submitted, and a script, which is a program with its input and limits.

import type { Language } from '../languages/language.ts';

/** A file of a program. Its name is a path such as `util/io.py`, relative to the program's directory. */
export interface ProgramFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A submitted program. program-files.ts makes one of several files and says what their names may be. */
export interface Program {
  /** the name of the main file, a path as in ProgramFile */
  readonly fileName: string;
  /** the content of the main file */
  readonly source: Uint8Array;
  /** the other files, which the compile step and each run find beside the main file; default none */
  readonly files?: readonly ProgramFile[];
}

/** A program that a session runs once, without judging it. */
export interface Script {
  readonly language: Language;
  readonly program: Program;
  /** the arguments of the program, as argumentProblems (arguments.ts) allows them; default none */
  readonly args?: readonly string[];
  /** the whole of stdin */
  readonly input: Uint8Array;
  readonly timeLimitMs: number;
  readonly memoryLimitBytes: number;
}

/** The bytes of all files of a program. */
export function programBytes({ source, files = [] }: Program): number {
  return files.reduce((sum, { content }) => sum + content.length, source.length);
}
