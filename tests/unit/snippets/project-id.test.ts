import { assert, asyncProperty, uint8Array } from 'fast-check';
import t from 'tap';
import { canonical, contentHash, idsOf, isProjectId } from '../../../src/snippets/project-id.ts';
import type { Project } from '../../../src/snippets/project.ts';

const project: Project = {
  language: 'python',
  files: [{ name: 'main.py', content: Buffer.from('print(5)\n') }],
  entry: null,
  args: [],
  stdin: '2 3\n',
  title: 'A sum',
};

t.test('an address that people have is the same in every version', async (t) => {
  t.equal([...idsOf(contentHash(project))][0], 'OZq6Kyqu57J');
});

t.test('the ids are the beginnings of one text, from 11 characters to the whole hash', async (t) => {
  await assert(
    asyncProperty(uint8Array({ minLength: 32, maxLength: 32 }), async (bytes) => {
      const ids = [...idsOf(Buffer.from(bytes))];
      const whole = ids.at(-1)!;
      const asNumber = Array.from(whole).reduce((sum, digit) => sum * 62n + BigInt(valueOf(digit)), 0n);
      return (
        ids.length === 33 &&
        asNumber === BigInt(`0x${Buffer.from(bytes).toString('hex')}`) &&
        ids.every((id, index) => id.length === 11 + index && whole.startsWith(id) && isProjectId(id))
      );
    }),
  );
  t.equal([...idsOf(Buffer.alloc(32))][0], '00000000000');
});

function valueOf(digit: string): number {
  return '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(digit);
}

t.test('where a text ends and the next begins is part of the content', async (t) => {
  const hashes = [
    project,
    { ...project, stdin: '2 3\nA', title: ' sum' },
    { ...project, files: [{ name: 'main.pyp', content: Buffer.from('rint(5)\n') }] },
    { ...project, files: [...project.files, { name: 'x', content: Buffer.alloc(0) }] },
  ].map((one) => contentHash(one).toString('hex'));
  t.equal(new Set(hashes).size, hashes.length);
});

t.test('files are sorted by their names, whatever the locale', async (t) => {
  const names = ['ä', 'z', 'Z', 'a/b', 'a', 'a-b'];
  const files = names.map((name) => ({ name, content: Buffer.from(name) }));
  t.same(
    canonical({ ...project, files }).files.map(({ name }) => name),
    ['Z', 'a', 'a-b', 'a/b', 'z', 'ä'],
  );
});
