// Sides take turns, and throughput counts what it should.

import { setImmediate as turn } from 'node:timers/promises';
import t from 'tap';
import { interleave, medians, ratesPerS } from './sampling.ts';

const { signal } = new AbortController();

await t.test('each side is sampled once a round, in turns, and warm-ups are not counted', async (t) => {
  const taken: string[] = [];
  const sampler = (name: string) => async () => taken.push(name);
  const settle = async (): Promise<void> => void taken.push('.');
  const samples = await interleave({ a: sampler('a'), b: sampler('b') }, { rounds: 2, warmUps: 1, signal, settle });
  t.equal(taken.join(''), '.b.a.a.b.b.a'.replaceAll(/(?<=\w)(?=\w)/g, '.'));
  t.same(samples, { a: [6, 12], b: [8, 10] });
  t.same(medians(samples), { a: 9, b: 9 });
});

await t.test('an interruption ends the sampling', async (t) => {
  const interrupt = new AbortController();
  const a = async (): Promise<number> => {
    interrupt.abort();
    return 1;
  };
  const options = { rounds: 5, warmUps: 0, signal: interrupt.signal, settle: async () => undefined };
  await t.rejects(interleave({ a }, options), { name: 'AbortError' });
});

await t.test('rates are those of the jobs that count, with so many under way', async (t) => {
  let started = 0;
  let running = 0;
  let most = 0;
  const job = async (): Promise<void> => {
    started += 1;
    running += 1;
    most = Math.max(most, running);
    await turn();
    running -= 1;
  };
  const rates = await ratesPerS({ parallel: 4, skipped: 4, batches: 3, batchSize: 4, signal, job });
  t.equal(rates.length, 3);
  for (const rate of rates) t.ok(rate > 0 && Number.isFinite(rate), String(rate));
  t.equal(most, 4);
  t.ok(started >= 16 && started < 16 + 4, `${started} jobs: those that count, and what was under way with the last`);
  t.equal(running, 0, 'all have ended');
});

await t.test('a job that fails ends the others and is what the rate rejects with', async (t) => {
  let started = 0;
  const job = async (): Promise<void> => {
    started += 1;
    const isThird = started === 3;
    await turn();
    if (isThird) throw new Error('the third');
  };
  await t.rejects(ratesPerS({ parallel: 2, skipped: 2, batches: 1, batchSize: 100, signal, job }), {
    message: 'the third',
  });
  t.ok(started < 10);
});
