// The pool on a real engine: who gets which container, how many exist, and what happens when one fails.

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docker from 'dockerode';
import t, { type Test } from 'tap';
import { JudgeError } from '../../src/errors.ts';
import type { Lease } from '../../src/execution/sandbox.ts';
import { instanceLabel, roleLabel } from '../../src/sandbox/container-options.ts';
import { createDockerSandboxes, type DockerSandboxesParts } from '../../src/sandbox/docker-sandboxes.ts';
import { reap } from '../../src/sandbox/reaper.ts';
import {
  ampleLimits,
  containersOf,
  docker,
  leaseFor,
  mib,
  never,
  newInstance,
  openPool,
  pythonImage,
  removeIfThere,
  runLoaded,
  uidRange,
  until,
  watchContainers,
  type ContainerWatch,
  type TestPool,
} from '../support/docker.ts';

const image = pythonImage.engineName;

const ordinaryParts: DockerSandboxesParts = {
  docker,
  images: new Map([['python', pythonImage]]),
  defaultImage: 'python',
  instance: newInstance(),
  runtime: undefined,
  uids: uidRange(),
  maxContainers: 2,
  poolSize: 1,
  outputBytes: mib,
  parallelStarts: 2,
  onFailure: () => undefined,
  onLost: () => undefined,
  onStuck: () => undefined,
};

/** A pool whose containers are followed from the first on. */
async function watchedPool(
  t: Test,
  parts: Partial<DockerSandboxesParts>,
): Promise<TestPool & { watch: ContainerWatch }> {
  const instance = newInstance();
  const watch = await watchContainers(instance);
  t.teardown(() => watch[Symbol.dispose]());
  return { ...(await openPool(t, { ...parts, instance })), instance, watch };
}

const needs = { image: 'python', memoryBytes: 128 * mib, inputBytes: 0, outputBytes: mib };

async function load(lease: Lease, source: string): Promise<void> {
  await lease.load({ fileName: 'main.py', source: Buffer.from(source) });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no rejection';
  } catch (error) {
    return error instanceof JudgeError ? error.code : String(error);
  }
}

await t.test('a container is handed out once, removed after, and replaced', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 2, poolSize: 2 });
  await until('the pool is full', () => watch.created.length === 2);
  const first = [...watch.created];
  for (let turn = 0; turn < 3; turn++) {
    await until('a container is warm', () => pool.counts().warm > 0);
    await using lease = await leaseFor(pool);
    t.equal(lease.origin, 'warm');
    await load(lease, 'print(1)');
    await runLoaded(lease);
  }
  await until('three were replaced', () => watch.created.length === 5);
  t.equal(watch.removed.length, 3);
  t.same(
    first.filter((id) => !watch.removed.includes(id)),
    [],
    'the oldest were handed out first',
  );
  t.equal(watch.peak(), 2);
});

await t.test('disposal resolves when the engine no longer knows the container', async (t) => {
  const { pool, instance } = await watchedPool(t, { maxContainers: 1, poolSize: 0 });
  const lease = await leaseFor(pool);
  t.equal((await containersOf(instance)).length, 1);
  await lease[Symbol.asyncDispose]();
  t.same(await containersOf(instance), []);
});

await t.test('a container that is killed while it is warm is replaced, and nobody gets it', async (t) => {
  const { pool, watch, failures } = await watchedPool(t, { maxContainers: 2, poolSize: 2 });
  await until('the pool is full', () => pool.counts().warm === 2);
  const killed = [...watch.created];
  await Promise.all(killed.map(async (id) => docker.getContainer(id).kill()));
  await until('both are replaced', () => watch.created.length === 4 && watch.removed.length === 2);
  t.equal(failures.length, 2, 'each death is told');
  for (let turn = 0; turn < 2; turn++) {
    await using lease = await leaseFor(pool);
    await load(lease, 'print(1)');
    t.equal((await runLoaded(lease)).stdout, '1\n');
  }
  t.ok(watch.peak() <= 2);
});

await t.test('a container that is killed while it is on loan: sandbox_failed, and the next one is well', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 1, poolSize: 0 });
  {
    await using lease = await leaseFor(pool);
    await load(lease, 'import time\ntime.sleep(60)');
    const running = codeOf(runLoaded(lease));
    await docker.getContainer(watch.created[0]!).kill();
    t.equal(await running, 'sandbox_failed');
  }
  await using lease = await leaseFor(pool);
  await load(lease, 'print(1)');
  t.equal((await runLoaded(lease)).stdout, '1\n');
});

