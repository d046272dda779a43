import t, { type Test } from 'tap';
import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Job } from '../../../src/execution/job.ts';
import type { JobLimits } from '../../../src/execution/job-store.ts';
import { createJobs } from '../../../src/execution/jobs.ts';

const kib = 1024;
const answerOf = (text: string): Answer => ({ heldBytes: text.length, parts: () => [Buffer.from(text)] });
const largeAnswer = (heldBytes: number): Answer => ({ heldBytes, parts: () => [] });

/** Of a job that has ended or not: what it takes besides its bytes. */
const overhead = kib;

function jobsWith(limits: Partial<JobLimits> = {}) {
  const jobs = createJobs({ ttlMs: 60_000, maxBytes: 100 * kib, ...limits });
  const start = (run: (signal: AbortSignal, onStart: () => void) => Promise<Answer>, bytes = 0): Job =>
    jobs.start({ kind: 'task', owner: null, tag: null, bytes, run });
  return { jobs, start };
}

async function isKept(t: Test, jobs: ReturnType<typeof createJobs>, wanted: readonly (readonly [Job, boolean])[]) {
  t.same(
    wanted.map(([{ id }]) => jobs.find('task', null, id) !== undefined),
    wanted.map(([, kept]) => kept),
  );
}

t.test('a job is queued, runs, finishes, and its answer is kept', async (t) => {
  const { jobs } = jobsWith();
  const turn = Promise.withResolvers<void>();
  const work = Promise.withResolvers<Answer>();
  const job = jobs.start({
    kind: 'task',
    owner: null,
    tag: 'attempt 7',
    bytes: 5,
    async run(_signal, onStart) {
      await turn.promise;
      onStart();
      return work.promise;
    },
  });
  t.match(job.id, /^[\w-]{22}$/);
  t.equal(job.tag, 'attempt 7');
  t.same(job.state(), { name: 'queued' });
  t.same(jobs.counts(), { queued: 1, running: 0, kept: 0, bytes: 5 + overhead });
  turn.resolve();
  await delay(0);
  t.same(job.state(), { name: 'running' });
  work.resolve(answerOf('done'));
  await job.ended;
  t.match(job.state(), { name: 'finished', answer: { heldBytes: 4 } });
  t.same(jobs.counts(), { queued: 0, running: 0, kept: 1, bytes: 4 + overhead });
  t.equal(jobs.find('task', null, job.id), job);
});

t.test('who waits for a job is told of its end, unless the wait is over before', async (t) => {
  const { start } = jobsWith();
  const work = Promise.withResolvers<Answer>();
  const job = start(() => work.promise);
  const told: string[] = [];
  const leave = job.onEnd(() => told.push('who has left'));
  job.onEnd(() => told.push('who waits'));
  leave();
  work.resolve(answerOf('done'));
  await job.ended;
  job.onEnd(() => told.push('who comes late'));
  t.same(told, ['who waits', 'who comes late']);
});

t.test('a failure is kept like an answer', async (t) => {
  const { start } = jobsWith();
  const error = new Error('the sandbox failed');
  const job = start(() => Promise.reject(error));
  await job.ended;
  t.same(job.state(), { name: 'failed', error });
});

t.test('an id is of one surface and of one owner', async (t) => {
  const { jobs } = jobsWith();
  const job = jobs.start({ kind: 'task', owner: 'a', tag: null, bytes: 0, run: async () => answerOf('') });
  t.equal(jobs.find('task', 'a', job.id), job);
  for (const [kind, owner] of [
    ['session', 'a'],
    ['task', 'b'],
    ['task', null],
  ] as const) {
    t.equal(jobs.find(kind, owner, job.id), undefined, `${kind} of ${owner}`);
  }
  t.equal(jobs.find('task', 'a', 'constructor'), undefined);
});

t.test('an answer is forgotten after its time', async (t) => {
  const { jobs, start } = jobsWith({ ttlMs: 20 });
  const job = start(async () => answerOf('done'));
  await job.ended;
  await isKept(t, jobs, [[job, true]]);
  await delay(40);
  await isKept(t, jobs, [[job, false]]);
  t.same(jobs.counts(), { queued: 0, running: 0, kept: 0, bytes: 0 });
});

