// What every Sandboxes promises of a process that is alive (`Sandbox.start`), as tests.

import type { Test } from 'tap';
import type { LiveRequest, OutputChunk, Process, ProcessLimits } from '../../src/execution/process.ts';
import type { Lease } from '../../src/execution/sandbox.ts';
import { ample, contractNeeds, never, programOf, rejection, type BehaviourName } from './contract-behaviours.ts';
import type { Implementation } from './sandbox-contract.ts';

const argv = ['/usr/bin/python3', 'main.py'];

function start(
  lease: Lease,
  limits: Partial<ProcessLimits> = {},
  options: Pick<LiveRequest, 'joinsErrors' | 'hasResults'> = {},
) {
  return lease.start({ argv, limits: { ...ample, ...limits }, ...options });
}

/** Reads a process's output piece by piece. */
export function outputOf({ output }: Process) {
  const iterator = output[Symbol.asyncIterator]();
  const seen = { stdout: '', stderr: '', results: '' };

  async function next(): Promise<OutputChunk | null> {
    const { done, value } = await iterator.next();
    if (done === true) return null;
    seen[value.stream] += Buffer.from(value.bytes).toString();
    return value;
  }

  return {
    seen,
    /** Resolves when the stream has the text; false when the output ended before. */
    async until(text: string, stream: OutputChunk['stream'] = 'stdout'): Promise<boolean> {
      while (!seen[stream].includes(text)) if ((await next()) === null) return false;
      return true;
    },
    async rest(): Promise<typeof seen> {
      while ((await next()) !== null);
      return seen;
    },
  };
}

