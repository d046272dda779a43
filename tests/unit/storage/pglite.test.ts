// PGlite in a folder: what is kept, for how long, and for whom.

import { once } from 'node:events';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { openAtFirstUse } from '../../../src/storage/open-at-first-use.ts';
import { openPglite } from '../../../src/storage/pglite.ts';
import { createStorage, type Storage } from '../../../src/storage/storage.ts';
import { start } from '../../support/command.ts';
import { folderOf } from '../../support/folder.ts';
import { aProject, checkSnippetStore, tokenHash } from '../../support/snippet-store-contract.ts';

const troubles: unknown[] = [];
const onTrouble = (error: unknown): void => void troubles.push(error);
const inFolder = (dataDir: string): Storage => createStorage({ databaseUrl: undefined, dataDir, onTrouble });

const parent = await folderOf(t);
const folder = join(parent, 'deep', 'data');

await t.test('nothing is made before something is asked for', async (t) => {
  const storage = inFolder(folder);
  await storage.close();
  t.same(await readdir(parent), []);
});

await t.test('saved projects', async (t) => {
  // A server was killed while it made the database.
  await mkdir(join(folder, 'pglite.unfinished'), { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'pglite.unfinished', 'PG_VERSION'), '18\n');
  const database = openAtFirstUse(async () => openPglite(folder, onTrouble));
  await checkSnippetStore(t, database);
  await database.close();
  await t.rejects(database.query('SELECT 1', []), { code: 'draining' });
});

await t.test('what was saved is there in the next life, and only this user may read it', async (t) => {
  const storage = inFolder(folder);
  const { id } = await storage.snippets.save(aProject({ title: 'kept' }));
  await storage.close();
  t.equal((await stat(folder)).mode & 0o777, 0o700);
  t.same((await readdir(folder)).toSorted(), ['lock', 'pglite']);

  await using again = disposable(inFolder(folder));
  t.equal((await again.snippets.find(id))?.title, 'kept');
});

await t.test('two servers on one folder: the second one says so, and works when the first has ended', async (t) => {
  const first = inFolder(folder);
  await using second = disposable(inFolder(folder));
  const { id } = await first.snippets.save(aProject());
  const refused = {
    code: 'storage_unavailable',
    message: 'projects can be neither saved nor read now: another server uses the folder of DATA_DIR',
  };
  await t.rejects(second.snippets.find(id), refused);
  await t.rejects(second.snippets.save(aProject()), refused);
  await first.close();
  t.equal((await second.snippets.find(id))?.id, id);
});

await t.test('a server that was killed leaves a folder that the next one can use', async (t) => {
  const script = `
    import { createStorage } from ${JSON.stringify(join(import.meta.dirname, '../../../src/storage/storage.ts'))};
    const { snippets } = createStorage({ dataDir: ${JSON.stringify(folder)}, onTrouble: console.error });
    const files = [{ name: 'main.py', content: Buffer.from('killed') }];
    const project = { language: 'python', files, entry: null, args: [], stdin: '', title: 'killed', parent: null, tokenHash: Buffer.alloc(32) };
    const { id } = await snippets.save(project);
    process.stdout.write(id);
  `;
  const child = start([process.execPath, '--input-type=module', '--eval', script]);
  const ended = once(child, 'close');
  const [id] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await ended;
  await using storage = disposable(inFolder(folder));
  t.equal((await storage.snippets.find(id.toString()))?.title, 'killed');
});

await t.test('a folder that cannot be made is a 503', async (t) => {
  const file = join(parent, 'file');
  await writeFile(file, '');
  await using storage = disposable(inFolder(join(file, 'data')));
  await t.rejects(storage.snippets.find('AAAAAAAAAAA'), {
    code: 'storage_unavailable',
    message: 'projects can be neither saved nor read now: the folder of DATA_DIR cannot be written (ENOTDIR)',
  });
});

await t.test('a database that does not start is a 503, and is tried anew by the next who asks', async (t) => {
  const version = join(folder, 'pglite', 'PG_VERSION');
  const right = await readFile(version);
  await writeFile(version, '12\n');
  await using storage = disposable(inFolder(folder));
  t.same(troubles, []);
  await t.rejects(storage.snippets.find('AAAAAAAAAAA'), {
    code: 'storage_unavailable',
    message: 'projects can be neither saved nor read now: the database in the folder of DATA_DIR has ended',
  });
  t.equal(troubles.length, 1, 'the log has why');
  await writeFile(version, right);
  t.equal(await storage.snippets.remove('AAAAAAAAAAA', tokenHash), 'unknown');
});

function disposable(storage: Storage): Storage & AsyncDisposable {
  return { ...storage, [Symbol.asyncDispose]: storage.close };
}