await t.test('the cap counts every container that exists, also those on their way in and out', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 3, poolSize: 3, parallelStarts: 3 });
  const outputs = await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      await using lease = await leaseFor(pool);
      await load(lease, `print(${index})`);
      return (await runLoaded(lease)).stdout;
    }),
  );
  t.same(
    outputs,
    Array.from({ length: 12 }, (_, index) => `${index}\n`),
  );
  await until('the pool is full again', () => pool.counts().warm === 3);
  t.equal(watch.peak(), 3);
  t.equal(watch.existing(), 3);
});

await t.test('POOL_SIZE=0: nothing before somebody asks, nothing after', async (t) => {
  const { pool, watch, instance } = await watchedPool(t, { maxContainers: 2, poolSize: 0 });
  t.same(pool.counts(), { starting: 0, warm: 0, leased: 0, removing: 0, lost: 0 });
  {
    await using lease = await leaseFor(pool);
    t.equal(lease.origin, 'cold');
    t.equal(watch.existing(), 1);
  }
  t.same(await containersOf(instance), []);
  t.equal(watch.created.length, 1);
});

await t.test('an image that is not there: no_sandbox; once it is there, the pool recovers', async (t) => {
  const [repo, tag] = ['ll-solution-runner/test', newInstance()];
  const { pool } = await openPool(t, {
    images: new Map([['python', { ...pythonImage, engineName: `${repo}:${tag}` }]]),
    maxContainers: 2,
    poolSize: 1,
  });
  t.equal(await codeOf(leaseFor(pool)), 'no_sandbox');
  t.equal(await codeOf(leaseFor(pool)), 'no_sandbox', 'and again');
  t.ok(pool.lastFailure());
  await docker.getImage(image).tag({ repo, tag });
  t.teardown(async () => docker.getImage(`${repo}:${tag}`).remove());
  await until('a container is warm', () => pool.counts().warm === 1);
  await using lease = await leaseFor(pool);
  await load(lease, 'print(1)');
  t.equal((await runLoaded(lease)).stdout, '1\n');
  t.equal(pool.lastFailure(), undefined);
});

await t.test('the pool recovers without being asked, too', async (t) => {
  const [repo, tag] = ['ll-solution-runner/test', newInstance()];
  const { pool, failures, watch } = await watchedPool(t, {
    images: new Map([['python', { ...pythonImage, engineName: `${repo}:${tag}` }]]),
    maxContainers: 1,
    poolSize: 1,
  });
  await until('two starts have failed', () => failures.length >= 2);
  await docker.getImage(image).tag({ repo, tag });
  t.teardown(async () => docker.getImage(`${repo}:${tag}`).remove());
  await until('a container is made', () => watch.existing() === 1);
  await using lease = await leaseFor(pool);
  t.equal((await (await load(lease, 'print(1)'), runLoaded(lease))).stdout, '1\n');
});

/** A way to the engine that can be shut: for whoever goes through it the engine is away then. */
interface Door {
  readonly engine: Docker;
  open(): Promise<void>;
  shut(): Promise<void>;
}

async function createDoor(t: Test): Promise<Door> {
  const directory = await mkdtemp(join(tmpdir(), 'door-'));
  const socketPath = join(directory, 'docker.sock');
  const { socketPath: path, host, port } = docker.modem as { socketPath?: string; host?: string; port?: number };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  };
  let server: Server | undefined;

  async function open(): Promise<void> {
    server = createServer({ allowHalfOpen: true }, (near) => {
      const far = connect({ ...(path === undefined ? { host: host!, port: port! } : { path }), allowHalfOpen: true });
      keep(near);
      keep(far);
      near.pipe(far).pipe(near);
      near.on('close', () => far.destroy());
      far.on('close', () => near.destroy());
    }).listen(socketPath);
    await once(server, 'listening');
  }

  async function shut(): Promise<void> {
    const closed = server === undefined ? undefined : once(server.close(), 'close');
    server = undefined;
    for (const socket of sockets) socket.destroy();
    await closed;
  }

  t.teardown(async () => {
    await shut();
    await rm(directory, { recursive: true });
  });
  return { engine: new Docker({ socketPath }), open, shut };
}

/** What the promise gives, or that it gave nothing for so long that nobody would have waited. */
async function within10s(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, once(AbortSignal.timeout(10_000), 'abort').then(() => 'nothing within 10 s')]);
}

