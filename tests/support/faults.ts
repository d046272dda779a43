// What every fault of the world is tried with: clients that go on submitting while it lasts, and a look at the server
// when it is over.

import { setTimeout as delay } from 'node:timers/promises';
import type { Test } from 'tap';
import type { Answer, TestServer } from './server.ts';

/** The windows that are promised: a fault shows in /healthz within the first, and is over within the second. */
export const truthMs = 2_000;
export const recoveryMs = 5_000;

/** Short ones and some that take a while, so that a fault meets submissions at every stage. */
function submission(index: number): { code: string; tests: { in: string; expected_out: string }[] } {
  const pauseS = index % 3 === 0 ? 0.2 : 0;
  const code = `import time\ntime.sleep(${pauseS})\nprint(sum(map(int, input().split())))`;
  return { code, tests: [2, 3].map((n) => ({ in: `${index} ${n}\n`, expected_out: `${index + n}\n` })) };
}

export interface Load {
  /** answers so far */
  readonly answers: readonly Answer[];
  /** Resolves with all answers, when the last has come. */
  stop(): Promise<readonly Answer[]>;
}

/** So many clients, each of which sends its next submission when it has its answer. */
export function startLoad(server: TestServer, clients: number): Load {
  const answers: Answer[] = [];
  const over = new AbortController();
  let next = 0;
  const running = Array.from({ length: clients }, async () => {
    while (!over.signal.aborted) {
      answers.push(await server.runCode(submission((next += 1))));
      // Refusals come at once; a client that is told to come again waits a little.
      if (answers.at(-1)!.status === 503) await delay(100);
    }
  });
  return {
    answers,
    async stop() {
      over.abort();
      await Promise.all(running);
      return answers;
    },
  };
}

/** Each is the right verdict, or a fault of ours that says so. */
export function expectRightOr5xx(t: Test, answers: readonly Answer[]): void {
  const wrong = answers.filter(({ status, body }) => (status === 200 ? body.status !== 'success' : status < 500));
  t.same(
    wrong.map(({ status, body }) => [status, body.error]),
    [],
    `of ${answers.length} answers none is wrong`,
  );
}

/** Resolves with the milliseconds that it took until /healthz answered so. */
export async function untilHealth(server: TestServer, httpStatus: number): Promise<number> {
  const startedAt = performance.now();
  while ((await server.health()).httpStatus !== httpStatus) {
    if (performance.now() - startedAt > 60_000) throw new Error(`healthz never answered ${httpStatus}`);
    await delay(10);
  }
  return performance.now() - startedAt;
}

/** To be called at the moment the fault ends; stops the load, and resolves with what it was answered. */
export async function expectRecovery(
  t: Test,
  server: TestServer,
  parts: { slots: number; load: Load; containers: () => Promise<readonly unknown[]> },
): Promise<readonly Answer[]> {
  const { slots, load, containers } = parts;
  const startedAt = performance.now();
  const first = async (): Promise<void> => {
    while ((await server.runCode(submission(1))).status !== 200) await delay(50);
  };
  await Promise.all([untilHealth(server, 200), first()]);
  const tookMs = performance.now() - startedAt;
  t.ok(tookMs < recoveryMs, `healthy and judging again after ${Math.round(tookMs)} ms`);
  const answers = await load.stop();
  expectRightOr5xx(t, answers);

  const slow = { code: 'import time\ntime.sleep(0.4)\nprint(1)', tests: [{ in: '', expected_out: '1\n' }] };
  const all = Array.from({ length: slots }, async () => server.runCode(slow));
  await server.untilCounts({ running: slots });
  t.pass('no slot is lost');
  expectRightOr5xx(t, await Promise.all(all));
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  t.equal((await containers()).length, slots, 'no container but the pool’s');
  return answers;
}
