// Folders of tests as people who write problems lay them out.

import { join } from 'node:path';
import t, { type Test } from 'tap';
import { findTests, readTest } from '../../../src/cli/test-files.ts';
import { folderOf } from '../../support/folder.ts';

/** Empty files, by their paths. */
async function layout(t: Test, ...paths: readonly string[]): Promise<string> {
  return folderOf(t, Object.fromEntries(paths.map((path) => [path, ''])));
}

/** With their ends, without the folder. */
async function found(folder: string): Promise<readonly string[]> {
  const tests = await findTests(folder);
  return tests.map(({ inputFile, answerFile }) => `${inputFile} ${answerFile}`.replaceAll(`${folder}/`, ''));
}

await t.test('answers end in .out or in .ans, and other files are no tests', async (t) => {
  const folder = await layout(t, '1.in', '1.out', '2.in', '2.ans', 'README.md', 'checker.py', '.hidden.in', '3/3.in');
  t.same(await found(folder), ['1.in 1.out', '2.in 2.ans']);
});

await t.test('2 comes before 10, and names that are the same number come in one order', async (t) => {
  const names = ['10', '2', '02', '1', 'b2', 'b10', 'a'];
  const folder = await layout(t, ...names.flatMap((name) => [`${name}.in`, `${name}.out`]));
  const tests = await findTests(folder);
  t.same(
    tests.map(({ name }) => name),
    ['1', '02', '2', '10', 'a', 'b2', 'b10'],
  );
});

await t.test('samples come before what is secret, groups are folders, and the folder’s own come first', async (t) => {
  const paths = ['secret/10', 'secret/2', 'secret/g2/1', 'secret/g10/1', 'sample/1', 'own'];
  const folder = await layout(t, ...paths.flatMap((path) => [`${path}.in`, `${path}.ans`]));
  const tests = await findTests(folder);
  t.same(
    tests.map(({ name }) => name),
    ['own', 'sample/1', 'secret/2', 'secret/10', 'secret/g2/1', 'secret/g10/1'],
  );
});

await t.test('a problem package has them in data', async (t) => {
  const folder = await layout(
    t,
    'problem.yaml',
    'data/secret/1.in',
    'data/secret/1.ans',
    'data/sample/1.in',
    'data/sample/1.ans',
  );
  t.same(await found(folder), ['data/sample/1.in data/sample/1.ans', 'data/secret/1.in data/secret/1.ans']);
});

await t.test('what is no set of tests is told by name', async (t) => {
  const missing = join(await layout(t), 'nowhere');
  await t.rejects(findTests(missing), { name: 'CommandError', message: `${missing}: no such file or directory` });
  const empty = await layout(t, 'main.py');
  await t.rejects(findTests(empty), {
    name: 'CommandError',
    message: `${empty}: no tests found. Looked for 1.in with 1.out or 1.ans, and so on, here and in sample, secret, data/sample, data/secret`,
  });
  const file = join(empty, 'main.py');
  await t.rejects(findTests(file), { name: 'CommandError', message: `${file}: not a directory` });
});

await t.test('half a test is told by name, and so is one that is one and a half', async (t) => {
  for (const [paths, message] of [
    [['1.in', '1.out', '2.in'], '2.in: an input without its answer 2.out or 2.ans'],
    [['1.in', '1.out', 'sample/2.ans'], 'sample/2.ans: an answer without its input 2.in'],
    [['1.in', '1.out', '3.out'], '3.out: an answer without its input 3.in'],
    [['1.in', '1.out', '1.ans'], '1.in: an input with two answers, 1.out, 1.ans'],
  ] as const) {
    const folder = await layout(t, ...paths);
    await t.rejects(findTests(folder), { name: 'CommandError', message: join(folder, message) });
  }
});

await t.test('texts are taken as they are: a BOM, CRLF, and no line break at the end', async (t) => {
  const folder = await folderOf(t, { '1.in': '\uFEFFone\r\ntwo', '1.out': 'ß\n' });
  const [test] = await findTests(folder);
  t.same(await readTest(test!), { name: '1', in: '\uFEFFone\r\ntwo', expected_out: 'ß\n' });
});

await t.test('a file that is not UTF-8 is told by name', async (t) => {
  const folder = await folderOf(t, { '1.in': '', '1.out': Buffer.from('ß', 'latin1') });
  const [test] = await findTests(folder);
  await t.rejects(readTest(test!), { name: 'CommandError', message: `${folder}/1.out is not UTF-8` });
});
