// The commands of a program's processes: the language's own, with the names of the program's files and its arguments.

import { isSourceName, type Command, type Language } from '../languages/language.ts';
import type { Program, ProgramFile } from './program.ts';

/** The command of the compile step. It ends with the names of the source files, the main file first. */
export function compileCommand({ compile }: Language, sources: readonly ProgramFile[]): Command {
  return { ...compile, argv: [...compile.argv, ...sources.map(({ name }) => name)] };
}

/** The command that runs a program with its arguments under a memory limit. */
export function runCommand(
  { run }: Pick<Language, 'run'>,
  program: Program,
  memoryBytes: number,
  args: readonly string[] = [],
): Command {
  const command = run(memoryBytes, program.fileName);
  return { ...command, argv: [...command.argv, ...args] };
}

/** The same for a reader of stdout and stderr in one stream. */
export function unbufferedCommand(
  { run, runUnbuffered = run }: Language,
  ...rest: [program: Program, memoryBytes: number, args?: readonly string[]]
): Command {
  return runCommand({ run: runUnbuffered }, ...rest);
}

/** The source files of a program, the main file first: the compile step gets them. Other files are data to it. */
export function sourcesOf(language: Language, { fileName, source, files = [] }: Program): readonly ProgramFile[] {
  return [{ name: fileName, content: source }, ...files.filter(({ name }) => isSourceName(language, name))];
}
