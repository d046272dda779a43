// The figures of an answer: time and memory are the program's own, on an idle machine and on a busy one.
//
// Alone: it measures the time and the memory of programs, also on an idle machine.

import { spawn } from 'node:child_process';
import t, { type Test } from 'tap';
import { longestLifeMs } from '../../src/execution/limits.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker } from '../support/docker.ts';
import { load, run, startSupervisor } from '../support/raw-supervisor.ts';
import { startServer } from '../support/server.ts';

const server = await startServer({ LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());

/** A program, and what `execution_time` must be: seconds, within a tolerance. */
interface Timed {
  readonly name: string;
  readonly code: string;
  readonly seconds: number;
  readonly tolerance: number;
}

const spinFor = (seconds: number) => `import time\nwhile time.process_time() < ${seconds}: pass`;

const spinning: Timed = {
  name: 'spins 1.0 s of CPU',
  code: spinFor(1),
  seconds: 1,
  tolerance: 0.05,
};
const sleeping: Timed = { name: 'sleeps 0.5 s', code: 'import time\ntime.sleep(0.5)', seconds: 0.5, tolerance: 0.05 };
const joining: Timed = {
  name: 'spins 0.5 s in a thread that it joins',
  code: `import threading, time
def spin():
    while time.thread_time() < 0.5: pass
thread = threading.Thread(target=spin)
thread.start()
thread.join()`,
  seconds: 0.5,
  tolerance: 0.1,
};
const waiting: Timed = {
  name: 'spins 0.5 s in a child that it waits for',
  code: `import os, time
child = os.fork()
if child == 0:
    while time.process_time() < 0.5: pass
    os._exit(0)
os.waitpid(child, 0)`,
  seconds: 0.5,
  tolerance: 0.1,
};
const nested: Timed = {
  name: 'spins 0.5 s in a grandchild whose parent has gone',
  code: `import os, time
read, write = os.pipe()
if os.fork() == 0:
    if os.fork() == 0:
        while time.process_time() < 0.5: pass
    os._exit(0)
os.close(write)
os.read(read, 1)
os.wait()`,
  seconds: 0.5,
  tolerance: 0.1,
};
const relay: Timed = {
  name: 'spins 0.1 s in each of five children, one after the other',
  code: `import os, time
for _ in range(5):
    child = os.fork()
    if child == 0:
        end = time.process_time() + 0.1
        while time.process_time() < end: pass
        os._exit(0)
    os.waitpid(child, 0)`,
  seconds: 0.53,
  tolerance: 0.1,
};
const programs = [spinning, sleeping, joining, waiting, nested, relay];

/** Judges each program once, one after the other. */
async function measure(t: Test, timed: readonly Timed[]): Promise<void> {
  for (const { name, code, seconds, tolerance } of timed) {
    const { result, timing } = await server.judge(code, { time_limit: 10 });
    t.equal(result.verdict, 'accepted', `${name}: ${result.error}`);
    const figures = `execution ${result.execution_time}, CPU ${result.cpu_time}, wall ${result.wall_time}, run ${timing.run}`;
    t.ok(Math.abs(result.execution_time - seconds) <= tolerance, `${name}: ${figures}`);
    t.ok(result.execution_time >= result.cpu_time, 'never less than the CPU time');
  }
}

await t.test('execution_time on this machine as it is', async (t) => measure(t, programs));

await t.test('execution_time beside 8 processes of the host that spin', async (t) => {
  const spinners = Array.from({ length: 8 }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  try {
    await measure(t, programs);
  } finally {
    for (const spinner of spinners) spinner.kill('SIGKILL');
  }
});

await t.test('a program that the machine hardly ever runs is starved, neither over time nor stuck', async (t) => {
  await using supervisor = await startSupervisor(await ensureImage(docker, 'python', () => undefined));
  supervisor.send(load('while True: pass'));
  await supervisor.nextFrame();
  // Each in a session of its own: some kernels give every session the same share of a processor.
  const spinners = Array.from({ length: 24 }, () =>
    spawn('sh', ['-c', 'while :; do :; done'], { detached: true, stdio: 'ignore' }),
  );
  try {
    supervisor.send(run({ limits: { timeMs: 30_000, wallTimeMs: 1000 } }));
    const { end, usage } = await supervisor.nextOutcome();
    const figures = `CPU ${usage.cpuTimeMs} ms, charged ${usage.chargedTimeMs} ms, wall ${usage.wallTimeMs} ms`;
    t.strictSame(end, { kind: 'starved' }, figures);
    t.ok(usage.wallTimeMs >= longestLifeMs(1000), figures);
  } finally {
    for (const spinner of spinners) spinner.kill('SIGKILL');
  }
});

await t.test('execution_time beside 9 submissions that spin', async (t) => {
  const done = new AbortController();
  const code = Buffer.from('while True: pass').toString('base64');
  const tests = Array.from({ length: 10 }, () => ({ in: '', expected_out: '' }));
  const neighbours = Array.from({ length: 9 }, async () =>
    fetch(`${server.address}/run_code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, tests, time_limit: 10 }),
      signal: done.signal,
    }).catch((error: unknown) => error),
  );
  await server.untilCounts({ running: 9 });
  await measure(t, [sleeping, joining, waiting]);
  const below = await server.judge(spinFor(0.85), { time_limit: 1 });
  t.equal(below.result.verdict, 'accepted', `below the limit: ${below.result.execution_time} s`);
  const above = await server.judge(spinFor(1.2), { time_limit: 1 });
  t.equal(above.result.verdict, 'time_limit_exceeded', `above the limit: ${above.result.execution_time} s`);
  const { running } = await server.health();
  t.ok(running! >= 9, 'they span all the while');
  done.abort();
  await Promise.all(neighbours);
  await server.untilCounts({ running: 0 });
});

await t.test('CPU time is that of all processes and threads together', async (t) => {
  const code = `import os, time
for _ in range(3):
    if os.fork() == 0:
        while time.process_time() < 0.2: pass
        os._exit(0)
for _ in range(3): os.wait()`;
  const { result } = await server.judge(code);
  t.ok(Math.abs(result.cpu_time - 0.6) <= 0.1, `${result.cpu_time} s`);
  t.ok(result.execution_time >= result.cpu_time);
});

await t.test('CPU time of a process that outlives the program counts up to the end', async (t) => {
  const code = `import os, time
read, write = os.pipe()
if os.fork() == 0:
    os.setsid()
    while time.process_time() < 0.3: pass
    os.write(write, b'.')
    while True: pass
os.read(read, 1)`;
  const { result } = await server.judge(code);
  t.equal(result.verdict, 'accepted', String(result.error));
  t.ok(result.cpu_time >= 0.3 && result.cpu_time < 0.5, `${result.cpu_time} s`);
});

await t.test('each test of a submission is charged for itself alone', async (t) => {
  const code = 'import time\nend = float(input())\nwhile time.process_time() < end: pass';
  const spans = [0.4, 0.05, 0.2];
  const tests = spans.map((span) => ({ in: `${span}\n`, expected_out: '' }));
  const { body } = await server.runCode({ code, tests });
  for (const [index, { execution_time: seconds }] of body.results.entries()) {
    t.ok(Math.abs(seconds! - spans[index]!) <= 0.05, `${spans[index]}: ${seconds}`);
  }
});

await t.test('figures have millisecond resolution at least', async (t) => {
  const { result } = await server.judge('pass');
  for (const seconds of [result.execution_time, result.cpu_time, result.wall_time]) {
    t.ok(seconds > 0.001 && seconds < 0.3, `${seconds} s for doing nothing`);
  }
});

/** Judges a program and resolves with its memory figure in MB. */
async function memoryOf(t: Test, code: string, fields: Readonly<Record<string, unknown>> = {}): Promise<number> {
  const { result } = await server.judge(code, fields);
  t.equal(result.verdict, 'accepted', String(result.error));
  return result.memory_usage;
}

await t.test('a program that does nothing is reported with the interpreter’s memory', async (t) => {
  const megabytes = await memoryOf(t, 'pass');
  t.ok(megabytes > 5 && megabytes < 15, `${megabytes} MB`);
});

await t.test('a program that touches 50 MB reports 50 to 65 MB', async (t) => {
  for (const code of [`x = b'x' * (50 << 20)`, `x = [b'x' * (1 << 20) for _ in range(50)]`]) {
    const megabytes = await memoryOf(t, code);
    t.ok(megabytes >= 50 && megabytes <= 65, `${megabytes} MB`);
  }
});

await t.test('memory that was given back counts with its peak', async (t) => {
  const megabytes = await memoryOf(t, `x = b'x' * (50 << 20)\ndel x\nimport time\ntime.sleep(0.2)`);
  t.ok(megabytes >= 50 && megabytes <= 65, `${megabytes} MB`);
});

await t.test('memory of a child counts, also when the parent is small', async (t) => {
  const code = `import os\nif os.fork() == 0:\n    x = b'x' * (50 << 20)\n    os._exit(0)\nos.wait()`;
  const megabytes = await memoryOf(t, code);
  t.ok(megabytes >= 50 && megabytes <= 75, `${megabytes} MB`);
});

await t.test('memory of children that are there together is added up', async (t) => {
  const code = `import os, time
for _ in range(3):
    if os.fork() == 0:
        x = b'x' * (25 << 20)
        time.sleep(0.3)
        os._exit(0)
for _ in range(3): os.wait()`;
  const megabytes = await memoryOf(t, code);
  t.ok(megabytes >= 75 && megabytes <= 105, `${megabytes} MB`);
});

await t.test('children that were never there together are not added up', async (t) => {
  const code = `import os
for _ in range(6):
    if os.fork() == 0:
        x = b'x' * (40 << 20)
        os._exit(0)
    os.wait()`;
  const megabytes = await memoryOf(t, code);
  t.ok(megabytes >= 40 && megabytes <= 65, `${megabytes} MB`);
});

await t.test('pages that several processes share are counted once', async (t) => {
  const code = `import os, time
x = bytearray(40 << 20)
for place in range(0, len(x), 4096): x[place] = 1
for _ in range(4):
    if os.fork() == 0:
        total = sum(x[::4096])
        time.sleep(0.3)
        os._exit(0)
for _ in range(4): os.wait()`;
  const megabytes = await memoryOf(t, code);
  t.ok(megabytes >= 40 && megabytes <= 75, `${megabytes} MB`);
});

await t.test('the input that a program does not read is not its memory', async (t) => {
  const megabytes = await memoryOf(t, 'print()', { in: 'x'.repeat(20 << 20), memory_limit: 16 });
  t.ok(megabytes < 15, `${megabytes} MB`);
});

await t.test('what one test used is not in the next one’s figure', async (t) => {
  const code = `x = b'x' * (int(input()) << 20)\nprint('x' * len(x[:1000000]), end='')`;
  const tests = [60, 1, 30, 0].map((size) => ({ in: `${size}\n`, expected_out: '' }));
  const { body } = await server.runCode({ code, tests });
  const [big, small, middle, none] = body.results.map(({ memory_usage: megabytes }) => megabytes!);
  t.ok(big! > 60 && big! < 75, `${big} MB`);
  t.ok(small! < 16, `${small} MB`);
  t.ok(middle! > 30 && middle! < 45, `${middle} MB`);
  t.ok(none! < 15, `${none} MB`);
});

await t.test('several processes over the limit together for a tenth of a second are over it', async (t) => {
  // All three hold 45 MB before any of them may end.
  const code = `import os, time
ready, say_ready = os.pipe()
go, say_go = os.pipe()
for _ in range(3):
    if os.fork() == 0:
        os.close(say_go)
        x = b'x' * (45 << 20)
        os.write(say_ready, b'.')
        os.read(go, 1)
        os._exit(0)
for _ in range(3): os.read(ready, 1)
time.sleep(0.1)
os.close(say_go)
for _ in range(3): os.wait()`;
  const tests = Array.from({ length: 5 }, () => ({ in: '', expected_out: '' }));
  const { body } = await server.runCode({ code, tests, verbose: true });
  for (const { verdict, memory_usage: megabytes } of body.results) {
    t.equal(verdict, 'memory_limit_exceeded', `${megabytes} MB`);
  }
});