await t.test('an engine that is not there: no_sandbox; once it is there, the pool recovers', async (t) => {
  const door = await createDoor(t);
  const { pool } = await openPool(t, { docker: door.engine, maxContainers: 2, poolSize: 1 });
  const client = new AbortController();
  const denied = codeOf(pool.lease(needs, client.signal));
  t.equal(await within10s(denied), 'no_sandbox');
  client.abort();
  await door.open();
  await until('a container is warm', () => pool.counts().warm === 1);
  await using lease = await leaseFor(pool);
  await load(lease, 'print(1)');
  t.equal((await runLoaded(lease)).stdout, '1\n');
});

await t.test(
  'an engine that goes away and comes back: who runs fails, who asks is refused, then all is well',
  async (t) => {
    const door = await createDoor(t);
    await door.open();
    const { pool, watch } = await watchedPool(t, { docker: door.engine, maxContainers: 2, poolSize: 2 });
    const client = new AbortController();
    {
      await until('the pool is full', () => pool.counts().warm === 2);
      const lease = await leaseFor(pool);
      await load(lease, 'import time\ntime.sleep(60)');
      const running = codeOf(runLoaded(lease));
      await door.shut();
      t.equal(await within10s(running), 'sandbox_failed');
      const removed = lease[Symbol.asyncDispose]();
      await until('no container is taken for warm', () => pool.counts().warm === 0);
      t.equal(await within10s(codeOf(pool.lease(needs, client.signal))), 'no_sandbox');
      client.abort();
      await door.open();
      await removed;
    }
    await until('the pool is full again', () => pool.counts().warm === 2);
    await using lease = await leaseFor(pool);
    await load(lease, 'print(1)');
    t.equal((await runLoaded(lease)).stdout, '1\n');
    t.ok(watch.peak() <= 2);
  },
);

await t.test('a pool without an engine can be closed', async (t) => {
  const door = await createDoor(t);
  const pool = createDockerSandboxes({ ...ordinaryParts, docker: door.engine });
  pool.open();
  const closed = pool.close();
  t.equal(await within10s(closed), undefined);
  await door.open();
  await closed;
});

await t.test('who stops waiting for a container frees the place', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 1, poolSize: 1 });
  const first = await leaseFor(pool);
  const client = new AbortController();
  const second = codeOf(pool.lease(needs, client.signal));
  const third = leaseFor(pool);
  client.abort();
  t.equal(await second, 'client_gone');
  await first[Symbol.asyncDispose]();
  await using lease = await third;
  await load(lease, 'print(1)');
  t.equal((await runLoaded(lease)).stdout, '1\n');
  t.equal(watch.peak(), 1);
});

await t.test('a client that leaves while its container is being made leaves it to the next', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 1, poolSize: 0 });
  const client = new AbortController();
  const gone = codeOf(pool.lease(needs, client.signal));
  const next = leaseFor(pool);
  client.abort();
  t.equal(await gone, 'client_gone');
  {
    await using lease = await next;
    await load(lease, 'print(1)');
    t.equal((await runLoaded(lease)).stdout, '1\n');
  }
  t.equal(watch.peak(), 1);
});

await t.test(
  'an abort while the program runs ends its container at once, before anybody disposes of the lease',
  async (t) => {
    const { pool, watch } = await watchedPool(t, { maxContainers: 1, poolSize: 0 });
    for (const source of ['while True: pass', 'import time\ntime.sleep(60)', 'while True: print("x" * 1000)']) {
      const client = new AbortController();
      const lease = await pool.lease(needs, client.signal);
      await load(lease, source);
      const running = codeOf(runLoaded(lease, { limits: { timeMs: 120_000, wallTimeMs: 120_000 } }));
      const removed = watch.removed.length;
      client.abort();
      t.equal(await running, 'client_gone');
      await until('the container vanishes, long before the program’s limit', () => watch.removed.length > removed);
      await lease[Symbol.asyncDispose]();
    }
  },
);

await t.test('each live container has two users of its own, and users are used again', async (t) => {
  const { first } = uidRange();
  const { pool } = await openPool(t, { maxContainers: 3, poolSize: 3, uids: { first, last: first + 5 } });
  for (let turn = 0; turn < 3; turn++) {
    const leases = await Promise.all([leaseFor(pool), leaseFor(pool), leaseFor(pool)]);
    const uids = await Promise.all(
      leases.map(async (lease) => {
        await load(lease, 'import os\nprint(os.getuid())');
        // Not from the template, which would take a compile step of its own.
        const command = { argv: ['/usr/bin/python3', '-B', 'main.py'], input: new Uint8Array(), limits: ampleLimits };
        const outcomes = [await lease.run(command), await lease.compile(command)];
        return outcomes.map(({ stdout }) => Number(Buffer.from(stdout)));
      }),
    );
    t.same(new Set(uids.flat()), new Set(Array.from({ length: 6 }, (_, index) => first + index)));
    await Promise.all(leases.map(async (lease) => lease[Symbol.asyncDispose]()));
  }
});

