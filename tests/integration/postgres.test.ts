// Saved projects in a real PostgreSQL: the same as in PGlite, several servers on one database, and a database that goes
// away and comes back.

import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import t from 'tap';
import { openAtFirstUse } from '../../src/storage/open-at-first-use.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { createStorage, type Storage } from '../../src/storage/storage.ts';
import { until } from '../support/docker.ts';
import { needsPostgres, password, startPostgres } from '../support/postgres.ts';
import { post, startServer, type TestServer } from '../support/server.ts';
import { aProject, checkSnippetStore, tokenHash } from '../support/snippet-store-contract.ts';

const secret = 'print("a secret")\n';

const onTrouble = (error: unknown): void => {
  throw error;
};

function storageAt(databaseUrl: string): Storage & AsyncDisposable {
  const storage = createStorage({ databaseUrl, dataDir: '/nowhere', onTrouble });
  return { ...storage, [Symbol.asyncDispose]: storage.close };
}

const refusal = (trouble: string | RegExp) => ({
  code: 'storage_unavailable',
  message: typeof trouble === 'string' ? `projects can be neither saved nor read now: ${trouble}` : trouble,
});

await t.test('PostgreSQL', needsPostgres(), async (t) => {
  const postgres = await startPostgres();
  t.teardown(async () => postgres.dispose());

  await t.test('saved projects', async (t) => {
    const database = openAtFirstUse(async () => openPostgres(await postgres.createDatabase()));
    await checkSnippetStore(t, database);
    await database.close();
  });

  await t.test('servers that start together on an empty database make the tables once', async (t) => {
    const url = await postgres.createDatabase();
    const servers = Array.from({ length: 8 }, () => storageAt(url));
    const project = aProject();
    const saved = await Promise.all(servers.map(async ({ snippets }) => snippets.save(project)));
    t.equal(new Set(saved.map(({ id }) => id)).size, 1);
    t.equal(saved.filter(({ isNew }) => isNew).length, 1);
    const database = new URL(url).pathname.slice(1);
    t.equal(await postgres.psql('SELECT count(*), max(step) FROM migrations', database), '2|2\n');
    await Promise.all(servers.map(async ({ close }) => close()));
  });

  await t.test('a database that is stopped is a 503, and works again when it is back', async (t) => {
    const url = await postgres.createDatabase();
    await using storage = storageAt(url);
    const { id } = await storage.snippets.save(aProject());
    for (const mode of ['fast', 'immediate'] as const) {
      await postgres.stop(mode);
      await t.rejects(storage.snippets.find(id), refusal(/^projects can be neither saved nor read now: the database /));
      await t.rejects(storage.snippets.save(aProject()), refusal('the database refuses connections'));
      await postgres.start();
      t.equal((await storage.snippets.find(id))?.id, id);
    }
  });

  await t.test('a database that stops during a save', async (t) => {
    const url = await postgres.createDatabase();
    const name = new URL(url).pathname.slice(1);
    await using storage = storageAt(url);
    await storage.snippets.save(aProject());
    const project = aProject();
    // The save waits for this lock, so that the database stops while it runs.
    const holder = postgres.psql('BEGIN; LOCK TABLE snippets; SELECT pg_sleep(60)', name).catch(() => undefined);
    const waiting = `SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%INSERT%'`;
    const locked = `SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted AND relation = 'snippets'::regclass`;
    await until('the lock', async () => (await postgres.psql(locked, name)) === '1\n');
    const saving = storage.snippets.save(project);
    const refused = t.rejects(saving, refusal(/the database (?:is shutting down|has closed the connection)$/));
    await until('the save', async () => (await postgres.psql(waiting, name)) !== '0\n');
    // A stop that is less abrupt might give up the lock before the save, which would then succeed.
    await postgres.stop('immediate');
    await refused;
    await holder;
    await postgres.start();
    t.match(await storage.snippets.save(project), { isNew: true });
  });

  await t.test('a database that cannot be used says why, and never the password', async (t) => {
    const url = new URL(await postgres.createDatabase());
    const variant = (change: (address: URL) => void): string => {
      const address = new URL(url);
      change(address);
      return address.href;
    };
    for (const [address, trouble] of [
      [
        variant((one) => (one.password = `${password}-not`)),
        'the database refuses the user or the password of DATABASE_URL',
      ],
      [variant((one) => (one.pathname = '/missing')), 'the database of DATABASE_URL does not exist'],
      [variant((one) => (one.hostname = 'missing.invalid')), 'the host of the database is unknown'],
      [`${url.href}?host=/nowhere`, 'the database is not there'],
      [`postgres://judge:${password}@127.0.0.1:99999/test`, 'DATABASE_URL is not a valid address'],
    ] as const) {
      await using storage = storageAt(address);
      const error: unknown = await storage.snippets.find('AAAAAAAAAAA').catch((reason: unknown) => reason);
      t.match(error, refusal(trouble));
      t.notMatch(JSON.stringify([error, String((error as Error).cause), (error as Error).stack]), password);
    }
  });

  await t.test('a database that accepts connections and says nothing is given up', async (t) => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    await using storage = storageAt(`postgres://judge@127.0.0.1:${port}/test`);
    await t.rejects(storage.snippets.remove('AAAAAAAAAAA', tokenHash), refusal('the database does not answer'));
    silent.close();
  });

  await t.test('real servers share it, and judge on while it is away', async (t) => {
    const environment = { MAX_CONTAINERS: '1', DATABASE_URL: await postgres.createDatabase(), DATA_DIR: '/nowhere' };
    await using server = await startServer(environment);
    await using other = await startServer(environment);

    const [one, same] = await Promise.all([save(server, secret), save(other, secret)]);
    t.same(new Set([one.status, same.status]), new Set([200, 201]), 'the project is made once');
    t.equal(await statusOf(other, one), 200);

    await postgres.stop('immediate');
    t.match(await save(server, 'print(1)\n'), {
      status: 503,
      body: { error: /^projects can be neither saved nor read now: the database / },
    });
    t.equal((await server.health()).httpStatus, 200);
    t.match(await server.judge('print(5)', { expected_out: '5\n' }), { status: 'success' });
    await postgres.start();
    t.equal(await statusOf(server, one), 200);
    t.equal((await save(server, 'print(1)\n')).status, 201);
    t.equal(await server.stop(), 0);
    t.notMatch(server.log(), new RegExp(`a secret|${password}`));
  });
});

interface Saved {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function save({ address }: TestServer, code: string): Promise<Saved> {
  const { status, body } = await post(`${address}/api/save`, JSON.stringify({ language: 'python', code }));
  return { status, body };
}

async function statusOf({ address }: TestServer, { body }: Saved): Promise<number> {
  return (await fetch(`${address}/api/snippets/${String(body['id'])}`)).status;
}
