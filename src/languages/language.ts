// What a language is: everything that is particular to one, and what several of them share.

import { mib } from '../sizes.ts';

/** A program to be started: absolute path or `./main`, the program that the compile step left. */
export interface Command {
  readonly argv: readonly string[];
  /** added to what every program finds in its environment */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Everything that is particular to one language. */
export interface Language {
  readonly name: string;
  /** other names that clients may send */
  readonly aliases: readonly string[];
  /** the target in sandbox-image/Dockerfile */
  readonly image: string;
  readonly fileName: string;
  /** the ends of file names that belong to this language, in lower case, the usual one first */
  readonly extensions: readonly [string, ...string[]];
  /** run once before the tests; a non-zero exit is a compilation error and its stderr the message */
  readonly compile: Command;
  /** for the compile step; null is the memory limit of the tests, and spares lowering the container's before they begin */
  readonly compileMemoryBytes: number | null;
  /** the program's memory limit is known to it, so that runtimes that manage memory keep within it */
  readonly run: (memoryBytes: number) => Command;
  /** The same for a reader of stdout and stderr in one stream, where the runtime otherwise buffers what it prints to a pipe. */
  readonly runUnbuffered?: (memoryBytes: number) => Command;
  /** memory limit of a test where neither the request nor the configuration asks for more */
  readonly defaultMemoryBytes: number;
  /** prints one line that has the version in it */
  readonly version: Command;
  /** What is wrong: the first line of the compiler's words that matches one, those before the next; else the last line. */
  readonly compileErrorLines: readonly RegExp[];
  /** The same for the runtime's words, and the last line that matches. */
  readonly runtimeErrorLines: readonly RegExp[];
  /** what that line looks like when the language itself ran out of memory; null where it cannot */
  readonly allocationError: RegExp | null;
  /** adds the two numbers of one line: shows that the language can be judged */
  readonly canary: string;
}

/** memory of the compile step, where a compiler is run */
export const compilerMemoryBytes = 512 * mib;
/** the compile step of an image that has a script for it */
export const compileScript: Command = { argv: ['/bin/sh', '/usr/lib/ll-solution-runner/compile.sh'] };
/** what the compile step left */
export const compiledProgram = (): Command => ({ argv: ['./main'] });
/** whole MiB, rounded down */
export const mebibytes = (bytes: number): number => Math.floor(bytes / mib);
