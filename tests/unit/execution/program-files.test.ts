// What the files of a program may be, in which words wrong ones are refused, and which program the others make.

import { test } from 'tap';
import { argumentProblems } from '../../../src/execution/arguments.ts';
import { fileProblems, programOfFiles, type FileSet } from '../../../src/execution/program-files.ts';
import { languages } from '../../../src/languages/catalogue.ts';
import { c } from '../../../src/languages/c.ts';
import { java } from '../../../src/languages/java.ts';
import { python } from '../../../src/languages/python.ts';
import type { Language } from '../../../src/languages/language.ts';

const maxBytes = 1000;

const file = (name: string, content = 'x = 1\n') => ({ name, content: Buffer.from(content) });
const named = (...names: readonly string[]): FileSet => ({ files: names.map((name) => file(name)) });

function refusals(set: FileSet, language: Language = python): readonly string[] {
  return [...fileProblems(language, set, maxBytes)].map(({ text }) => text);
}

const problems = (...args: readonly string[]): readonly string[] => [...argumentProblems(args)].map(({ text }) => text);

await test('names that a file may have', async (t) => {
  const names = [
    'util/io.py',
    'a/b/c/d/e.txt',
    `${'s'.repeat(64)}/x`,
    'é/日本.txt',
    'a b.txt',
    '.hidden',
    'x..y',
    '...',
  ];
  t.strictSame(refusals(named('main.py', ...names)), []);
  t.strictSame(refusals(named('main.py', `${'s'.repeat(50)}/${'t'.repeat(49)}`)), [], 'of 100 bytes');
});

const wrongNames: Readonly<Record<string, string>> = {
  '': 'not be empty, but it is ""',
  '/etc/passwd': 'be a relative path, but it is "/etc/passwd"',
  '-o.py': 'not begin with - or @, but it is "-o.py"',
  '@options': 'not begin with - or @, but it is "@options"',
  'util\\io.py': 'have / between directories, and no backslash, but it is "util\\\\io.py"',
  'a\0b': 'not have control characters, but it is "a\\u0000b"',
  'a\nb': 'not have control characters, but it is "a\\nb"',
  'a\u007Fb': 'not have control characters, but it is "a\\u007fb"',
  'a\u0085b': 'not have control characters, but it is "a\\u0085b"',
  'a//b': 'not have an empty segment, but it is "a//b"',
  'a/': 'not have an empty segment, but it is "a/"',
  '.': 'not have the segment . or .., but it is "."',
  '..': 'not have the segment . or .., but it is ".."',
  './a': 'not have the segment . or .., but it is "./a"',
  'a/../b': 'not have the segment . or .., but it is "a/../b"',
  'a/..': 'not have the segment . or .., but it is "a/.."',
  ['s'.repeat(65)]: `have segments of at most 64 bytes of UTF-8, but it is "${'s'.repeat(65)}"`,
  ['é'.repeat(33)]: `have segments of at most 64 bytes of UTF-8, but it is "${'é'.repeat(33)}"`,
  'a/b/c/d/e/f': 'lie in at most 4 directories, but it is "a/b/c/d/e/f"',
  [`${'s'.repeat(50)}/${'t'.repeat(50)}`]: 'have at most 100 bytes of UTF-8',
  'a\uD800': 'be Unicode text, but it has a lone surrogate',
};

await test('a wrong name is refused with its place and the rule that it breaks', async (t) => {
  for (const [name, words] of Object.entries(wrongNames)) {
    t.strictSame(refusals(named('main.py', name)), [`files[1].name must ${words}`], JSON.stringify(name));
  }
});

await test('files that cannot lie beside each other are refused', async (t) => {
  t.strictSame(refusals(named('main.py', 'a', 'a')), ['files[2].name must not be "a", the name of files[1]']);
  t.strictSame(refusals(named('main.py', 'a/b/c', 'a')), ['files[2].name must not be "a", a directory of files[1]']);
  t.strictSame(refusals(named('a/b', 'main.py', 'a/b/c')), [
    'files[2].name must not be "a/b/c", because "a/b" is the name of files[0]',
  ]);
  t.strictSame(refusals(named('main.py', 'a', 'ab', 'a.b/c')), [], 'the same letters first');
});

await test('files are bounded in number and in bytes', async (t) => {
  const many = Array.from({ length: 20 }, (_, index) => `${index}.txt`);
  t.strictSame(refusals(named('main.py', ...many.slice(1))), []);
  const [tooMany] = fileProblems(python, named('main.py', ...many), maxBytes);
  t.strictSame(tooMany, { text: 'files must have at most 20 files, not 21', isSize: true });
  const large = (bytes: number): FileSet => ({ files: [file('main.py'), file('data', 'é'.repeat(bytes / 2))] });
  t.strictSame(refusals(large(994)), []);
  t.strictSame(
    [...fileProblems(python, large(996), maxBytes)],
    [{ text: 'files must have at most 1000 bytes together (MAX_CODE), not 1002 bytes', isSize: true }],
  );
  t.strictSame(refusals({ code: Buffer.alloc(600, 'x'), files: [file('data', 'x'.repeat(401))] }), [
    'files must have at most 1000 bytes together (MAX_CODE), not 1001 bytes',
  ]);
});

