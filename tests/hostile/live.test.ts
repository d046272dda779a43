// Hostile programs that are alive (live/): each ends as it must, whatever the client does meanwhile, and the next run in the
// same sandbox is as if nothing had been.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import type { LiveOutcome, Process, ProcessEnd } from '../../src/execution/process.ts';
import { ampleLimits, leaseFor, mib, openPool, python } from '../support/docker.ts';
import { outputOf } from '../support/live-contract.ts';

const { pool, failures } = await openPool(t, { maxContainers: 2, poolSize: 1 });
const outputBytes = mib;
const memoryBytes = 128 * mib;

/** What the next run prints when nothing is left. */
const honest = `import os, sys
if sys.argv[1:] == ['honest']:
    left = [name for name in os.listdir('/proc') if name.isdigit() and name != '1' and os.stat('/proc/' + name).st_uid == os.getuid()]
    print(sorted(os.listdir('.')), os.listdir('/dev/shm'), len(left), sys.stdin.read())
    sys.exit()
`;

interface Attack {
  readonly program: string;
  readonly limits?: Partial<typeof ampleLimits>;
  /** what the client does meanwhile */
  readonly client?: (t: Test, process: Process) => Promise<void>;
  readonly check: (t: Test, outcome: LiveOutcome, output: Readonly<Record<'stdout' | 'stderr', string>>) => void;
}

function endsWith(end: ProcessEnd): Attack['check'] {
  return (t, outcome) => void t.same(outcome.end, end);
}

const overOutput: Attack['check'] = (t, { end, stdoutBytes, stderrBytes }, { stdout, stderr }) => {
  t.same(end, { kind: 'stopped', limit: 'output' });
  t.ok(stdoutBytes + stderrBytes > outputBytes);
  t.equal(stdout.length + stderr.length, outputBytes);
};

async function stopWhenReady(t: Test, process: Process): Promise<void> {
  const written = process.write(Buffer.alloc(4 * mib));
  t.ok(await outputOf(process).until('ready\n'));
  process.stop();
  await written;
}

const attacks: readonly Attack[] = [
  { program: 'flood-nobody-reads', check: overOutput },
  { program: 'flood-single-bytes', limits: { timeMs: 60_000 }, check: overOutput },
  {
    program: 'forged-frames',
    check(t, { end, stdoutBytes }, { stdout }) {
      t.same(end, { kind: 'exited', exitCode: 0 });
      t.ok(stdoutBytes > 64 * 100);
      t.ok(stdout.includes('no'));
    },
  },
  {
    program: 'descriptors-of-the-watcher',
    check(t, { end }, { stdout }) {
      t.same(end, { kind: 'exited', exitCode: 0 });
      t.equal(stdout, 'opened 0\n');
    },
  },
  { program: 'closes-everything', limits: { timeMs: 300 }, check: endsWith({ kind: 'stopped', limit: 'time' }) },
  {
    program: 'closes-everything',
    async client(_, process) {
      await process.write(Buffer.alloc(mib));
      process.stop();
    },
    check: endsWith({ kind: 'cancelled' }),
  },
  { program: 'never-reads', client: stopWhenReady, check: endsWith({ kind: 'cancelled' }) },
  {
    program: 'fork-and-exit',
    check(t, { end }) {
      t.ok(end.kind === 'exited' || (end.kind === 'stopped' && end.limit === 'output'), JSON.stringify(end));
    },
  },
  {
    program: 'packets',
    check(t, { end, stdoutBytes }, { stdout }) {
      t.same(end, { kind: 'exited', exitCode: 0 });
      t.equal(stdoutBytes, 1 + 4095 + 4096 + 4097 + 65_536 + 200_000);
      t.equal(stdout.length, stdoutBytes);
    },
  },
  {
    program: 'memory-while-flooding',
    limits: { outputBytes: 64 * mib, timeMs: 60_000 },
    check(t, { usage, stdoutBytes }, { stdout }) {
      t.ok(usage.oomKills > 0 || usage.peakMemoryBytes > memoryBytes, JSON.stringify(usage));
      t.equal(stdout.length, stdoutBytes, 'every byte that was counted has come');
    },
  },
];

