// The languages that can be judged: how each is named, stored, compiled and run. A new one is an entry here, a target in
// sandbox-image/Dockerfile and its examples in tests/examples/.

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
  /** run once before the tests; a non-zero exit is a compilation error and its stderr the message */
  readonly compile: Command;
  /** for the compile step; null is the memory limit of the tests, and spares lowering the container's before they begin */
  readonly compileMemoryBytes: number | null;
  /** the program's memory limit is known to it, so that runtimes that manage memory keep within it */
  readonly run: (memoryBytes: number) => Command;
  /** the same, where a runtime would else hold back what it prints to a pipe: for whoever reads stdout and stderr as one */
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

const mib = 1024 * 1024;
const compilerMemoryBytes = 512 * mib;
const compileScript: Command = { argv: ['/bin/sh', '/usr/lib/ll-solution-runner/compile.sh'] };
const compiledProgram = (): Command => ({ argv: ['./main'] });
const megabytes = (bytes: number): number => Math.floor(bytes / mib);

const python: Language = {
  name: 'python',
  aliases: ['py', 'python3', 'py3', 'cpython'],
  image: 'python',
  fileName: 'main.py',
  compile: { argv: ['/usr/bin/python3', '/usr/lib/ll-solution-runner/compile.pyc', 'main.py'] },
  compileMemoryBytes: null,
  run: () => ({ argv: ['/usr/bin/python3', 'main.py'] }),
  runUnbuffered: () => ({ argv: ['/usr/bin/python3', '-u', 'main.py'] }),
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/python3', '--version'] },
  compileErrorLines: [],
  runtimeErrorLines: [],
  allocationError: /^MemoryError\b/,
  canary: 'print(sum(map(int, input().split())))\n',
};

/** MB: for these limits the image has snapshots of Node's start; with another it starts without, and later. */
const snapshotLimits: ReadonlySet<number> = new Set([64, 128, 256, 512, 1024]);

function nodeCommand(task: 'check' | 'run', memoryBytes: number): Command {
  const limit = megabytes(memoryBytes);
  // Of what is old; the rest is for what is young, and for Node itself. Left to itself Node makes the young part small
  // where memory is, and collects all the time.
  const heap = Math.max(8, Math.floor(0.875 * limit) - 48);
  const young = Math.max(1, Math.min(16, Math.floor(limit / 16)));
  const sizes = ['--stack-size=32768', `--max-old-space-size=${heap}`, `--max-semi-space-size=${young}`];
  const snapshot = ['--snapshot-blob', `/usr/lib/ll-solution-runner/start-${limit}.blob`, task];
  return { argv: ['/usr/bin/node', ...sizes, ...(snapshotLimits.has(limit) ? snapshot : []), 'main.js'] };
}

const javascript: Language = {
  name: 'javascript',
  aliases: ['js', 'node', 'nodejs'],
  image: 'javascript',
  fileName: 'main.js',
  compile: nodeCommand('check', compilerMemoryBytes),
  compileMemoryBytes: compilerMemoryBytes,
  run: (memoryBytes) => nodeCommand('run', memoryBytes),
  defaultMemoryBytes: 256 * mib,
  version: { argv: ['/usr/bin/node', '--version'] },
  compileErrorLines: [/^[A-Za-z]*Error\b/],
  // What was thrown may be no Error, and more than the last word.
  runtimeErrorLines: [/^FATAL ERROR: |^[A-Za-z]*Error\b/, /^(?!Node\.js v|\(Use `node )\S/],
  allocationError: /heap out of memory|^FATAL ERROR: .*Allocation failed|^RangeError: Array buffer allocation failed/,
  canary: "console.log(require('fs').readFileSync(0, 'utf8').trim().split(' ').reduce((a, b) => a + +b, 0));\n",
};

const c: Language = {
  name: 'c',
  aliases: ['c17', 'gcc'],
  image: 'c',
  fileName: 'main.c',
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/gcc', '-dumpfullversion'] },
  compileErrorLines: [/\berror: |\bundefined reference to /],
  runtimeErrorLines: [],
  allocationError: null,
  canary: '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); }\n',
};

const cpp: Language = {
  name: 'cpp',
  aliases: ['c++', 'c++20', 'cpp20', 'g++', 'cxx'],
  image: 'cpp',
  fileName: 'main.cpp',
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: compiledProgram,
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/bin/g++', '-dumpfullversion'] },
  compileErrorLines: [/\berror: |\bundefined reference to /],
  runtimeErrorLines: [],
  allocationError: /\bstd::bad_alloc\b|\bstd::bad_array_new_length\b/,
  canary: '#include <bits/stdc++.h>\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << "\\n"; }\n',
};

const go: Language = {
  name: 'go',
  aliases: ['golang'],
  image: 'go',
  fileName: 'main.go',
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: (memoryBytes) => ({
    ...compiledProgram(),
    // Towards it the collector works harder; it is no limit of its own.
    environment: { GOMEMLIMIT: `${Math.floor(0.8 * megabytes(memoryBytes))}MiB` },
  }),
  defaultMemoryBytes: 0,
  version: { argv: ['/usr/lib/go/compile', '-V'] },
  compileErrorLines: [/^(?:\.\/)?main\.go:\d+/],
  runtimeErrorLines: [/^(?:panic|fatal error|runtime): /],
  allocationError: /\bout of memory\b/,
  canary:
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tvar a, b int\n\tfmt.Scan(&a, &b)\n\tfmt.Println(a + b)\n}\n',
};

const java: Language = {
  name: 'java',
  aliases: ['java21', 'openjdk'],
  image: 'java',
  fileName: 'Main.java',
  compile: compileScript,
  compileMemoryBytes: compilerMemoryBytes,
  run: (memoryBytes) => ({
    argv: [
      '/usr/lib/ll-solution-runner/jre/bin/java',
      // The rest is the machine itself: its classes, its compilers, its stacks. Most of the heap is for what is old, so
      // that one array may take it.
      `-Xmx${Math.max(8, Math.floor(megabytes(memoryBytes) * 0.875) - 24)}m`,
      '-XX:NewRatio=6',
      // Taking an overflow back down the stack needs several times as much again.
      `-Xss${Math.max(1, Math.min(64, Math.floor(megabytes(memoryBytes) / 16)))}m`,
      '-XX:+UseSerialGC',
      '-XX:-UsePerfData',
      // Its warnings would else stand in the program's output.
      '-Xlog:disable',
      '-Xlog:all=warning:stderr',
      '-cp',
      '/proc/self/fd/3',
      'Main',
    ],
  }),
  defaultMemoryBytes: 256 * mib,
  version: { argv: ['/usr/lib/ll-solution-runner/jre/bin/java', '--version'] },
  compileErrorLines: [/\berror: /],
  runtimeErrorLines: [/^Exception in thread |^java\.lang\.OutOfMemoryError\b|^Error: /],
  allocationError: /\bjava\.lang\.OutOfMemoryError\b/,
  canary:
    'import java.util.Scanner;\n\npublic class Main {\n    public static void main(String[] args) {\n' +
    '        var in = new Scanner(System.in);\n        System.out.println(in.nextInt() + in.nextInt());\n    }\n}\n',
};

/** By name. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [python, javascript, c, cpp, go, java].map((language) => [language.name, language]),
);

export const defaultLanguage = python;

const byAnyName: ReadonlyMap<string, Language> = new Map(
  [...languages.values()].flatMap((language) => [language.name, ...language.aliases].map((name) => [name, language])),
);

/** undefined when no language has this name or alias */
export function languageNamed(name: string): Language | undefined {
  return byAnyName.get(name);
}
