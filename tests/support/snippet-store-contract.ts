// What every place for saved projects does, whichever database it is.

import type { Test } from 'tap';
import { canonical, contentHash, idsOf } from '../../src/snippets/project-id.ts';
import type { ProjectToSave } from '../../src/snippets/snippet-store.ts';
import { hashOfToken } from '../../src/snippets/token.ts';
import type { Database } from '../../src/storage/database.ts';
import { createSnippetStore } from '../../src/storage/stored-snippets.ts';

export const tokenHash = hashOfToken('a token');
const otherTokenHash = hashOfToken('another token');

const file = (name: string, content: string | Uint8Array) => ({ name, content: Buffer.from(content) });

let projects = 0;

/** A project that no other is like, with other fields besides or instead. */
export function aProject(fields: Partial<ProjectToSave> = {}): ProjectToSave {
  projects += 1;
  const files = [file('main.py', `print(${projects})\n`)];
  return { language: 'python', files, entry: null, args: [], stdin: '', title: '', parent: null, tokenHash, ...fields };
}

/** The tests; the database is empty or not, and stays open. */
export async function checkSnippetStore(t: Test, database: Database): Promise<void> {
  const store = createSnippetStore(database);

  await t.test('what was saved is read again, byte for byte', async (t) => {
    const project = aProject({
      files: [
        file('main.py', 'print("\u{1F600}", "\0", "\uFEFF")\r\n'),
        file(
          'data/bytes.bin',
          Uint8Array.from({ length: 256 }, (_, byte) => byte),
        ),
        file('empty', ''),
        file('__proto__', '1'),
        file('"quoted" ’ünïcode’ $1 %s', '\\x00 {}'),
      ],
      entry: 'empty',
      args: ['one', "it's \u{1F600}", '', '"[1]\\'],
      stdin: 'first\0second\n',
      title: `it's a "title" \u{1F600} $1`,
      parent: 'AAAAAAAAAAA',
    });
    const before = Date.now();
    const { id, isNew } = await store.save(project);
    t.ok(isNew);
    t.match(id, /^[0-9A-Za-z]{11}$/);
    const { createdAt, ...found } = (await store.find(id))!;
    const { tokenHash: _, ...expected } = canonical(project);
    t.same(found, { ...expected, id });
    t.ok(Math.abs(createdAt.getTime() - before) < 60_000);
  });

  await t.test('the same content is the same project, in whichever order its files come', async (t) => {
    const files = [file('main.py', 'import util\n'), file('util.py', `n = ${Math.random()}\n`)];
    const first = await store.save(aProject({ files, parent: 'AAAAAAAAAAA' }));
    const second = await store.save(aProject({ files: files.toReversed(), tokenHash: otherTokenHash }));
    t.same(second, { id: first.id, isNew: false });
    t.equal((await store.find(first.id))?.parent, 'AAAAAAAAAAA', 'its parent stays');
    t.equal(await store.remove(first.id, otherTokenHash), 'wrong_token', 'its token stays');
  });

  await t.test('other content is another project', async (t) => {
    const project = aProject();
    const others: readonly Partial<ProjectToSave>[] = [
      {},
      { language: 'go' },
      { stdin: '1' },
      { entry: 'main.py' },
      { args: ['1'] },
      { args: ['1', ''] },
      { title: '1' },
      { files: [file('other.py', project.files[0]!.content)] },
      { files: [...project.files, file('empty', '')] },
    ];
    const saved = await Promise.all(others.map(async (other) => store.save({ ...project, ...other })));
    t.equal(new Set(saved.map(({ id }) => id)).size, others.length);
    t.ok(saved.every(({ isNew }) => isNew));
  });

  await t.test('many who save the same at once are told the same, and one of them that it is new', async (t) => {
    const project = aProject();
    const saved = await Promise.all(Array.from({ length: 20 }, async () => store.save(project)));
    t.equal(new Set(saved.map(({ id }) => id)).size, 1);
    t.equal(saved.filter(({ isNew }) => isNew).length, 1);
  });

  await t.test('an id that another project has gets one more character', async (t) => {
    const project = aProject();
    const [short, long] = idsOf(contentHash(canonical(project)));
    const other = await store.save(aProject({ title: 'other' }));
    await database.query('UPDATE snippets SET id = $1 WHERE id = $2', [short, other.id]);
    t.same(await store.save(project), { id: long, isNew: true });
    t.same(await store.save(project), { id: long, isNew: false });
    t.equal((await store.find(short!))?.title, 'other');
    t.equal((await store.find(long!))?.title, '');
  });

  await t.test('who has the token may delete it, once; then it can be saved again', async (t) => {
    const project = aProject();
    const { id } = await store.save(project);
    t.equal(await store.remove(id, otherTokenHash), 'wrong_token');
    t.equal((await store.find(id))?.id, id, 'it is still there');
    t.equal(await store.remove(id, tokenHash), 'removed');
    t.equal(await store.find(id), undefined);
    t.equal(await store.remove(id, tokenHash), 'unknown');
    t.same(await store.save({ ...project, tokenHash: otherTokenHash }), { id, isNew: true });
    t.equal(await store.remove(id, tokenHash), 'wrong_token', 'with a new token');
    t.equal(await store.remove(id, otherTokenHash), 'removed');
  });

  await t.test('what is no id is unknown', async (t) => {
    for (const id of ['', '\0', 'AAAAAAAAAAA', '../../etc/passwd', "' OR 1=1 --", '\ud800', 'A'.repeat(10_000)]) {
      t.equal(await store.find(id), undefined);
      t.equal(await store.remove(id, tokenHash), 'unknown');
    }
  });
}
