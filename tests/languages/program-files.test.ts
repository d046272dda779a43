// Programs of several files, in every language: projects/<language>/ has one that imports files of other directories, reads
// a file and prints its arguments, and then tries to change its files.
//
//   node tests/languages/program-files.test.ts java      programs alone whose name contains "java"

import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { runCommand } from '../../src/execution/commands.ts';
import { compile, type CompileFailure } from '../../src/execution/compile.ts';
import { defaultJudgingLimits } from '../../src/execution/limits.ts';
import { scriptNeeds } from '../../src/execution/needs.ts';
import { fileProblems, programOfFiles, type FileSet } from '../../src/execution/program-files.ts';
import type { ProgramFile, Script } from '../../src/execution/program.ts';
import { languages } from '../../src/languages/catalogue.ts';
import type { Language } from '../../src/languages/language.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import { ampleLimits, docker, mib, never, openPool } from '../support/docker.ts';

const memoryLimitBytes = 256 * mib;
const args = ['a b', '', 'é'];
const words = { name: 'data/words.txt', content: Buffer.from('one two\nthree\n') };
const printed = '42\none two\na b||é\nfresh\n';

const part = process.argv[2] ?? '';
const images = new Map<string, { engineName: string; memoryBytes: number }>();
for (const { image } of languages.values()) {
  images.set(image, { engineName: await ensureImage(docker, image, () => undefined), memoryBytes: memoryLimitBytes });
}
const { pool, failures } = await openPool(t, { images, poolSize: 0 });

