// The type of a language: everything that is particular to it. And values that several languages share.

import { mib } from '../sizes.ts';

/** A program to be started: absolute path or `./main`, the program that the compile step left. */
export interface Command {
  readonly argv: readonly string[];
  /** added to the environment that every program gets */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A warning of the compiler that explains the exit code of the program. */
export interface ExitCodeWarning {
  /** matches the warning in all that the compiler says */
  readonly words: RegExp;
  /** what it means, as it completes the error of a test */
  readonly meaning: string;
}

/** The language by another standard. All that it does not name is the language's own, so its containers serve both. */
export interface Variant {
  readonly name: string;
  /** other names that clients may send */
  readonly aliases: readonly string[];
  readonly compile: Command;
}

/** How a program ends whose heap is full. All of it must be so, because a program can throw and print such words itself. */
export interface FullHeap {
  readonly end: 'exited' | 'signaled';
  /** matches the line that says what is wrong */
  readonly line: RegExp;
  /** matches, somewhere in stderr, what the machine alone says */
  readonly mark: RegExp;
}

/** The commands of a program's own tests. The runner writes their results to descriptor 4 (execution/unit-results.ts). */
export interface UnitCommands {
  readonly compile?: Command;
  readonly run: (memoryBytes: number, fileName?: string) => Command;
}

/** Everything that is particular to one language. */
export interface Language {
  readonly name: string;
  /** other names that clients may send */
  readonly aliases: readonly string[];
  readonly variants?: readonly Variant[];
  /** of a variant: the name of its language */
  readonly variantOf?: string;
  /** the target in sandbox-image/Dockerfile */
  readonly image: string;
  readonly fileName: string;
  /** the file name extensions that tell this language, the usual one first; empty when they tell another one */
  readonly extensions: readonly string[];
  /** those of its source files, where `extensions` are not */
  readonly sourceExtensions?: readonly string[];
  /**
   * Runs once before the tests. execution/commands.ts adds the names of the source files. A non-zero exit code is a
   * compilation error, and stderr is its message.
   */
  readonly compile: Command;
  /** memory of the compile step; null: the tests' own limit, so that the container's limit need not change after it */
  readonly compileMemoryBytes: number | null;
  /**
   * Takes the program's memory limit, so that runtimes that manage memory stay within it, and the name of the main file
   * where that is not `fileName`. execution/commands.ts adds the program's arguments.
   */
  readonly run: (memoryBytes: number, fileName?: string) => Command;
  /** The same for a reader of stdout and stderr in one stream, where the runtime otherwise buffers what it prints to a pipe. */
  readonly runUnbuffered?: (memoryBytes: number, fileName?: string) => Command;
  /** How the tests that a program holds are run, where they can be; what it does not name is the language's own. */
  readonly unit?: UnitCommands;
  /** memory limit of a test where neither the request nor the configuration asks for more */
  readonly defaultMemoryBytes: number;
  /** prints one line that contains the version */
  readonly version: Command;
  /** Find the line that says what is wrong: the first that matches the first pattern, else the next, else the last. */
  readonly compileErrorLines: readonly RegExp[];
  /** The same for a runtime's messages, but the last line that matches counts. */
  readonly runtimeErrorLines: readonly RegExp[];
  /** matches that line when the language itself ran out of memory; null when it does not report that */
  readonly allocationError: RegExp | null;
  readonly exitCodeWarnings?: readonly ExitCodeWarning[];
  /** how the language's own machine says that its heap, which `run` sizes from the memory limit, is full; null: it has none */
  readonly fullHeap: FullHeap | null;
  /**
   * A program in this language that reads another from stdin and writes it formatted. Where that one cannot be parsed, it
   * writes place and message to stderr, `3:5: expected operand`, and exits with 1.
   */
  readonly formatter?: string;
  /** the source is not evened out, because the language reads a byte order mark and every kind of line end itself */
  readonly readsSourceAsSent?: true;
  /** a program that adds the two numbers of one line: it shows that the language can be judged */
  readonly canary: string;
}

/** memory of the compile step of languages with a compiler */
export const compilerMemoryBytes = 512 * mib;
/** the compile step of an image that has a script for it */
export const compileScript: Command = { argv: ['/bin/sh', '/usr/lib/ll-solution-runner/compile.sh'] };
/** the same script, told the standard that the compiler is to go by */
export const compileBy = (standard: string): Command => ({ argv: [...compileScript.argv, standard] });
/** the program that the compile step left */
export const compiledProgram = (): Command => ({ argv: ['./main'] });
/** whole MiB, rounded down */
export const mebibytes = (bytes: number): number => Math.floor(bytes / mib);

/** The language as it runs the tests that a program holds; undefined when it cannot. */
export function asUnitTests(language: Language): Language | undefined {
  const { unit } = language;
  return unit === undefined ? undefined : { ...language, ...unit, runUnbuffered: unit.run };
}

/** The extensions of the language's source files. */
export const sourceExtensionsOf = ({ extensions, sourceExtensions = extensions }: Language): readonly string[] =>
  sourceExtensions;

/** Whether a file's name ends in one of the language's extensions. A name such as `.py` has no extension. */
export function isSourceName(language: Language, name: string): boolean {
  return sourceExtensionsOf(language).some(
    (extension) => name.endsWith(extension) && /[^/]$/.test(name.slice(0, -extension.length)),
  );
}
