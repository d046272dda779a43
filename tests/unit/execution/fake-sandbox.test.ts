// That the fake keeps what the port promises; tests of other layers lean on it.

import { test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { ProcessRequest } from '../../../src/execution/process.ts';
import type { Lease, SandboxNeeds } from '../../../src/execution/sandbox.ts';
import { createFakeSandboxes, type FakeOptions, type FakeSandboxes, type Script } from '../../support/fake-sandbox.ts';
import { MB, processLimits } from '../judging/samples.ts';

const needs: SandboxNeeds = { image: 'python', memoryBytes: 128 * MB, inputBytes: 10, outputBytes: MB };
const program = { fileName: 'main.py', source: Buffer.from('x') };
const request: ProcessRequest = { argv: ['/bin/x'], input: Buffer.from('in'), limits: processLimits };
const broken = { code: 'sandbox_failed' };

async function leased(script: Script, options?: FakeOptions): Promise<{ sandboxes: FakeSandboxes; lease: Lease }> {
  const sandboxes = createFakeSandboxes(script, options);
  return { sandboxes, lease: await sandboxes.lease(needs, new AbortController().signal) };
}

const never = async (): Promise<never> => await new Promise<never>(() => undefined);

await test('a program is loaded once, before the first run', async (t) => {
  const { lease } = await leased(() => ({ stdout: 'out' }));
  await t.rejects(lease.run(request), broken, 'no program yet');
  const { lease: other } = await leased(() => ({ stdout: 'out' }));
  await other.load(program);
  t.match(await other.run(request), { stdoutBytes: 3, end: { kind: 'exited', exitCode: 0 } });
  await t.rejects(other.load(program), broken, 'a program already');
});

await test('one process is run at a time, in the order of the calls', async (t) => {
  const ending = Promise.withResolvers<object>();
  const { sandboxes, lease } = await leased(() => ending.promise);
  await lease.load(program);
  const calls = [lease.run(request), lease.run({ ...request, input: new Uint8Array() })];
  await new Promise(setImmediate);
  t.equal(sandboxes.containers[0]?.requests.length, 1, 'the second waits');
  ending.resolve({});
  await Promise.all(calls);
  t.equal(sandboxes.containers[0]?.requests.length, 2);
});

await test('a container that was removed runs nothing, and is counted once', async (t) => {
  const { sandboxes, lease } = await leased(() => ({}));
  await lease.load(program);
  t.equal(sandboxes.liveCount(), 1);
  await lease[Symbol.asyncDispose]();
  await lease[Symbol.asyncDispose]();
  t.strictSame([sandboxes.liveCount(), sandboxes.removedCount()], [0, 1]);
  await t.rejects(lease.run(request), broken);
  await t.rejects(lease.load(program), broken);
});

await test('a process that runs while its container is removed does not end otherwise', async (t) => {
  const { lease } = await leased(never);
  await lease.load(program);
  const running = t.rejects(lease.run(request), broken);
  await lease[Symbol.asyncDispose]();
  await running;
});

await test('a container exists until its removal has ended', async (t) => {
  const removal = Promise.withResolvers<void>();
  const { sandboxes, lease } = await leased(() => ({}), { removal: async () => await removal.promise });
  const disposed = lease[Symbol.asyncDispose]();
  t.equal(sandboxes.liveCount(), 1);
  removal.resolve();
  await disposed;
  t.equal(sandboxes.liveCount(), 0);
});

await test('an abort before the lease gives none, one after it kills the container', async (t) => {
  const sandboxes = createFakeSandboxes(never);
  await t.rejects(sandboxes.lease(needs, AbortSignal.abort()), { code: 'client_gone' });
  const client = new AbortController();
  const lease = await sandboxes.lease(needs, client.signal);
  await lease.load(program);
  const running = t.rejects(lease.run(request), { code: 'client_gone' });
  client.abort();
  await running;
  await t.rejects(lease.run(request), { code: 'client_gone' });
});

await test('a sandbox that has failed once fails for ever', async (t) => {
  let isFirst = true;
  const { lease } = await leased(() => {
    if (!isFirst) return {};
    isFirst = false;
    throw new JudgeError('sandbox_failed', 'once');
  });
  await lease.load(program);
  await t.rejects(lease.run(request), { message: 'once' });
  await t.rejects(lease.run(request), { message: 'once' });
});

await test('a lease has room for what was asked and no more', async (t) => {
  const tooMuch: readonly ProcessRequest[] = [
    { ...request, input: Buffer.alloc(11) },
    { ...request, limits: { ...processLimits, outputBytes: MB + 1 } },
    { ...request, argv: ['x'] },
    { ...request, argv: [] },
  ];
  for (const asked of tooMuch) {
    const { lease } = await leased(() => ({}));
    await lease.load(program);
    await t.rejects(lease.run(asked), broken);
  }
});

await test('limits of a run cut what the process does', async (t) => {
  const { lease } = await leased(() => ({
    stdout: 'abcdef',
    stderr: Buffer.alloc(70_000, 'e'),
    usage: { chargedTimeMs: 9000 },
  }));
  await lease.load(program);
  const outcome = await lease.run({ ...request, limits: { ...processLimits, outputBytes: 4 } });
  t.equal(Buffer.from(outcome.stdout).toString(), 'abcd');
  t.equal(outcome.stderr.length, 65_536);
  t.match(outcome, {
    stdoutBytes: 6,
    stderrBytes: 70_000,
    end: { kind: 'stopped', limit: 'time' },
    usage: { chargedTimeMs: 5000 },
  });
});

await test('a script sees what is run', async (t) => {
  const { sandboxes, lease } = await leased((run) => {
    t.match(run, { input: 'in', program, needs, request });
    return {};
  });
  await lease.load(program);
  await lease.run(request);
  t.strictSame(sandboxes.containers[0]?.requests, [request]);
});

await test('leases can be refused', async (t) => {
  const sandboxes = createFakeSandboxes(() => ({}), { leaseFails: () => new JudgeError('no_sandbox', 'none') });
  await t.rejects(sandboxes.lease(needs, new AbortController().signal), { code: 'no_sandbox' });
});
