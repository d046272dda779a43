// The page checks names by the rules of the server, and has words for each.

import t from 'tap';
import { fileProblems } from '../../../src/execution/program-files.ts';
import { brokenNameRule, nameClash } from '../../../src/file-names.ts';
import { python } from '../../../src/languages/python.ts';

const names = [
  'util.py',
  'util/io.py',
  'a/b/c/d/e.py',
  'a/b/c/d/e/f.py',
  '',
  ' ',
  '/a.py',
  '-a.py',
  '@a.py',
  'a\\b.py',
  'a\nb.py',
  'a//b.py',
  'a/',
  './a.py',
  'a/../b.py',
  '...',
  'ä'.repeat(32),
  'ä'.repeat(33),
  `${'a'.repeat(50)}/${'b'.repeat(49)}`,
  `${'a'.repeat(50)}/${'b'.repeat(50)}`,
  '\uD800.py',
  '日本/語.py',
  'main.py',
  'main.py/x.py',
];

t.test('a name is refused here where the server refuses it', async (t) => {
  const main = { name: 'main.py', content: Buffer.from('1') };
  let refused = 0;
  for (const name of names) {
    const problems = [...fileProblems(python, { files: [main, { name, content: Buffer.from('') }] }, 100)];
    const isRefused = brokenNameRule(name) !== null || nameClash(name, [main]) !== null;
    t.equal(isRefused, problems.length > 0, JSON.stringify(name));
    if (isRefused) refused += 1;
  }
  t.equal(refused, 16);
});

t.test('a clash says with which file, the same name first', async (t) => {
  const others = [{ name: 'a/b.py' }, { name: 'c' }, { name: 'a' }];
  t.same(nameClash('a', others), { kind: 'same', other: { name: 'a' } });
  t.same(nameClash('a', others.slice(0, 2)), { kind: 'directory', other: { name: 'a/b.py' } });
  t.same(nameClash('c/d.py', others), { kind: 'below', other: { name: 'c' } });
  t.equal(nameClash('b', others), null);
});
