// What every Sandboxes promises (src/execution/sandbox.ts), as tests. Run on the fake and on Docker, so that the fake
// cannot drift.

import type { Test } from 'tap';
import type { Outcome } from '../../src/execution/outcome.ts';
import type { ProcessLimits, ProcessRequest } from '../../src/execution/process.ts';
import type { Lease, Sandboxes } from '../../src/execution/sandbox.ts';
import { ample, contractNeeds, never, programOf, rejection, type BehaviourName } from './contract-behaviours.ts';
import { liveContract } from './live-contract.ts';

const mib = 1024 * 1024;

/** An implementation under test. */
export interface Implementation {
  readonly sandboxes: Sandboxes;
  /** how many containers that were lent exist now */
  lentCount(): number;
}

async function run(
  lease: Lease,
  limits: Partial<ProcessLimits> = {},
  input: string | Uint8Array = '',
  options: Pick<ProcessRequest, 'joinsErrors' | 'stopsAtOutputLimit'> = {},
): Promise<Outcome> {
  const argv = ['/usr/bin/python3', 'main.py'];
  return lease.run({ argv, input: Buffer.from(input), limits: { ...ample, ...limits }, ...options });
}

export async function sandboxContract(t: Test, implementation: Implementation): Promise<void> {
  const { sandboxes } = implementation;

  async function lease(name: BehaviourName, signal: AbortSignal = never): Promise<Lease> {
    const lent = await sandboxes.lease(contractNeeds, signal);
    await lent.load(programOf(name));
    return lent;
  }

  await t.test('an outcome tells how the process ended and what it wrote', async (t) => {
    await using lent = await lease('exit3');
    const { end, stdout, stdoutBytes, stderr, stderrBytes } = await run(lent);
    t.same(end, { kind: 'exited', exitCode: 3 });
    t.equal(Buffer.from(stdout).toString(), 'out\n');
    t.equal(stdoutBytes, 4);
    t.equal(Buffer.from(stderr).toString(), 'err\n');
    t.equal(stderrBytes, 4);
  });

  await t.test('a process that a signal ended is told by the signal’s name', async (t) => {
    await using lent = await lease('killed');
    t.same((await run(lent)).end, { kind: 'signaled', signal: 'SIGTERM' });
  });

  await t.test('usage is plausible: no negative time, some memory, charged no less than the CPU time', async (t) => {
    await using lent = await lease('echo');
    const { usage } = await run(lent);
    t.ok(usage.cpuTimeMs >= 0 && usage.wallTimeMs >= 0);
    t.ok(usage.chargedTimeMs >= usage.cpuTimeMs);
    t.ok(usage.peakMemoryBytes > mib);
    t.equal(usage.oomKills, 0);
  });

  await t.test('input reaches the process whole, whatever bytes it is made of', async (t) => {
    await using lent = await lease('echo');
    const input = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256));
    t.ok(input.equals((await run(lent, {}, input)).stdout));
    t.equal((await run(lent, {}, '')).stdoutBytes, 0);
  });

  await t.test('a process is stopped at its limit of charged time', async (t) => {
    for (const name of ['spin', 'sleep'] as const) {
      await using lent = await lease(name);
      const { end, usage } = await run(lent, { timeMs: 200 });
      t.same(end, { kind: 'stopped', limit: 'time' });
      t.ok(usage.chargedTimeMs >= 200);
    }
  });

  await t.test('a process is stopped at its wall limit', async (t) => {
    await using lent = await lease('sleep');
    const { end, usage } = await run(lent, { timeMs: 10_000, wallTimeMs: 200 });
    t.same(end, { kind: 'stopped', limit: 'wall_time' });
    t.ok(usage.wallTimeMs >= 200);
  });

  await t.test('of stdout the first bytes are kept, of stderr the last 64 KiB, and all are counted', async (t) => {
    await using lent = await lease('chatter');
    for (const outputBytes of [5000, 4999, 1, 0]) {
      const { stdout, stdoutBytes, stderr, stderrBytes } = await run(lent, { outputBytes });
      t.equal(Buffer.from(stdout).toString(), 'o'.repeat(outputBytes));
      t.equal(stdoutBytes, 5000);
      t.equal(Buffer.from(stderr).toString(), 'e'.repeat(65_536));
      t.equal(stderrBytes, 65_636);
    }
  });

  await t.test('a process that writes past its limit is stopped where that is asked for', async (t) => {
    await using flood = await lease('flood');
    const stopped = await run(flood, { outputBytes: 2000 }, '', { stopsAtOutputLimit: true });
    t.same(stopped.end, { kind: 'stopped', limit: 'output' });
    t.equal(Buffer.from(stopped.stdout).toString(), 'o'.repeat(2000));
    t.ok(stopped.stdoutBytes > 2000);
    await using chatter = await lease('chatter');
    for (const [outputBytes, end] of [
      [4999, { kind: 'stopped', limit: 'output' }],
      [5000, { kind: 'exited', exitCode: 0 }],
    ] as const) {
      const outcome = await run(chatter, { outputBytes }, '', { stopsAtOutputLimit: true });
      t.same(outcome.end, end, `one that ends by itself after 5000 bytes, of ${outputBytes}`);
      t.equal(outcome.stdoutBytes, 5000);
    }
  });

  await t.test('errors that join stdout stand where they were written, are kept and counted with it', async (t) => {
    await using lent = await lease('alternate');
    const whole = 'one two three four ';
    for (const outputBytes of [100, whole.length, 6, 0]) {
      const { stdout, stdoutBytes, stderr, stderrBytes } = await run(lent, { outputBytes }, '', { joinsErrors: true });
      t.equal(Buffer.from(stdout).toString(), whole.slice(0, outputBytes));
      t.same([stdoutBytes, stderr.length, stderrBytes], [whole.length, 0, 0]);
    }
    const { stdout, stderr } = await run(lent);
    t.equal(Buffer.from(stdout).toString(), 'one four ', 'the next run has them apart again');
    t.equal(Buffer.from(stderr).toString(), 'two three ');
  });

  await t.test('each run starts afresh', async (t) => {
    await using lent = await lease('litter');
    for (let turn = 0; turn < 3; turn++) {
      t.equal(Buffer.from((await run(lent)).stdout).toString(), "['main.py']\n");
    }
  });

  await t.test('each run finds the other files of the program', async (t) => {
    const files = [
      { name: 'data', content: Buffer.from('1') },
      { name: 'empty.txt', content: Buffer.alloc(0) },
      { name: 'util/deep/words', content: Buffer.from('three') },
    ];
    await using lent = await sandboxes.lease(contractNeeds, never);
    await lent.load(programOf('reads', files));
    for (let turn = 0; turn < 2; turn++) {
      const { stdout } = await run(lent);
      t.equal(Buffer.from(stdout).toString(), './data: 1\n./empty.txt: \n./util/deep/words: three\n');
    }
  });

  await t.test('a program is handed over once, and before the first run', async (t) => {
    await using lent = await lease('echo');
    t.equal(await rejection(lent.load(programOf('echo'))), 'sandbox_failed');
    await using unloaded = await sandboxes.lease(contractNeeds, never);
    t.equal(await rejection(run(unloaded)), 'sandbox_failed');
  });

  await t.test('what has failed once is not used again', async (t) => {
    await using lent = await lease('echo');
    await rejection(lent.load(programOf('echo')));
    t.equal(await rejection(run(lent)), 'sandbox_failed');
  });

  await t.test('calls that are made ahead are carried out and answered in their order', async (t) => {
    await using lent = await lease('echo');
    const inputs = ['first', 'second '.repeat(100_000), '', 'fourth'];
    const ended: number[] = [];
    const outcomes = await Promise.all(
      inputs.map(async (input, index) => {
        const outcome = await run(lent, {}, input);
        ended.push(index);
        return outcome;
      }),
    );
    t.same(ended, [0, 1, 2, 3]);
    t.same(
      outcomes.map(({ stdout }) => Buffer.from(stdout).toString()),
      inputs,
    );
  });

  await t.test('a failure is that of every call that was made ahead', async (t) => {
    await using lent = await lease('echo');
    const calls = [lent.load(programOf('echo')), run(lent), run(lent)];
    t.same(await Promise.all(calls.map(rejection)), ['sandbox_failed', 'sandbox_failed', 'sandbox_failed']);
  });

  await t.test('a path that is not absolute is refused', async (t) => {
    await using lent = await lease('echo');
    const request = { argv: ['python3', 'main.py'], input: new Uint8Array(), limits: ample };
    t.equal(await rejection(lent.run(request)), 'sandbox_failed');
  });

  await liveContract(t, implementation);

  await t.test('leaving the scope removes the container, and doing so twice is fine', async (t) => {
    const before = implementation.lentCount();
    const lent = await lease('echo');
    t.equal(implementation.lentCount(), before + 1);
    await Promise.all([lent[Symbol.asyncDispose](), lent[Symbol.asyncDispose]()]);
    t.equal(implementation.lentCount(), before);
    await lent[Symbol.asyncDispose]();
    t.equal(await rejection(run(lent)), 'sandbox_failed');
  });

  await t.test('leaving the scope ends a run that is under way', async (t) => {
    const lent = await lease('hang');
    const running = rejection(run(lent));
    await lent[Symbol.asyncDispose]();
    t.equal(await running, 'sandbox_failed');
  });

  await t.test('a signal that is aborted already gets no container', async (t) => {
    const before = implementation.lentCount();
    t.equal(await rejection(sandboxes.lease(contractNeeds, AbortSignal.abort())), 'client_gone');
    t.equal(implementation.lentCount(), before);
  });

  await t.test('an abort ends the run that is under way and every later call: client_gone', async (t) => {
    const client = new AbortController();
    await using lent = await lease('hang', client.signal);
    const running = rejection(run(lent));
    client.abort();
    t.equal(await running, 'client_gone');
    t.equal(await rejection(run(lent)), 'client_gone');
  });

  await t.test('an abort between two calls is noticed by the next', async (t) => {
    const client = new AbortController();
    await using lent = await lease('echo', client.signal);
    await run(lent);
    client.abort();
    t.equal(await rejection(run(lent)), 'client_gone');
  });

  await t.test('an abort after the end of the lease disturbs nobody', async (t) => {
    const client = new AbortController();
    const lent = await lease('echo', client.signal);
    await lent[Symbol.asyncDispose]();
    client.abort();
    await using next = await lease('echo');
    t.equal(Buffer.from((await run(next, {}, 'next')).stdout).toString(), 'next');
  });

  await t.test('a lease says whether its container was started before it was asked for', async (t) => {
    await using lent = await lease('echo');
    t.ok(['warm', 'cold'].includes(lent.origin), lent.origin);
  });
}
