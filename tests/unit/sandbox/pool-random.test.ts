// The pool under everything that can happen, in an order that a seed decides.

import { mock } from 'node:test';
import t, { type Test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { Lease } from '../../../src/execution/sandbox.ts';
import { needs, poolWith, settle } from './played-pool.ts';

/** mulberry32: the same numbers for the same seed, so that a failure can be seen again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Borrower {
  readonly client: AbortController;
  lease: Lease | undefined;
  ended: string | undefined;
}

/** Everything that can happen to a pool, in an order that the seed decides. */
async function liveThrough(t: Test, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const capacity = 1 + random(4);
  const { pool, engine } = poolWith({ capacity, warmTarget: random(capacity + 2), parallelStarts: 1 + random(3) });
  const borrowers: Borrower[] = [];
  const pick = <T>(from: readonly T[]): T | undefined => from[random(Math.max(1, from.length))];

  function borrow(): void {
    const borrower: Borrower = { client: new AbortController(), lease: undefined, ended: undefined };
    borrowers.push(borrower);
    pool.lease(needs, borrower.client.signal).then(
      (lease) => (borrower.lease = lease),
      (error: unknown) => (borrower.ended = error instanceof JudgeError ? error.code : String(error)),
    );
  }

  async function give(borrower: Borrower | undefined): Promise<void> {
    if (borrower?.lease === undefined || borrower.ended !== undefined) return;
    borrower.ended = 'given back';
    void borrower.lease[Symbol.asyncDispose]();
    await settle();
  }

  const removable = () => [...engine.existing.values()].filter(({ was }) => was.asked > 0);
  const actions: (() => unknown)[] = [
    borrow,
    borrow,
    () => engine.starting.length > 0 && engine.started(),
    () => engine.starting.length > 0 && engine.started(),
    () => engine.starting.length > 0 && random(3) === 0 && engine.failed(),
    () => pick(borrowers)?.client.abort(),
    () => give(pick(borrowers)),
    () => give(pick(borrowers)),
    () => pick([...engine.existing.values()])?.die(),
    () => mock.timers.tick(random(6000)),
    async () => {
      const going = pick(removable());
      if (going !== undefined) await engine.vanished(going);
    },
  ];

  function check(): void {
    const { starting, warm, leased, removing } = pool.counts();
    const counted = starting + warm + leased + removing;
    if (engine.most() > capacity) t.fail(`seed ${seed}: ${engine.most()} containers, ${capacity} allowed`);
    const existing = engine.starting.length + engine.existing.size;
    if (counted !== existing) t.fail(`seed ${seed}: ${counted} counted, ${existing} exist`);
    for (const sandbox of engine.all) {
      if (sandbox.was.fitted > 1) t.fail(`seed ${seed}: ${sandbox.name} was handed out twice`);
      if (sandbox.was.asked > 1) t.fail(`seed ${seed}: ${sandbox.name} was removed twice`);
    }
  }

  pool.open();
  for (let step = 0; step < 120; step += 1) {
    await pick(actions)!();
    await settle();
    check();
  }

  const closing = pool.close();
  for (const borrower of borrowers) await give(borrower);
  await settle();
  while (engine.starting.length + engine.existing.size > 0) {
    while (engine.starting.length > 0) await engine.started();
    const stuck = [...engine.existing.values()].filter(({ was }) => was.asked === 0);
    if (stuck.length > 0) return void t.fail(`seed ${seed}: ${stuck.length} containers are left`);
    for (const sandbox of removable()) await engine.vanished(sandbox);
    check();
  }
  await closing;
  const hanging = borrowers.filter(({ lease, ended }) => lease === undefined && ended === undefined);
  t.equal(hanging.length, 0, `seed ${seed}: everybody was answered`);
}

t.test('whatever happens in whatever order, the cap holds, nobody shares, and nothing is left', async (t) => {
  for (let seed = 1; seed <= 150; seed += 1) await liveThrough(t, seed);
});
