// The task API on real sandboxes: many tasks, many who ask for them.

import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { memoryBytes } from '../support/server-watch.ts';
import { startServer, type RunCodeAnswer } from '../support/server.ts';

const tasks = 500;
const clients = 50;
const mostRssMb = 400;

const server = await startServer({ LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

const code = Buffer.from('print(sum(map(int, input().split())))\n').toString('base64');

async function submit(number: number): Promise<string> {
  const test = { in: `${number} ${number}\n`, expected_out: `${number % 7 === 0 ? 'wrong' : 2 * number}\n` };
  const body = JSON.stringify({ code, tests: [test], attempt_id: `attempt ${number}` });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.address}/api/run_code`, { method: 'POST', headers, body });
  if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { queued_task_id: string }).queued_task_id;
}

async function resultOf(id: string, wait: string): Promise<RunCodeAnswer> {
  for (;;) {
    const answer = await fetch(`${server.address}/api/get_result/${id}${wait}`);
    const body = (await answer.json()) as RunCodeAnswer;
    if (answer.status === 200) return body;
    if (answer.status !== 202) throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
    if (wait === '') await delay(1000 * Number(answer.headers.get('retry-after')));
  }
}

await t.test(`${tasks} tasks that ${clients} clients ask for all finish right`, async (t) => {
  const ids = await Promise.all(Array.from({ length: tasks }, (_, number) => submit(number)));
  t.equal(new Set(ids).size, tasks);
  const waiting = ids.map((id, number) => ({ id, number }));
  let right = 0;
  const client = async (wait: string): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { status, attempt_id: attempt } = (await resultOf(next.id, wait)) as RunCodeAnswer & { attempt_id: string };
      const isRight =
        attempt === `attempt ${next.number}` && status === (next.number % 7 === 0 ? 'failure' : 'success');
      right += isRight ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index % 2 === 0 ? '?wait=5' : '')));
  t.equal(right, tasks);
  const rssMb = Math.round(memoryBytes(server.process.pid!) / 2 ** 20);
  t.ok(rssMb < mostRssMb, `${rssMb} MB`);
});