await test('every problem is told, that of the main file only when all names are right', async (t) => {
  t.strictSame(refusals({ ...named('x.py', '..', 'y.py', 'x.py'), entry: 'z.py' }), [
    'files[1].name must not have the segment . or .., but it is ".."',
    'files[3].name must not be "x.py", the name of files[0]',
  ]);
});

await test('the main file is the one that is named, else the language’s own, else the only one of the language', async (t) => {
  const mainOf = (set: FileSet, language: Language = python) => {
    t.strictSame(refusals(set, language), []);
    return programOfFiles(language, set).fileName;
  };
  t.equal(mainOf({ ...named('main.py', 'app/game.py'), entry: 'app/game.py' }), 'app/game.py');
  t.equal(mainOf(named('a.py', 'main.py')), 'main.py');
  t.equal(mainOf(named('data.txt', 'a/game.py', '.py')), 'a/game.py');
  t.equal(mainOf(named('util.h', 'program.c'), c), 'program.c');
  t.equal(mainOf(named('com/example/Game.java'), java), 'com/example/Game.java');
  for (const language of languages.values())
    t.equal(mainOf(named(language.fileName, 'x'), language), language.fileName);
});

await test('a main file that cannot be told, or that is none, is refused', async (t) => {
  const must = 'entry must name the main file: no file is named';
  t.strictSame(refusals(named('a.py', 'b.pyw')), [`${must} main.py, and several files end in one of: .py, .pyw`]);
  t.strictSame(refusals(named('a.txt')), [`${must} main.py, and no file ends in one of: .py, .pyw`]);
  t.strictSame(refusals({ files: [] }), [`${must} main.py, and no file ends in one of: .py, .pyw`]);
  t.strictSame(refusals({ ...named('a.py'), entry: 'b.py' }), [
    'entry must be the name of one of the files, not "b.py"',
  ]);
  t.strictSame(refusals({ ...named('a.py'), entry: 'b'.repeat(101) }), ['entry must have at most 100 bytes of UTF-8']);
  t.strictSame(refusals({ ...named('a.txt', 'main.py'), entry: 'a.txt' }), [
    'entry must be a python file, whose name ends in one of: .py, .pyw',
  ]);
  t.strictSame(refusals({ files: [file('data'), file('main.py', '')] }), [
    'files[1].content must not be empty: it is the main file',
  ]);
  t.strictSame(refusals({ files: [file('main.py'), file('__init__.py', '')] }), [], 'another file may be empty');
});

await test('code apart from the files has the name of the language’s file, or that of `entry`', async (t) => {
  const code = Buffer.from('import a');
  const { fileName, source, files } = programOfFiles(python, { code, files: [file('a.py')] });
  t.strictSame([fileName, Buffer.from(source), files], ['main.py', code, [file('a.py')]]);
  t.equal(programOfFiles(python, { code, ...named('a.py'), entry: 'game.py' }).fileName, 'game.py');
  t.strictSame(refusals({ code, files: [] }), []);
  t.strictSame(refusals({ code, ...named('main.py') }), ['files[0].name must not be "main.py", the name of code']);
  t.strictSame(refusals({ code, ...named('game.py'), entry: 'game.py' }), [
    'files[0].name must not be "game.py", the name of code',
  ]);
  t.strictSame(refusals({ code, files: [], entry: '../x.py' }), [
    'entry must not have the segment . or .., but it is "../x.py"',
  ]);
  t.strictSame(refusals({ code: Buffer.alloc(0), files: [] }), ['code must not be empty']);
});

await test('a program has its main file apart from the others, in their order', async (t) => {
  const files = [file('b.txt', '1'), file('main.py', '2'), file('a.txt', '3')];
  const program = programOfFiles(python, { files });
  t.strictSame(program, { fileName: 'main.py', source: Buffer.from('2'), files: [files[0], files[2]] });
  t.strictSame(Object.keys(programOfFiles(python, named('main.py'))), ['fileName', 'source'], 'alone');
});

await test('arguments are bounded in number and in bytes, and have no zero byte', async (t) => {
  t.strictSame(problems(...Array.from({ length: 16 }, () => 'é'.repeat(128))), [], '16 of 4 KiB');
  t.strictSame(problems('', ' ', '--x=1', '\n'), []);
  t.strictSame(problems(...Array.from({ length: 17 }, () => 'a')), ['args must have at most 16 arguments, not 17']);
  t.strictSame(problems('é'.repeat(2048), 'a'), ['args must have at most 4 KiB together, not 4097']);
  t.strictSame(problems('a', 'b\0', '\uDC00'), [
    'args[1] must not have the character "\\u0000"',
    'args[2] must be Unicode text, but it has a lone surrogate',
  ]);
});