await t.test('each ends as it must, and the next run in its sandbox finds nothing of it', async (t) => {
  for (const { program, limits, client, check } of attacks) {
    await t.test(program, async (t) => {
      const source = await readFile(join(import.meta.dirname, 'live', `${program}.py`));
      await using lease = await leaseFor(pool, memoryBytes, mib);
      await lease.load({ fileName: 'main.py', source: Buffer.concat([Buffer.from(honest), source]) });
      for (let turn = 0; turn < 2; turn++) {
        const request = { argv: [python, 'main.py'], limits: { ...ampleLimits, outputBytes, ...limits } };
        const process = lease.start(request);
        await client?.(t, process);
        const outcome = await process.ended;
        check(t, outcome, await outputOf(process).rest());
        const next = await lease.run({
          argv: [python, 'main.py', 'honest'],
          input: Buffer.from('mine'),
          limits: ampleLimits,
        });
        t.equal(Buffer.from(next.stdout).toString(), "['main.py'] [] 1 mine\n", 'the next run');
      }
    });
  }
});

await t.test('a stop at any stage ends the run, and the next one is not touched by it', async (t) => {
  const source = Buffer.from(`${honest}print('ready', flush=True)\nprint(sys.stdin.read())`);
  await using lease = await leaseFor(pool, memoryBytes, mib);
  await lease.load({ fileName: 'main.py', source });
  const request = { argv: [python, 'main.py'], limits: ampleLimits };
  const stages: readonly ((process: Process) => Promise<unknown>)[] = [
    async () => undefined,
    async (process) => process.write(Buffer.from('x')),
    async (process) => outputOf(process).until('ready\n'),
    async (process) => {
      await outputOf(process).until('ready\n');
      void process.write(Buffer.alloc(mib, 'x'));
    },
    async (process) => {
      void process.write(Buffer.alloc(200_000, 'x'));
      process.end();
    },
    async (process) => {
      process.end();
      await outputOf(process).rest();
    },
    async (process) => {
      process.end();
      await process.ended;
    },
  ];
  for (const [index, stage] of stages.entries()) {
    for (let turn = 0; turn < 5; turn++) {
      const process = lease.start(request);
      await stage(process);
      process.stop();
      const behind = lease.run({
        argv: [python, 'main.py', 'honest'],
        input: Buffer.from(`${turn}`),
        limits: ampleLimits,
      });
      const { end } = await process.ended;
      t.ok(end.kind === 'cancelled' || (end.kind === 'exited' && end.exitCode === 0), `stage ${index}: ${end.kind}`);
      t.equal(Buffer.from((await behind).stdout).toString(), `['main.py'] [] 1 ${turn}\n`);
    }
  }
});

await t.test('the container of a run that is stopped is gone within a second, in the median of five', async (t) => {
  const source = Buffer.from("import time\nprint('ready', flush=True)\nwhile True: time.sleep(0.01)\n");
  const goneAfterMs: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const lease = await leaseFor(pool, memoryBytes, mib);
    await lease.load({ fileName: 'main.py', source });
    const process = lease.start({ argv: [python, 'main.py'], limits: ampleLimits });
    t.ok(await outputOf(process).until('ready\n'));
    const stoppedAtMs = performance.now();
    process.stop();
    t.same((await process.ended).end, { kind: 'cancelled' });
    await lease[Symbol.asyncDispose]();
    goneAfterMs.push(performance.now() - stoppedAtMs);
  }
  const [, , median = Infinity] = goneAfterMs.toSorted((a, b) => a - b);
  t.ok(median < 1000, `${goneAfterMs.map(Math.round).join(', ')} ms`);
});

await t.test('the pool has nothing to say about it', async (t) => {
  t.same(failures, []);
});
