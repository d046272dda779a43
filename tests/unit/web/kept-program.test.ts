import t from 'tap';
import { programFrom } from '../../../src/web/kept-program.ts';
import { bytesOf, programOfOne, usualEntry, type Program } from '../../../src/web/program.ts';
import { isSource } from '../../../src/web/sources.ts';

const kept = (value: unknown): Program | null => programFrom(JSON.parse(JSON.stringify(value)), 'python', 'main.py');

t.test('what an earlier page kept is a program of one file', async (t) => {
  t.same(kept({ code: 'print(1)', stdin: 'x' }), {
    ...programOfOne('python', { name: 'main.py', text: 'print(1)' }),
    stdin: 'x',
  });
  t.match(kept({ code: '' }), { files: [{ name: 'main.py', text: '' }], stdin: '' });
});

t.test('a program of several files comes back as it was kept', async (t) => {
  const program: Program = {
    language: 'python',
    files: [
      { name: 'game.py', text: 'import util' },
      { name: 'util.py', text: '' },
      { name: 'a.bin', text: '', content: 'AP8=' },
    ],
    entry: 'util.py',
    stdin: '1',
    args: "'a b'",
    title: 'A game',
    parent: '7Qm2xVdK91a',
  };
  t.same(kept(program), program);
  t.equal(kept({ ...program, entry: 'gone.py' })?.entry, 'game.py');
});

t.test('what is no program is none', async (t) => {
  for (const value of [
    null,
    7,
    'x',
    [],
    {},
    { files: [] },
    { files: [{ name: 'a' }] },
    { files: [{ name: 1, text: '' }] },
  ]) {
    t.equal(kept(value), null, JSON.stringify(value));
  }
  const file = { name: 'a.py', text: '' };
  t.equal(kept({ files: [file, file] }), null, 'two files of one name');
});

const entryOf = (...names: string[]): string =>
  usualEntry(
    names.map((name) => ({ name, text: '' })),
    'main.py',
    (name) => isSource('python', name),
  );

t.test('the file that is run: the usual one, else the first source file, else the first', async (t) => {
  t.equal(entryOf('a.py', 'main.py'), 'main.py');
  t.equal(entryOf('data.txt', 'game.py', 'util.py'), 'game.py');
  t.equal(entryOf('data.txt', 'more.txt'), 'data.txt');
});

t.test('the size of a program is that of its bytes', async (t) => {
  t.equal(bytesOf([{ name: 'a', text: 'ä€😀' }]), 9);
  for (const bytes of [0, 1, 2, 3, 4]) {
    t.equal(bytesOf([{ name: 'a', text: '', content: Buffer.alloc(bytes).toString('base64') }]), bytes);
  }
});
