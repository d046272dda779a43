// What `npm test` runs: the checks (types, lint, format), every tests/unit, the sandbox images, all other
// tests/**/*.test.ts, and the count.
//
//   npm test                                   everything
//   npm test -- tests/unit tests/e2e/x.test.ts  those files alone, without checks and images
//
// Unit tests run side by side. All others talk to a Docker Engine, and some measure time: one file after the other. The
// last line of stdout is `N passed, N failed`, and the exit code is 0 only when tests ran and none failed. In CI (the
// variable CI is set) a skipped test is a failed one.

import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import PQueue from 'p-queue';
import { runTestFile, type FileResult } from './test-file.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** unit test files at a time */
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** seconds for each file */
    timeout: { type: 'string', default: String(configuredTimeout()) },
  },
});
const timeoutMs = Number(options.timeout) * 1000;
const isCi = (process.env['CI'] ?? '') !== '' && process.env['CI'] !== 'false';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

const totals = { passed: 0, failed: [] as string[], skipped: [] as string[] };
const files = findFiles(positionals);
if (positionals.length === 0) await runScript('check', 'types, lint, format');
await runFiles(
  files.filter((file) => isUnit(file)),
  Number(options.jobs),
);
// From nothing it takes minutes, which no test file has.
if (positionals.length === 0) await runScript('images', 'the sandbox images of all languages');
await runFiles(
  files.filter((file) => !isUnit(file)),
  1,
);
if (interrupt.signal.aborted) totals.failed.push('the run was interrupted');
if (totals.passed === 0 && totals.failed.length === 0) totals.failed.push('no test ran');
printSummary();

function configuredTimeout(): number {
  const manifest: { tap?: { timeout?: number } } = JSON.parse(readFileSync('package.json', 'utf8'));
  return manifest.tap?.timeout ?? 30;
}

/** Files, directories and patterns as test files, in a stable order; each argument has to name at least one. */
function findFiles(names: readonly string[]): string[] {
  const patterns = names.length === 0 ? ['tests'] : names;
  const found = patterns.flatMap((name) => {
    const isDirectory = existsSync(name) && statSync(name).isDirectory();
    const matches = globSync(isDirectory ? `${name}/**/*.test.ts` : name).toSorted();
    if (matches.length === 0) totals.failed.push(`no test file at ${name}`);
    return matches;
  });
  const order = ['unit', 'integration', 'hostile', 'e2e'];
  const rank = (file: string): number => order.indexOf(/(?:^|\/)tests\/(\w+)\//.exec(file)?.[1] ?? '') + 1;
  return [...new Set(found)].toSorted((a, b) => rank(a) - rank(b));
}

function isUnit(file: string): boolean {
  return /(?:^|\/)tests\/unit\//.test(file);
}

/** An npm script, with its output when it fails. */
async function runScript(name: string, purpose: string): Promise<void> {
  const startedAt = performance.now();
  const npm = process.env['npm_execpath'];
  const [command, ...args] = npm?.endsWith('.js') === true ? [process.execPath, npm] : ['npm'];
  const child = spawn(command ?? 'npm', [...args, 'run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: interrupt.signal,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  const isGood = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} npm run ${name}: ${purpose} (${seconds.toFixed(1)} s)`);
  if (isGood) return;
  totals.failed.push(`npm run ${name}`);
  console.log(indent(output));
}

async function runFiles(batch: readonly string[], jobs: number): Promise<void> {
  const queue = new PQueue({ concurrency: jobs });
  await queue.addAll(
    batch.map((file) => async () => {
      if (interrupt.signal.aborted) return;
      report(await runTestFile(file, timeoutMs, interrupt.signal));
    }),
  );
}

function report({ file, tally, seconds, stderr }: FileResult): void {
  const { passed, failed, skipped } = tally;
  const counts = [
    `${passed} passed`,
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ];
  console.log(`${failed.length > 0 ? 'FAIL' : 'ok  '} ${file} (${counts.join(', ')}, ${seconds.toFixed(1)} s)`);
  for (const { name, details } of failed) {
    console.log(`  not ok: ${name}`);
    for (const detail of details) console.log(indent(describe(detail), 6));
  }
  if (failed.length > 0 && stderr.trim() !== '') console.log(`  stderr:\n${indent(stderr.trimEnd(), 6)}`);
  totals.passed += passed;
  totals.failed.push(...failed.map(({ name }) => (name === file ? file : `${file}: ${name}`)));
  totals.skipped.push(...skipped.map((name) => `${file}: ${name}`));
}

/** TAP's diagnostics: texts of several lines (a diff, a stack, the source) as they are, the rest on a line each. */
function describe(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (typeof detail !== 'object' || detail === null) return inspect(detail);
  return Object.entries(detail)
    .map(([key, value]: [string, unknown]) => {
      if (typeof value !== 'string') return `${key}: ${inspect(value, { depth: 6, breakLength: 100 })}`;
      return value.includes('\n') ? `${key}:\n${indent(value.trimEnd())}` : `${key}: ${value}`;
    })
    .join('\n');
}

function indent(text: string, by = 2): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
}

function printSummary(): void {
  if (totals.skipped.length > 0) {
    console.log(`\n${isCi ? 'Skipped, which in CI is a failure' : 'Skipped'}:\n${indent(totals.skipped.join('\n'))}`);
  }
  if (totals.failed.length > 0) console.log(`\nFailed:\n${indent(totals.failed.join('\n'))}`);
  const failed = totals.failed.length + (isCi ? totals.skipped.length : 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${totals.passed} passed, ${failed} failed`);
}
