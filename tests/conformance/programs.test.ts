// Whether a program can tell that it was forked from a warm interpreter: every program of programs/ runs in a container
// as `python3 main.py` is started from nothing, and then, compiled, as the judge runs it. What it writes, how it ends and
// what a traceback says is compared byte for byte. What may differ: sandbox-image/PROTOCOL.md.
//
// `node tests/conformance/programs.test.ts PART` runs the programs whose path has PART in it.
//
// Long: some 600 programs, each of them twice.

import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import type { Outcome } from '../../src/execution/outcome.ts';
import { languages } from '../../src/languages/catalogue.ts';
import type { Pool } from '../../src/sandbox/pool.ts';
import { ampleLimits, leaseFor, openPool } from '../support/docker.ts';

const directory = join(import.meta.dirname, 'programs');
const [part = ''] = process.argv.slice(2);
const atOnce = 3;

interface Program {
  readonly name: string;
  readonly source: Uint8Array;
  readonly input: Uint8Array;
}

async function readPrograms(): Promise<readonly Program[]> {
  const names = (await Array.fromAsync(glob('*/*.py', { cwd: directory }))).toSorted();
  return Promise.all(
    names
      .filter((name) => name.includes(part))
      .map(async (name) => ({
        name: name.slice(0, -'.py'.length),
        source: await readFile(join(directory, name)),
        input: await readFile(join(directory, name.replace(/\.py$/, '.in'))).catch(() => new Uint8Array()),
      })),
  );
}

const python = languages.get('python')!;

/** What runs before the compile step starts from nothing. */
async function runBothWays(pool: Pool, { source, input }: Program): Promise<{ fresh: Outcome; warm: Outcome }> {
  const test = { ...python.run(ampleLimits.memoryBytes), input, limits: ampleLimits };
  await using lease = await leaseFor(pool, ampleLimits.memoryBytes, input.length);
  await lease.load({ fileName: python.fileName, source });
  const fresh = await lease.run(test);
  await lease.compile({ ...test, ...python.compile, input: new Uint8Array() });
  return { fresh, warm: await lease.run(test) };
}

const seen = ({ end, stdout, stderr }: Outcome) => ({
  end,
  stdout: Buffer.from(stdout).toString('latin1'),
  stderr: Buffer.from(stderr).toString('latin1'),
});

const programs = await readPrograms();
const { pool } = await openPool(t, { maxContainers: atOnce + 2, poolSize: 2 });

if (part === '') t.ok(programs.length >= 150, `${programs.length} programs`);

await t.test('a program cannot tell a warm interpreter from a fresh one', { jobs: atOnce }, async (t) => {
  t.plan(programs.length);
  await Promise.all(
    programs.map(async (program) =>
      t.test(program.name, async (t) => {
        const { fresh, warm } = await runBothWays(pool, program);
        t.same(seen(warm), seen(fresh));
      }),
    ),
  );
});
