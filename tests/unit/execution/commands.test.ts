// The commands of programs of several files and with arguments, in every language.

import { test } from 'tap';
import { compileCommand, runCommand, sourcesOf, unbufferedCommand } from '../../../src/execution/commands.ts';
import type { Program } from '../../../src/execution/program.ts';
import { sourceExtensionsOf } from '../../../src/languages/language.ts';
import { withVariants } from '../../../src/languages/catalogue.ts';
import { python } from '../../../src/languages/python.ts';
import { encodeRun } from '../../../src/sandbox/protocol.ts';
import { limits as judging, MB, processLimits } from '../judging/samples.ts';
import { compile } from '../../../src/execution/compile.ts';
import { programBytes } from '../../../src/execution/program.ts';
import { programOf } from '../../../src/execution/source-text.ts';
import { cpp } from '../../../src/languages/cpp.ts';
import { createFakeSandboxes } from '../../support/fake-sandbox.ts';

const file = (name: string, content: string | Uint8Array = 'x') => ({ name, content: Buffer.from(content) });

await test('the compile step gets the names of the source files, the main file first; the run gets the arguments', async (t) => {
  for (const language of withVariants()) {
    const [extension = ''] = sourceExtensionsOf(language);
    const main = `app/other${extension}`;
    const files = [file(`a${extension}`), file('data.txt'), file(`util/b${extension}`), file(extension)];
    const program: Program = { fileName: main, source: Buffer.from('x'), files };
    const { argv } = compileCommand(language, sourcesOf(language, program));
    t.strictSame(argv, [...language.compile.argv, main, `a${extension}`, `util/b${extension}`], language.name);
    for (const command of [runCommand, unbufferedCommand]) {
      const run = command(language, program, 128 * MB, ['one', '', '-2']);
      t.strictSame(run.argv.slice(-3), ['one', '', '-2'], language.name);
      const startsMain = ['python', 'python-science', 'javascript'].includes(language.name);
      t.equal(run.argv.includes(main), startsMain, `${language.name} ${startsMain ? 'starts' : 'has compiled'} it`);
      t.notOk(run.argv.includes(language.fileName), language.name);
      t.same(run.environment, language.run(128 * MB).environment);
    }
  }
});

await test('a program of one file without arguments has the command of its language', async (t) => {
  for (const language of withVariants()) {
    const program: Program = { fileName: language.fileName, source: Buffer.from('x') };
    t.strictSame(runCommand(language, program, 64 * MB), language.run(64 * MB), language.name);
  }
  const program: Program = { fileName: 'main.py', source: Buffer.from('x') };
  t.strictSame(unbufferedCommand(python, program, 64 * MB).argv, ['/usr/bin/python3', '-u', 'main.py']);
});

await test('the longest command of any language fits its frame, and has no more arguments than may be', async (t) => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(90, 'n'));
  const args = Array.from({ length: 16 }, () => 'a'.repeat(256));
  for (const language of withVariants()) {
    const [extension] = language.extensions;
    const [main, ...others] = names.map((name) => file(`${name}${extension}`));
    const program = { fileName: main!.name, source: main!.content, files: others };
    const commands = {
      compile: compileCommand(language, sourcesOf(language, program)),
      run: unbufferedCommand(language, program, 1024 * MB, args),
    } as const;
    for (const kind of ['compile', 'run'] as const) {
      const order = encodeRun(kind, { ...commands[kind], input: Buffer.alloc(0), limits: processLimits });
      t.ok(order.readUInt32LE(0) <= 8192, `${language.name}: ${kind}`);
      t.ok(commands[kind].argv.length <= 64, `${language.name}: ${kind}`);
    }
  }
});

await test('source files are evened out as the main file is, and other files stay as they were sent', async (t) => {
  const files = [file('a.cpp', '\uFEFFa\rb'), file('data.txt', '\uFEFFa\rb')];
  const program = programOf(cpp, Buffer.from('x\ry'), { fileName: 'z.cc', files });
  t.strictSame(program, {
    fileName: 'z.cc',
    source: Uint8Array.from(Buffer.from('x\ny')),
    files: [{ name: 'a.cpp', content: Uint8Array.from(Buffer.from('a\nb')) }, files[1]],
  });
  t.same(programOf(python, Buffer.from('x'), { files: [file('a.py', 'a\rb')] }).files, [file('a.py', 'a\rb')]);
  t.equal(programBytes(program), 3 + 3 + 6);
  t.equal(programBytes({ fileName: 'main.py', source: Buffer.from('123') }), 3);
});

await test('a source file in UTF-16 is named before the compiler is started; data may be of any kind', async (t) => {
  const sandboxes = createFakeSandboxes(() => ({}));
  const needs = { image: 'python', memoryBytes: 128 * MB, inputBytes: 0, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  const failureOf = async (...files: readonly ReturnType<typeof file>[]) => {
    const program = { fileName: 'main.py', source: Buffer.from('x'), files };
    return (await compile({ language: python, program, memoryLimitBytes: 128 * MB }, lease, judging)).failure;
  };
  const wide = Buffer.from('print(1)', 'utf16le');
  const message = 'error: util/io.py is UTF-16 text: save it as UTF-8';
  t.strictSame(await failureOf(file('util/io.py', wide)), { kind: 'rejected', message, line: message });
  t.strictSame(sandboxes.containers[0]!.requests, []);
  await lease.load({ fileName: 'main.py', source: Buffer.from('x') });
  t.equal(await failureOf(file('data.txt', wide)), null);
});