export async function liveContract(t: Test, { sandboxes }: Implementation): Promise<void> {
  async function lease(name: BehaviourName, signal: AbortSignal = never): Promise<Lease> {
    const lent = await sandboxes.lease(contractNeeds, signal);
    await lent.load(programOf(name));
    return lent;
  }

  await t.test('a live process answers while it runs, and ends when its input ends', async (t) => {
    await using lent = await lease('converse');
    for (let turn = 0; turn < 3; turn++) {
      const process = start(lent);
      const output = outputOf(process);
      t.ok(await output.until('hello\n', 'stderr'));
      for (const word of ['one', 'two', 'three']) {
        await process.write(Buffer.from(`${word}\n`));
        t.ok(await output.until(`${word.toUpperCase()}\n`));
      }
      process.end();
      process.end();
      t.same(await output.rest(), { stdout: 'ONE\nTWO\nTHREE\nbye\n', stderr: 'hello\n', results: '' });
      const { end, usage, stdoutBytes, stderrBytes } = await process.ended;
      t.same([end, stdoutBytes, stderrBytes], [{ kind: 'exited', exitCode: 4 }, 18, 6]);
      t.ok(usage.chargedTimeMs >= 0 && usage.wallTimeMs >= 0);
    }
  });

  await t.test('a live process may have its errors joined to its stdout', async (t) => {
    await using lent = await lease('alternate');
    const process = start(lent, {}, { joinsErrors: true });
    t.same(await outputOf(process).rest(), { stdout: 'one two three four ', stderr: '', results: '' });
    t.equal((await process.ended).stdoutBytes, 19);
  });

  await t.test('a live process may have a stream for results, which counts towards its output limit', async (t) => {
    await using lent = await lease('results');
    const process = start(lent, {}, { joinsErrors: true, hasResults: true });
    t.same(await outputOf(process).rest(), { stdout: 'out err ', stderr: '', results: 'r'.repeat(70_000) });
    const { end, stdoutBytes, stderrBytes, resultsBytes } = await process.ended;
    t.same([end, stdoutBytes, stderrBytes, resultsBytes], [{ kind: 'exited', exitCode: 0 }, 8, 0, 70_000]);
    const limited = start(lent, { outputBytes: 60_000 }, { hasResults: true });
    t.equal((await outputOf(limited).rest()).results.length <= 60_000, true);
    t.same((await limited.ended).end, { kind: 'stopped', limit: 'output' });
    const without = start(lent);
    t.same(await outputOf(without).rest(), { stdout: 'none\n', stderr: '', results: '' });
    t.equal((await without.ended).resultsBytes, 0);
  });

  await t.test('a live process that nobody listens to is not held up', async (t) => {
    await using lent = await lease('chatter');
    const { end, stdoutBytes, stderrBytes } = await start(lent).ended;
    t.same([end, stdoutBytes, stderrBytes], [{ kind: 'exited', exitCode: 0 }, 5000, 65_636]);
  });

  await t.test('much input comes whole, in whatever pieces it is written', async (t) => {
    await using lent = await lease('converse');
    const process = start(lent);
    const output = outputOf(process);
    const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`);
    const whole = lines.join('');
    const pieces = [whole.slice(0, 1), whole.slice(1, 150_000), whole.slice(150_000)];
    const written = Promise.all(pieces.map((piece) => process.write(Buffer.from(piece))));
    process.end();
    const { stdout } = await output.rest();
    t.equal(stdout, `${whole.toUpperCase()}bye\n`);
    await written;
  });

  await t.test('a live process is stopped by order: cancelled, and stopping it again is harmless', async (t) => {
    await using lent = await lease('busy');
    const process = start(lent);
    t.ok(await outputOf(process).until('busy\n'));
    process.stop();
    process.stop();
    t.same((await process.ended).end, { kind: 'cancelled' });
    process.stop();
    const early = start(lent);
    early.stop();
    t.same((await early.ended).end, { kind: 'cancelled' }, 'before it began');
  });

  await t.test('a stop reaches a process that takes no input, and settles what was written', async (t) => {
    await using lent = await lease('busy');
    const process = start(lent);
    const written = process.write(Buffer.alloc(1024 * 1024));
    t.ok(await outputOf(process).until('busy\n'));
    process.stop();
    await written;
    t.same((await process.ended).end, { kind: 'cancelled' });
    await process.write(Buffer.from('too late'));
  });

  await t.test('input after the end of input is dropped', async (t) => {
    await using lent = await lease('converse');
    const process = start(lent);
    process.end();
    await process.write(Buffer.from('late\n'));
    t.equal((await outputOf(process).rest()).stdout, 'bye\n');
  });

  await t.test('a process that has closed its stdin takes what is written by dropping it', async (t) => {
    await using lent = await lease('deaf');
    const process = start(lent);
    t.ok(await outputOf(process).until('deaf\n'));
    await process.write(Buffer.alloc(300_000));
    process.stop();
    t.same((await process.ended).end, { kind: 'cancelled' });
  });

  await t.test('a live process is stopped at its limits of output, of time and of wall time', async (t) => {
    await using flood = await lease('flood');
    const flooding = start(flood, { outputBytes: 2500 });
    const { end, stdoutBytes } = await flooding.ended;
    t.same(end, { kind: 'stopped', limit: 'output' });
    t.ok(stdoutBytes > 2500);
    t.equal(
      (await outputOf(flooding).rest()).stdout,
      'o'.repeat(2500),
      'what is within the limit is kept for its reader',
    );
    await using spin = await lease('spin');
    t.same((await start(spin, { timeMs: 100 }).ended).end, { kind: 'stopped', limit: 'time' });
    await using sleep = await lease('sleep');
    const { end: slept, usage } = await start(sleep, { timeMs: 1000, wallTimeMs: 300 }).ended;
    t.same(slept, { kind: 'stopped', limit: 'wall_time' });
    t.ok(usage.wallTimeMs >= 300);
  });

  await t.test('calls before and after a live process keep their order', async (t) => {
    await using lent = await lease('converse');
    const request = { argv, limits: ample };
    const ended: string[] = [];
    const note = (name: string, call: Promise<unknown>) => call.then(() => ended.push(name));
    const first = lent.start(request);
    const calls = [note('first', first.ended), note('run', lent.run({ ...request, input: Buffer.from('x\n') }))];
    const second = lent.start(request);
    const third = lent.start(request);
    calls.push(note('second', second.ended), note('third', third.ended));
    calls.push(note('last', lent.run({ ...request, input: new Uint8Array() })));
    for (const [process, word] of [
      [third, 'c'],
      [second, 'b'],
      [first, 'a'],
    ] as const) {
      void process.write(Buffer.from(`${word}\n`));
      process.end();
    }
    await Promise.all(calls);
    t.same(ended, ['first', 'run', 'second', 'third', 'last']);
    for (const [process, word] of [
      [first, 'A'],
      [second, 'B'],
      [third, 'C'],
    ] as const) {
      t.equal((await outputOf(process).rest()).stdout, `${word}\nbye\n`);
    }
  });

  await t.test('a live process fails with its sandbox: its end, its output and every later call', async (t) => {
    await using unloaded = await sandboxes.lease(contractNeeds, never);
    const process = start(unloaded);
    t.equal(await rejection(process.ended), 'sandbox_failed');
    t.equal(await rejection(outputOf(process).rest()), 'sandbox_failed');
    await process.write(Buffer.from('nobody'));
    t.equal(await rejection(start(unloaded).ended), 'sandbox_failed');
  });

  await t.test('leaving the scope ends a live process', async (t) => {
    const lent = await lease('busy');
    const process = start(lent);
    const output = outputOf(process);
    t.ok(await output.until('busy\n'));
    await lent[Symbol.asyncDispose]();
    t.equal(await rejection(process.ended), 'sandbox_failed');
    t.equal(await rejection(output.rest()), 'sandbox_failed');
  });

  await t.test('an abort ends a live process: client_gone', async (t) => {
    const client = new AbortController();
    await using lent = await lease('busy', client.signal);
    const process = start(lent);
    const output = outputOf(process);
    t.ok(await output.until('busy\n'));
    const written = process.write(Buffer.alloc(100_000));
    client.abort();
    t.equal(await rejection(process.ended), 'client_gone');
    t.equal(await rejection(output.rest()), 'client_gone');
    await written;
    t.equal(await rejection(start(lent).ended), 'client_gone');
  });
}
