// Results of runs that several servers share through Redis: found, kept for their time, and done without when it is away.

import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import t, { type Test } from 'tap';
import type { RunRecord } from '../../src/execution/run-record.ts';
import { openSharedResults, type OpenSharedResults } from '../../src/storage/shared-results.ts';
import { until } from '../support/docker.ts';
import { needsRedis, redisPassword, startRedis } from '../support/redis.ts';
import { post, startServer, type TestServer } from '../support/server.ts';

const record = (text: string): RunRecord => ({
  output: [{ stream: 'stdout', text }],
  ending: { kind: 'exited', exitCode: 0 },
  compileOutput: '',
  usage: { cpuTimeMs: 1, wallTimeMs: 2, peakMemoryBytes: 3 },
  truncated: { stdout: false, stderr: false },
});

function open(t: Test, url: string, ttlMs = 60_000): { results: OpenSharedResults; said: string[] } {
  const said: string[] = [];
  const results = openSharedResults({ url, ttlMs, onTrouble: (text) => said.push(text) });
  t.teardown(async () => results.close());
  return { results, said };
}

await t.test('with a Redis server', needsRedis(), async (t) => {
  const redis = await startRedis();
  t.teardown(redis.dispose);

  await t.test('a result of one is found by another, with its age, until its time is over', async (t) => {
    const { results: one } = open(t, redis.url, 2000);
    const { results: other, said } = open(t, redis.url, 2000);
    await until('a connection', async () => {
      one.set('a', record('é\0'));
      return (await other.get('a')) !== undefined;
    });
    const found = await other.get('a');
    t.same(found?.record, record('é\0'));
    t.ok(found!.ageMs >= 0 && found!.ageMs < 2000, `${found?.ageMs}`);
    t.equal(await other.get('b'), undefined);
    await until('its end', async () => (await other.get('a')) === undefined);
    t.same(said, []);
  });

  await t.test('what is no result, or is too large, is not there', async (t) => {
    const { results } = open(t, redis.url);
    await until('a connection', async () => {
      results.set('a', record('a'));
      return (await results.get('a')) !== undefined;
    });
    for (const [at, text] of ['{', '{}', '{"record":{},"endedAtMs":1}', '7'].entries()) {
      await redis.cli('SET', `ll-solution-runner:result:1:bad${at}`, text);
      t.equal(await results.get(`bad${at}`), undefined, text);
    }
    results.set('large', record('x'.repeat(2_000_000)));
    results.set('after', record('y'));
    await until('the one after it', async () => (await results.get('after')) !== undefined);
    t.equal(await results.get('large'), undefined);
  });

  await t.test('a wrong password is told once, and without the password', async (t) => {
    const { results, said } = open(t, redis.url.replace(redisPassword, `${redisPassword}-not`));
    await until('a word on it', () => said.length > 0);
    t.equal(await results.get('a'), undefined);
    t.same(said, ['results of runs are not shared now: the server of REDIS_URL refuses: WRONGPASS']);
  });

  await t.test('servers share results, run on while it is away or silent, and share again', async (t) => {
    const environment = { MAX_CONTAINERS: '1', PLAYGROUND_SLOTS: '1', REDIS_URL: redis.url, RUN_CACHE_TTL: '1h' };
    await using server = await startServer(environment);
    await using other = await startServer(environment);
    let number = 0;

    /** Runs a new program on one, then on the other; returns whether the other has it from the first. */
    async function isShared(): Promise<boolean> {
      const code = `print(${++number})`;
      t.match(await run(server, code), { output: `${number}\n`, cached: false });
      const answer = await run(other, code);
      t.equal(answer['output'], `${number}\n`);
      return answer['cached'] === true;
    }

    await until('a shared result', isShared);
    await redis.stop();
    t.notOk(await isShared());
    t.equal((await server.health()).httpStatus, 200);
    await redis.start();
    await until('a shared result', isShared);

    redis.signal('SIGSTOP');
    const startedAt = performance.now();
    t.notOk(await isShared());
    t.ok(performance.now() - startedAt < 5000, 'nobody waits for a server that is silent');
    redis.signal('SIGCONT');
    await until('a shared result', isShared);

    t.equal(await server.stop(), 0);
    t.match(server.log(), /results of runs are not shared now: the server of REDIS_URL/);
    t.match(server.log(), /results of runs are shared again/);
    t.notMatch(server.log(), new RegExp(redisPassword));
  });
});

await t.test('without a server, nothing is shared and nobody waits', async (t) => {
  const silent = createServer().listen(0, '127.0.0.1');
  t.teardown(() => silent.close());
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  for (const [url, trouble] of [
    ['redis://127.0.0.1:1', 'the server of REDIS_URL cannot be reached (ECONNREFUSED)'],
    ['redis://127.0.0.1:99999', 'REDIS_URL is not a valid address'],
  ] as const) {
    const { results, said } = open(t, url);
    await until('a word on it', () => said.length > 0);
    t.equal(await results.get('a'), undefined);
    results.set('a', record('a'));
    t.same(said, [`results of runs are not shared now: ${trouble}`]);
  }
  const { results } = open(t, `redis://127.0.0.1:${port}`);
  t.equal(await results.get('a'), undefined, 'it accepts connections, and says nothing');
});

async function run({ address }: TestServer, code: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await post(`${address}/api/run`, JSON.stringify({ language: 'python', code }));
  return body;
}
