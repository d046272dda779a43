// The languages that can be judged: how each is named, stored, compiled and run.

/** Everything that is particular to one language. */
export interface Language {
  readonly name: string;
  /** the target in sandbox-image/Dockerfile */
  readonly image: string;
  readonly fileName: string;
  /** run once before the tests; a non-zero exit is a compilation error and its stderr the message */
  readonly compileArgv: readonly string[];
  readonly runArgv: readonly string[];
  /** prints one line that ends in the version */
  readonly versionArgv: readonly string[];
  /** what the last line of stderr looks like when the language itself ran out of memory */
  readonly allocationError: RegExp;
}

const python: Language = {
  name: 'python',
  image: 'python',
  fileName: 'main.py',
  compileArgv: ['/usr/bin/python3', '/usr/lib/ll-solution-runner/compile.pyc', 'main.py'],
  runArgv: ['/usr/bin/python3', 'main.py'],
  versionArgv: ['/usr/bin/python3', '--version'],
  allocationError: /^MemoryError\b/,
};

export const languages: ReadonlyMap<string, Language> = new Map([[python.name, python]]);

export const defaultLanguage = python;
