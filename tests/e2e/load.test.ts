// Forty submissions at once in ten slots: all right, never more containers than the cap, and healthy all the while.

import t from 'tap';
import { containersOf, until, watchContainers } from '../support/docker.ts';
import { startServer, type RunCodeAnswer } from '../support/server.ts';

const slots = 10;
const submissions = 40;

const server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

/** Programs of every kind of end, and what the answer must say. */
const kinds: readonly { code: string; status: string; error: RegExp | null; time_limit?: number }[] = [
  { code: 'print(input())', status: 'success', error: null },
  { code: 'print(input() + "!")', status: 'failure', error: /^test 1 of 2: wrong answer: / },
  {
    code: 'while True: pass',
    status: 'failure',
    error: /^test 1 of 2: time limit exceeded: 0.3 s \(no output had come; .*\)$/,
    time_limit: 0.3,
  },
  { code: 'raise SystemExit(3)', status: 'failure', error: /^test 1 of 2: runtime error: exit code 3$/ },
  { code: `x = b'x' * (400 << 20)`, status: 'failure', error: /^test 1 of 2: memory limit exceeded: 128 MiB$/ },
  { code: 'def f(:', status: 'failure', error: /^compilation error: / },
  { code: 'import time\nprint(input())\ntime.sleep(0.2)', status: 'success', error: null },
  { code: 'print(input())\nsum(range(10**6))', status: 'success', error: null },
];

await t.test('40 submissions at once with 10 slots', async (t) => {
  await server.untilCounts({ warm_containers: slots });
  using watch = await watchContainers(server.instance);
  t.equal(watch.existing(), slots, 'the pool is full before');

  const over = new AbortController();
  async function watchHealth(): Promise<readonly number[]> {
    const statuses: number[] = [];
    while (!over.signal.aborted) statuses.push((await server.health()).httpStatus);
    return statuses;
  }
  const health = watchHealth();

  const answers = await Promise.all(
    Array.from({ length: submissions }, async (_, index) => {
      const { code, time_limit } = kinds[index % kinds.length]!;
      const tests = [1, 2].map((turn) => ({ in: `${index}.${turn}\n`, expected_out: `${index}.${turn}\n` }));
      const answer = await server.runCode({
        code,
        tests,
        attempt_id: String(index),
        ...(time_limit === undefined ? {} : { time_limit }),
      });
      t.equal(answer.status, 200);
      return answer.body;
    }),
  );
  over.abort();

  for (const [index, body] of answers.entries()) checkAnswer(index, body);
  function checkAnswer(index: number, { status, error, results, attempt_id }: RunCodeAnswer): void {
    const kind = kinds[index % kinds.length]!;
    t.equal(attempt_id, String(index), 'nobody gets another one’s answer');
    t.equal(status, kind.status, `${index}: ${error}`);
    if (kind.error === null) t.equal(error, null);
    else t.match(error, kind.error);
    t.same(
      results.map(({ test }) => test.in),
      [`${index}.1\n`, `${index}.2\n`],
    );
    if (kind.status === 'success') {
      t.same(
        results.map(({ output }) => output),
        [`${index}.1\n`, `${index}.2\n`],
      );
    }
  }

  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  await until('all events have come', () => watch.removed.length === submissions);
  t.equal(watch.created.length, submissions, 'each had a container of its own, and each was replaced');
  t.equal(watch.peak(), slots, 'never more containers than the cap');
  const left = (await containersOf(server.instance)).map(({ Id }) => Id);
  t.equal(left.length, slots, 'after it, the pool’s fresh ones alone');
  // Each submission used up one container. Not by the order of their making: two are made at a time, and either may be
  // ready first.
  t.equal(new Set(watch.removed).size, submissions, 'as many were removed as submissions came');
  t.equal(new Set(watch.created).size, submissions, 'and as many made: none that is left was ever used');

  const statuses = await health;
  t.ok(statuses.length > submissions, `${statuses.length} health checks were answered meanwhile, one after the other`);
  t.same(new Set(statuses), new Set([200]), 'healthy all the while');
});

await t.test('a queue that is full refuses, with Retry-After, and who is in it is judged', async (t) => {
  await using small = await startServer({ MAX_CONTAINERS: '1', MAX_QUEUE: '2', LOG_LEVEL: 'error' });
  const stay = { code: 'import time\ntime.sleep(1)\nprint(1)', tests: [{ in: '', expected_out: '1\n' }] };
  const taken = [small.runCode(stay), small.runCode(stay), small.runCode(stay)];
  await small.untilCounts({ running: 1, waiting: 2 });
  const refused = await small.runCode(stay);
  t.equal(refused.status, 503);
  t.match(refused.headers.get('retry-after'), /^[1-9]\d*$/);
  t.match(refused.body, { status: 'failure', results: [], error: 'too many submissions are waiting' });
  t.equal((await small.health()).httpStatus, 200, 'a full queue is no reason to be taken out of service');
  for (const { body } of await Promise.all(taken)) t.equal(body.status, 'success', String(body.error));
});

await t.test('who waits longer than QUEUE_TIMEOUT gets a 503, and who runs is judged', async (t) => {
  await using small = await startServer({ MAX_CONTAINERS: '1', QUEUE_TIMEOUT: '300ms', LOG_LEVEL: 'error' });
  const stay = { code: 'import time\ntime.sleep(2)\nprint(1)', tests: [{ in: '', expected_out: '1\n' }] };
  const running = small.runCode(stay);
  await small.untilCounts({ running: 1 });
  const late = await small.runCode(stay);
  t.equal(late.status, 503);
  t.match(late.headers.get('retry-after'), /^[1-9]\d*$/);
  t.match(late.body, { status: 'failure', results: [], error: 'the submission waited too long for a free slot' });
  t.equal((await running).body.status, 'success');
});

await t.test('none is left when the server has stopped', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
  t.equal(server.log(), '', 'nothing went wrong on the way');
});