t.test('the oldest answers make room for new jobs and new answers', async (t) => {
  const { jobs, start } = jobsWith({ maxBytes: 10 * kib });
  const finished: Job[] = [];
  for (let count = 0; count < 3; count += 1) {
    const job = start(async () => largeAnswer(2 * kib));
    await job.ended;
    finished.push(job);
  }
  const [first, second, third] = finished as [Job, Job, Job];
  t.equal(jobs.counts().bytes, 9 * kib);
  const work = Promise.withResolvers<Answer>();
  const next = start(() => work.promise, kib);
  await isKept(t, jobs, [
    [first, false],
    [second, true],
    [third, true],
  ]);
  work.resolve(largeAnswer(4 * kib));
  await next.ended;
  await isKept(t, jobs, [
    [second, false],
    [third, true],
    [next, true],
  ]);
  t.equal(jobs.counts().bytes, 8 * kib);
});

t.test('the answers of the key that keeps most make room, never those of a key that keeps less', async (t) => {
  const { jobs } = jobsWith({ maxBytes: 20 * kib, owners: 2 });
  const finish = async (owner: string, bytes: number): Promise<Job> => {
    const job = jobs.start({ kind: 'task', owner, tag: null, bytes: 0, run: async () => largeAnswer(bytes) });
    await job.ended;
    return job;
  };
  const isThere = (owner: string, { id }: Job): boolean => jobs.find('task', owner, id) !== undefined;
  const small = await finish('b', kib);
  const large: Job[] = [];
  for (let count = 0; count < 5; count += 1) large.push(await finish('a', 5 * kib));
  t.ok(isThere('b', small), 'although it is the oldest');
  t.same(
    large.map((job) => isThere('a', job)),
    [false, false, true, true, true],
  );
});

t.test('the unfinished jobs of a key leave room for those of another', async (t) => {
  const { jobs } = jobsWith({ maxBytes: 40 * kib, owners: 2 });
  const work = Promise.withResolvers<Answer>();
  const fill = (owner: string): number => {
    for (let count = 0; ; count += 1) {
      try {
        jobs.start({ kind: 'task', owner, tag: null, bytes: 4 * kib, run: () => work.promise });
      } catch {
        return count;
      }
    }
  };
  t.equal(fill('a'), 6);
  t.equal(fill('b'), 2);
  work.resolve(answerOf(''));
});

t.test('jobs that have not ended keep their place: who comes then is refused', async (t) => {
  const { jobs, start } = jobsWith({ maxBytes: 10 * kib });
  const work = Promise.withResolvers<Answer>();
  const held = [start(() => work.promise, 4 * kib), start(() => work.promise, 3 * kib)];
  t.throws(() => start(async () => answerOf(''), kib), { code: 'results_full', status: 503 });
  t.equal(jobs.counts().queued, 2);
  work.resolve(answerOf('done'));
  await Promise.all(held.map((job) => job.ended));
  await start(async () => answerOf('now'), kib).ended;
});

t.test('an answer that there is no room for is told as such, and takes no room', async (t) => {
  const { jobs, start } = jobsWith({ maxBytes: 4 * kib });
  const job = start(async () => largeAnswer(8 * kib));
  await job.ended;
  t.match(job.state(), { name: 'failed', error: { code: 'results_full' } });
  t.equal(jobs.counts().bytes, overhead);
});

t.test('to cancel a job aborts it, waits for its end, and forgets its answer; twice is as once', async (t) => {
  const { jobs, start } = jobsWith();
  let isOver = false;
  const job = start(async (signal, onStart) => {
    onStart();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await delay(10);
    isOver = true;
    throw new Error('aborted');
  });
  await jobs.cancel(job);
  t.ok(isOver);
  t.same(job.state(), { name: 'cancelled' });
  t.equal(jobs.find('task', null, job.id), job, 'it is remembered');
  await jobs.cancel(job);

  const finished = start(async () => largeAnswer(kib));
  await finished.ended;
  await jobs.cancel(finished);
  t.same(finished.state(), { name: 'cancelled' });
  t.same(jobs.counts(), { queued: 0, running: 0, kept: 2, bytes: 2 * overhead });
});
