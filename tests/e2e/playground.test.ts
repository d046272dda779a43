// Saved projects on real servers: what outlives a server. (On PostgreSQL: tests/integration/postgres.test.ts.)

import { readdir } from 'node:fs/promises';
import t from 'tap';
import { folderOf } from '../support/folder.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const common = { MAX_CONTAINERS: '1', LOG_LEVEL: 'info' };

async function ask({ address }: TestServer, path: string, body?: unknown): Promise<Answer> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${address}${path}`, body === undefined ? {} : init);
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

const save = async (server: TestServer, code: string): Promise<Answer> =>
  ask(server, '/api/save', { language: 'python', code });
const read = async (server: TestServer, { body }: Answer): Promise<Answer> =>
  ask(server, `/api/snippets/${String(body['id'])}`);

const secret = 'print("a secret")\n';

await t.test('a server with a folder', async (t) => {
  const dataDir = await folderOf(t);
  const server = await startServer({ ...common, DATA_DIR: dataDir });
  t.same(await readdir(dataDir), [], 'a server that only judges makes nothing');
  const saved = await save(server, secret);
  t.equal(saved.status, 201);

  await t.test('a second server on the same folder says why it cannot', async (t) => {
    await using other = await startServer({ ...common, DATA_DIR: dataDir });
    t.same(await read(other, saved), {
      status: 503,
      body: { error: 'projects can be neither saved nor read now: another server uses the folder of DATA_DIR' },
    });
    t.match(await other.judge('print(5)', { expected_out: '5\n' }), { status: 'success' }, 'it judges all the same');
  });

  await t.test('a server that is killed loses nothing', async (t) => {
    await server.stop('SIGKILL');
    const next = await startServer({ ...common, DATA_DIR: dataDir });
    t.match(await read(next, saved), { status: 200, body: { files: [{ name: 'main.py', text: secret }] } });
    t.same((await save(next, secret)).status, 200);
    t.equal(await next.stop(), 0, 'and one that is stopped ends well');
    for (const log of [server.log(), next.log()]) t.notMatch(log, /a secret|"level":[456]0/);
  });
});
