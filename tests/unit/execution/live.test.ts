// The life of a program that is spoken with, on a fake sandbox.

import t from 'tap';
import { createRunEvents, liveEventBytes, type SequencedEvent } from '../../../src/execution/events.ts';
import { createLiveRunner, type LiveEvent, type LiveRun, type LiveScript } from '../../../src/execution/live.ts';
import { createSlots } from '../../../src/execution/slots.ts';
import { createFakeSandboxes, isCompile, type Ending, type ScriptedRun } from '../../support/fake-sandbox.ts';
import { language, limits, MB } from '../judging/samples.ts';

const script: LiveScript = {
  language,
  program: { fileName: 'main.py', source: Buffer.from('print(input())') },
  timeLimitMs: 1000,
  wallTimeMs: 60_000,
  memoryLimitBytes: 128 * MB,
  outputBytes: 1000,
};
const never = new AbortController().signal;

/** One slot, and what each process does; the compile step succeeds unless told otherwise. */
function stage(
  live: (run: ScriptedRun) => Ending | Promise<Ending>,
  compiler: () => Ending | Promise<Ending> = () => ({}),
) {
  const slots = createSlots({ maxRunning: 1, maxWaiting: 10, maxWaitingBytes: MB, queueTimeoutMs: 60_000 }, (error) =>
    t.fail(String(error)),
  );
  const sandboxes = createFakeSandboxes((run) => (isCompile(run) ? compiler() : live(run)));
  const runLive = createLiveRunner({ slots, sandboxes, limits });
  return {
    sandboxes,
    slots,
    start: (signal: AbortSignal = never, changes: Partial<LiveScript> = {}) => {
      const events = createRunEvents<LiveEvent>(MB, liveEventBytes);
      return { run: runLive({ ...script, ...changes }, signal, events), events };
    },
  };
}

function told({ event }: SequencedEvent<LiveEvent>): string {
  if (event.kind === 'output') return `${event.chunk.stream}: ${Buffer.from(event.chunk.bytes).toString()}`;
  if (event.kind === 'ended') return `ended: ${event.error?.code ?? event.result?.outcome?.end.kind ?? 'no process'}`;
  return event.kind === 'queued' ? `queued: ${event.position}` : event.kind;
}

async function all(events: ReturnType<typeof createRunEvents<LiveEvent>>): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const event of events.read()) seen.push(told(event));
  return seen;
}

async function echo({ live }: ScriptedRun): Promise<Ending> {
  for (let text = await live!.read(); text !== null; text = await live!.read()) live!.print(text.toUpperCase());
  return {};
}

async function hang(): Promise<Ending> {
  return new Promise(() => undefined);
}

async function code(run: LiveRun): Promise<unknown> {
  return run.ended.then(
    () => 'ended',
    (error: { code?: unknown }) => error.code,
  );
}

await t.test('what is written before there is a process reaches it, in order, and its end too', async (t) => {
  const { start } = stage(echo);
  const { run, events } = start();
  void run.write(Buffer.from('a'));
  void run.write(Buffer.from('b'));
  run.end();
  const { failure, outcome } = await run.ended;
  t.equal(failure, null);
  t.same([outcome?.end, outcome?.stdoutBytes], [{ kind: 'exited', exitCode: 0 }, 2]);
  t.same(await all(events), ['started', 'compiled', 'stdout: A', 'stdout: B', 'ended: exited']);
});

await t.test('a program gets its arguments, and is started by the name of its main file', async (t) => {
  const { start, sandboxes } = stage(echo);
  const program = { ...script.program, fileName: 'app/game.py' };
  const { run } = start(never, { program, args: ['a b', ''] });
  run.end();
  await run.ended;
  const argv = ['/usr/bin/python3', '-u', 'app/game.py', 'a b', ''];
  t.same(sandboxes.containers[0]?.requests[1]?.argv, argv);
});

await t.test('a program that does not compile has no process', async (t) => {
  const { start } = stage(hang, () => ({ stderr: 'SyntaxError: no', end: { kind: 'exited', exitCode: 1 } }));
  const { run, events } = start();
  const written = run.write(Buffer.from('a'));
  const { failure, outcome } = await run.ended;
  t.match(failure, { message: /SyntaxError/ });
  t.equal(outcome, null);
  await written;
  t.same(await all(events), ['started', 'compiled', 'ended: no process']);
});

await t.test('a stop while it runs ends the process, one before that ends what is done instead', async (t) => {
  const { start, slots, sandboxes } = stage(async ({ live }) => {
    live!.print('ready');
    return hang();
  });
  const running = start();
  const waiting = start();
  waiting.run.stop();
  t.same(await waiting.run.ended, { compileOutput: '', failure: null, outcome: null });
  t.same(await all(waiting.events), ['queued: 1', 'ended: no process']);
  for await (const { event } of running.events.read()) if (event.kind === 'output') break;
  running.run.stop();
  running.run.stop();
  t.same((await running.run.ended).outcome?.end, { kind: 'cancelled' });
  await slots.onIdle();
  t.equal(sandboxes.liveCount(), 0);
});

await t.test('a stop during the compile step ends it, and its container is gone', async (t) => {
  const compiling = Promise.withResolvers<void>();
  const { start, slots, sandboxes } = stage(hang, async () => {
    compiling.resolve();
    return hang();
  });
  const { run } = start();
  await compiling.promise;
  run.stop();
  t.same(await run.ended, { compileOutput: '', failure: null, outcome: null });
  await slots.onIdle();
  t.equal(sandboxes.liveCount(), 0);
});

await t.test('a client that leaves ends it: client_gone', async (t) => {
  const client = new AbortController();
  const { start } = stage(async ({ live }) => {
    live!.print('ready');
    return hang();
  });
  const { run, events } = start(client.signal);
  const ended = code(run);
  for await (const { event } of events.read()) if (event.kind === 'output') break;
  const written = run.write(Buffer.from('never taken'));
  client.abort();
  t.equal(await ended, 'client_gone');
  await written;
  t.equal((await all(events)).at(-1), 'ended: client_gone');
});

await t.test('a failing sandbox is told to whoever waits and to whoever reads', async (t) => {
  const { start } = stage(() => {
    throw new Error('broken');
  });
  const { run, events } = start();
  t.equal(await code(run), 'sandbox_failed');
  t.equal((await all(events)).at(-1), 'ended: sandbox_failed');
});

await t.test('an outcome that cannot be true is refused', async (t) => {
  const { start } = stage(() => ({ usage: { cpuTimeMs: -1 } }));
  t.equal(await code(start().run), 'sandbox_failed');
});

await t.test('those who wait are told their place, each time that it changes', async (t) => {
  const { start } = stage(echo);
  const runs = [start(), start(), start()];
  for (const { run } of runs) {
    run.end();
    await run.ended;
  }
  const stories = await Promise.all(runs.map(({ events }) => all(events)));
  const rest = ['started', 'compiled', 'ended: exited'];
  t.same(stories, [rest, ['queued: 1', ...rest], ['queued: 2', 'queued: 1', ...rest]]);
});