await t.test('a lease fits its container to the memory that is asked for', async (t) => {
  const { pool, watch } = await watchedPool(t, { maxContainers: 1, poolSize: 1 });
  const limits: number[] = [];
  for (const memoryBytes of [128 * mib, 16 * mib, 512 * mib]) {
    await using lease = await leaseFor(pool, memoryBytes);
    await load(lease, 'pass');
    const id = watch.created.findLast((created) => !watch.removed.includes(created))!;
    const { HostConfig } = await docker.getContainer(id).inspect();
    t.equal(HostConfig.Memory, HostConfig.MemorySwap, 'no swap');
    limits.push(HostConfig.Memory! - memoryBytes);
  }
  t.equal(new Set(limits).size, 1, 'what is added for the sandbox itself is always the same');
  t.ok(limits[0]! > 0 && limits[0]! < 64 * mib, `${limits[0]! / mib} MB`);
});

await t.test('closing waits for what is being made, for what is on loan and for what is warm', async (t) => {
  const { pool, instance, watch } = await watchedPool(t, { maxContainers: 4, poolSize: 4, parallelStarts: 2 });
  const lease = await leaseFor(pool);
  const waiting = Promise.all(
    Array.from({ length: 5 }, async () => codeOf(leaseFor(pool).then((lent) => lent[Symbol.asyncDispose]()))),
  );
  const closed = pool.close();
  t.equal(await codeOf(pool.lease(needs, never)), 'draining');
  for (const code of await waiting) t.ok(['draining', 'no rejection'].includes(code), code);
  await load(lease, 'print("still there")');
  t.equal((await runLoaded(lease)).stdout, 'still there\n', 'a lease lasts until it is disposed of');
  await lease[Symbol.asyncDispose]();
  await closed;
  t.same(await containersOf(instance), []);
  await until('the engine has told of all', () => watch.existing() === 0);
});

await t.test('the reaper removes its own instance’s containers, started or not, and no others', async (t) => {
  const [own, other] = [newInstance(), newInstance()];
  const make = async (instance: string, isStarted: boolean) => {
    const container = await docker.createContainer({
      Image: image,
      Labels: { [instanceLabel]: instance, [roleLabel]: 'sandbox' },
      OpenStdin: true,
      NetworkDisabled: true,
    });
    t.teardown(async () => removeIfThere(container));
    if (isStarted) await container.start();
    return container.id;
  };
  await Promise.all([make(own, true), make(own, false)]);
  const others = await Promise.all([make(other, true), make(other, false), make(`${own}-2`, true)]);
  t.equal(await reap(docker, own), 2);
  t.same(await containersOf(own), []);
  const left = [...(await containersOf(other)), ...(await containersOf(`${own}-2`))];
  t.same(left.map(({ Id }) => Id).toSorted(), others.toSorted());
  t.equal(await reap(docker, own), 0, 'there is nothing more to do');
});

await t.test('the reaper takes nobody for a stray who was known when it began to look', async (t) => {
  const own = newInstance();
  const name = `${own}-leaving`;
  const container = await docker.createContainer({
    name,
    Image: image,
    Labels: { [instanceLabel]: own, [roleLabel]: 'sandbox' },
    NetworkDisabled: true,
  });
  t.teardown(async () => removeIfThere(container));
  const names = new Set([name]);
  const reaping = reap(docker, own, names);
  names.delete(name);
  t.equal(await reaping, 0);
  t.equal((await containersOf(own)).length, 1);
});

await t.test('two instances side by side do not count each other’s containers', async (t) => {
  const [one, two] = await Promise.all([
    watchedPool(t, { maxContainers: 2, poolSize: 1 }),
    watchedPool(t, { maxContainers: 2, poolSize: 1 }),
  ]);
  const leases = await Promise.all([leaseFor(one.pool), leaseFor(one.pool), leaseFor(two.pool), leaseFor(two.pool)]);
  t.equal(one.watch.existing(), 2);
  t.equal(two.watch.existing(), 2);
  await Promise.all(leases.map(async (lease) => lease[Symbol.asyncDispose]()));
  await one.pool.close();
  await until('the other pool is as it was', () => two.pool.counts().warm === 1);
  t.ok(one.watch.peak() <= 2 && two.watch.peak() <= 2);
});