async function projectOf({ name }: Language): Promise<readonly ProgramFile[]> {
  const folder = join(import.meta.dirname, 'projects', name === 'python-science' ? 'python' : name);
  const files: ProgramFile[] = [words];
  for await (const entry of glob('**', { cwd: folder, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.push({ name: path.slice(folder.length + 1), content: await readFile(path) });
  }
  return files;
}

interface Ran {
  readonly failure: CompileFailure | null;
  /** what each run printed, stderr behind stdout */
  readonly outputs: readonly string[];
}

/** Compiles the files and runs the program some times, in one container. */
async function runFiles(language: Language, set: FileSet, runs = 1): Promise<Ran> {
  const problems = [...fileProblems(language, set, mib)];
  if (problems.length > 0) throw new Error(problems.map(({ text }) => text).join('; '));
  const program = programOfFiles(language, set);
  const script: Script = { language, program, args, input: new Uint8Array(), timeLimitMs: 10_000, memoryLimitBytes };
  await using lease = await pool.lease(scriptNeeds(script, defaultJudgingLimits), never);
  const [, { failure }] = await Promise.all([lease.load(program), compile(script, lease, defaultJudgingLimits)]);
  if (failure !== null) return { failure, outputs: [] };
  const outputs: string[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    const command = runCommand(language, program, memoryLimitBytes, args);
    const limits = { ...ampleLimits, memoryBytes: memoryLimitBytes };
    const { stdout, stderr } = await lease.run({ ...command, input: new Uint8Array(), limits });
    outputs.push(Buffer.concat([stdout, stderr]).toString());
  }
  return { failure, outputs };
}

async function withFile(language: Language, name: string, change: (text: string) => string): Promise<FileSet> {
  const files = await projectOf(language);
  if (!files.some((file) => file.name === name)) throw new Error(`no ${name}`);
  const changed = ({ content }: ProgramFile) => Buffer.from(change(Buffer.from(content).toString()));
  return { files: files.map((file) => (file.name === name ? { name, content: changed(file) } : file)) };
}

async function test(
  language: string,
  does: string,
  body: (t: Test, language: Language) => Promise<void>,
): Promise<void> {
  const name = `${language}: ${does}`;
  if (name.includes(part)) await t.test(name, async (own) => body(own, languages.get(language)!));
}

for (const language of languages.keys()) {
  await test(language, 'a program of several files runs with its arguments, each time as if alone', async (t, one) => {
    const { failure, outputs } = await runFiles(one, { files: await projectOf(one) }, 2);
    t.same(failure, null);
    t.same(outputs, [printed, printed]);
  });
}

/** A mistake in another file than the main one, and what must be in the compiler's message. */
const mistakes: Readonly<Record<string, readonly [name: string, change: (text: string) => string, words: string]>> = {
  python: ['util/deep/words.py', (text) => `${text}x = (\n`, 'util/deep/words.py", line 4\n'],
  javascript: ['util/words.mjs', (text) => `${text}const const = 1;\n`, 'util/words.mjs:4\n'],
  c: ['util/words.c', (text) => `${text}int x = ;\n`, 'util/words.c:8:9: error: '],
  cpp: ['util/answer.cc', (text) => `${text}int x = ;\n`, 'util/answer.cc:4:9: error: '],
  go: ['util/deep/words.go', (text) => `${text}var x int = ""\n`, 'util/deep/words.go:15:13: '],
  java: ['com/example/util/Words.java', (text) => `${text}int x = ;\n`, 'com/example/util/Words.java:11: error: '],
};

for (const [language, [name, change, said]] of Object.entries(mistakes)) {
  await test(language, 'a compile error names the file and the line', async (t, one) => {
    const { failure } = await runFiles(one, await withFile(one, name, change));
    t.equal(failure?.kind, 'rejected');
    const message = failure?.kind === 'rejected' ? failure.message : '';
    t.ok(message.includes(said), `${said} in ${message}`);
  });
}

const file = (name: string, content: string): ProgramFile => ({ name, content: Buffer.from(content) });

interface Case {
  readonly language: string;
  readonly does: string;
  readonly files: readonly ProgramFile[];
  readonly entry?: string;
  /** the output, or a compile error with these words */
  readonly must: { readonly output: RegExp } | { readonly compileError: RegExp; readonly line?: RegExp };
}

const cases: readonly Case[] = [
  {
    language: 'python',
    does: 'a main file of another name, in a directory, is forked from the template and sees its own name and place',
    files: [
      file(
        'app/game.py',
        `import sys, lib\nprint(sys.argv, sys.orig_argv[1], sys.path[0], __file__)\nlib.check()\n1 / 0\n`,
      ),
      file('app/lib.py', `def check(): print('template.so' in open('/proc/self/maps').read())\n`),
    ],
    entry: 'app/game.py',
    must: {
      output:
        /^\['app\/game\.py', 'a b', '', 'é'\] app\/game\.py \/box\/app \/box\/app\/game\.py\nTrue\n[^]*File "\/box\/app\/game\.py", line 4, in <module>\n[^]*ZeroDivisionError/,
    },
  },
  {
    language: 'python',
    does: 'a main file of another name of which the compiler has something to say starts from nothing',
    files: [file('game.py', `import sys\nprint("\\d", sys.argv, 'template.so' in open('/proc/self/maps').read())\n`)],
    must: { output: /^\\d \['game\.py', 'a b', '', 'é'\] False\n\/box\/game\.py:2: SyntaxWarning/ },
  },
  {
    language: 'python',
    does: 'no file of the program stands in for a module that the compile step imports',
    files: [file('main.py', 'def (\n'), file('traceback.py', 'print("run")\n'), file('io.py', 'print("run")\n')],
    must: { compileError: /^ +File "\/box\/main\.py", line 1\n(?!.*run)/s },
  },
  {
    language: 'javascript',
    does: 'ES modules import each other, and package.json makes modules of .js files',
    files: [
      file('package.json', '{ "type": "module" }'),
      file(
        'main.js',
        `import { two } from './lib/two.js';\nconsole.log(two, await Promise.resolve(process.argv[2]));\n`,
      ),
      file('lib/two.js', 'export const two = 2;\n'),
    ],
    must: { output: /^2 a b\n$/ },
  },
  {
    language: 'javascript',
    does: 'a main file that is an ES module imports CommonJS and JSON',
    files: [
      file(
        'game.mjs',
        `import two from './lib/two.cjs';\nimport three from './three.json' with { type: 'json' };\nconsole.log(two + three, process.argv[1]);\n`,
      ),
      file('lib/two.cjs', 'module.exports = 2;\n'),
      file('three.json', '3'),
    ],
    entry: 'game.mjs',
    must: { output: /^5 \/box\/game\.mjs\n(?!.*Error)/ },
  },
  {
    language: 'javascript',
    does: 'an error in a required file is told with its place',
    files: [file('game.js', `require('./lib/f');\n`), file('lib/f.js', `\nthrow new Error('own');\n`)],
    entry: 'game.js',
    must: { output: /^\/box\/lib\/f\.js:2\n[^]*Error: own\n[^]*\(\/box\/game\.js:1:1\)/ },
  },
  {
    language: 'c',
    does: 'a main file of another name is compiled with the others, and a header is found from the root',
    files: [
      file('src/game.c', `#include "include/f.h"\n#include <stdio.h>\nint main(void) { printf("%d\\n", f()); }\n`),
      file('src/f.c', '#include "include/f.h"\nint f(void) { return 6; }\n'),
      file('include/f.h', 'int f(void);\n'),
    ],
    entry: 'src/game.c',
    must: { output: /^6\n$/ },
  },
  {
    language: 'c',
    does: 'a function that is defined twice is an error',
    files: [file('main.c', 'int main(void) { return 0; }\n'), file('f.c', 'int main(void) { return 0; }\n')],
    must: {
      compileError: /^collect2: error: ld returned 1 exit status$/m,
      line: /f\.c:.*: multiple definition of `main'/,
    },
  },
  {
    language: 'go',
    does: 'without go.mod the module is named play',
    files: [
      file('main.go', 'package main\n\nimport "play/lib"\n\nfunc main() { println(lib.Two) }\n'),
      file('lib/two.go', 'package lib\n\nconst Two = 2\n'),
    ],
    must: { output: /^2\n$/ },
  },
  {
    language: 'go',
    does: 'the main file may lie in a directory',
    files: [
      file('cmd/app/main.go', 'package main\n\nimport "play/lib"\n\nfunc main() { println(lib.Two, own) }\n'),
      file('cmd/app/own.go', 'package main\n\nconst own = 1\n'),
      file('lib/two.go', 'package lib\n\nconst Two = 2\n'),
    ],
    entry: 'cmd/app/main.go',
    must: { output: /^2 1\n$/ },
  },
  {
    language: 'go',
    does: 'a panic is told with the file and the line',
    files: [
      file('main.go', 'package main\n\nimport "play/lib"\n\nfunc main() { lib.F() }\n'),
      file('lib/f.go', 'package lib\n\nfunc F() { panic("own") }\n'),
    ],
    must: { output: /^panic: own\n[^]*\/box\/lib\/f\.go:3\n[^]*\/box\/main\.go:5 / },
  },
  {
    language: 'go',
    does: 'a package that is not there is an error',
    files: [file('main.go', 'package main\n\nimport "play/lib"\n\nfunc main() { lib.F() }\n')],
    must: { compileError: /^main\.go:3:8: package play\/lib has no \.go file in the program$/ },
  },
  {
    language: 'go',
    does: 'a module of others is an error',
    files: [
      file('main.go', 'package main\n\nimport "github.com/a/b"\n\nfunc main() { b.F() }\n'),
      file('go.mod', 'module x\n'),
    ],
    must: { compileError: /^main\.go:3:8: could not import github\.com\/a\/b \(standard library only\)$/ },
  },
  {
    language: 'go',
    does: 'packages that import each other are an error',
    files: [
      file('main.go', 'package main\n\nimport "play/a"\n\nfunc main() { a.F() }\n'),
      file('a/a.go', 'package a\n\nimport "play/b"\n\nfunc F() { b.F() }\n'),
      file('b/b.go', 'package b\n\nimport "play/a"\n\nfunc F() { a.F() }\n'),
    ],
    must: { compileError: /^b\/b\.go:3:8: import cycle not allowed: play\/a$/ },
  },
  {
    language: 'java',
    does: 'the class of the main file is run, whatever the others are named',
    files: [
      file(
        'com/example/Game.java',
        'package com.example;\nclass Game { public static void main(String[] a) { Main.say(); } }\n',
      ),
      file(
        'com/example/Main.java',
        'package com.example;\npublic class Main {\n  static void say() { System.out.println("game"); }\n  public static void main(String[] a) {}\n}\n',
      ),
    ],
    entry: 'com/example/Game.java',
    must: { output: /^game\n$/ },
  },
];

for (const { language, does, must, ...set } of cases) {
  await test(language, does, async (t, one) => {
    const { failure, outputs } = await runFiles(one, set);
    if ('output' in must) {
      t.same(failure, null);
      t.match(outputs[0], must.output);
    } else {
      t.match(failure, { kind: 'rejected', message: must.compileError, line: must.line ?? /./ });
    }
  });
}

t.same(failures, []);
