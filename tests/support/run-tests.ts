// What `npm test` runs: the checks (types, lint, format) beside every tests/unit, the sandbox images, all other
// tests/**/*.test.ts, and the count.
//
//   npm test                                   everything; the long tests when sandbox-image/ has changed
//   npm test -- tests/unit tests/e2e/x.test.ts  those files alone, without checks and images
//   npm run test:long                          the images and the long tests; notes that they passed
//
// Unit tests run side by side, then all others two at a time, then those that need a quiet machine, at last one after the
// other those that have to run alone (test-plan.ts). The last line of stdout is `N passed, N failed`, and the exit code
// is 0 only when tests ran and none failed. In CI (the variable CI is set) a skipped test is a failed one.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { areDue, cgroup2Record, longRecord, recordPassed } from './long-tests.ts';
import { rankingOf } from './ranking.ts';
import { runTestFile, type FileResult } from './test-file.ts';
import { findTestFiles, isLong, planOf } from './test-plan.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** unit test files at a time */
    jobs: { type: 'string', default: String(availableParallelism()) },
    /** seconds for each file */
    timeout: { type: 'string', default: String(configuredTimeout()) },
    /** the long tests, and no others */
    long: { type: 'boolean', default: false },
  },
});
const timeoutMs = Number(options.timeout) * 1000;
const isCi = (process.env['CI'] ?? '') !== '' && process.env['CI'] !== 'false';
/** Files that wait for sleeping programs and for containers to start leave each other the processors. */
const sideBySideFiles = 2;
const startedAtMs = performance.now();

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

const totals = { passed: 0, failed: [] as string[], skipped: [] as string[] };
const results: FileResult[] = [];
const isEverything = positionals.length === 0 && !options.long;
const plan = planOf(await chooseFiles());
await Promise.all([
  isEverything ? runScript('check', 'types, lint, format') : undefined,
  runFiles(plan.unit, Number(options.jobs)),
]);
// From nothing it takes minutes, which no test file has.
if (positionals.length === 0) await runScript('images', 'the sandbox images of all languages');
await runFiles(plan.sideBySide, sideBySideFiles);
await runFiles(plan.quiet, sideBySideFiles);
await runFiles(plan.alone, 1);
if (interrupt.signal.aborted) totals.failed.push('the run was interrupted');
if (totals.passed === 0 && totals.failed.length === 0) totals.failed.push('no test ran');
if (options.long && totals.failed.length + totals.skipped.length === 0) await recordPassed(longRecord);
printSummary();

function configuredTimeout(): number {
  const manifest: { tap?: { timeout?: number } } = JSON.parse(readFileSync('package.json', 'utf8'));
  return manifest.tap?.timeout ?? 30;
}

/** Those that are named, whatever they are; else all, and the long ones when they are due. */
async function chooseFiles(): Promise<readonly string[]> {
  const all = findTestFiles(positionals.length > 0 ? positionals : ['tests'], (name) => {
    totals.failed.push(`no test file at ${name}`);
  });
  if (positionals.length > 0) return all;
  if (options.long) return all.filter((file) => isLong(file));
  if (await areDue(cgroup2Record)) {
    console.log('sandbox-image/ has changed since it last passed on cgroup v2: npm run test:cgroup2.');
  }
  if (await areDue(longRecord)) {
    console.log('The long tests run too: sandbox-image/ has changed since they last passed (npm run test:long).');
    return all;
  }
  return all.filter((file) => !isLong(file));
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

/** `lanes` files at a time: each file knows its lane, so that it shares no user with the one in the other. */
async function runFiles(files: readonly string[], lanes: number): Promise<void> {
  const waiting = [...files];
  async function runLane(lane: number): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (interrupt.signal.aborted) return;
      report(await runTestFile(file, { lane, timeoutMs, signal: interrupt.signal }));
    }
  }
  await Promise.all(Array.from({ length: lanes }, async (_, lane) => runLane(lane)));
}

function report(result: FileResult): void {
  results.push(result);
  const { file, tally, seconds, stderr } = result;
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
  if (results.length > 0) console.log(`\n${rankingOf(results)}`);
  const minutes = (performance.now() - startedAtMs) / 60_000;
  console.log(`It took ${minutes.toFixed(1)} minutes in all.`);
  if (totals.skipped.length > 0) {
    console.log(`\n${isCi ? 'Skipped, which in CI is a failure' : 'Skipped'}:\n${indent(totals.skipped.join('\n'))}`);
  }
  if (totals.failed.length > 0) console.log(`\nFailed:\n${indent(totals.failed.join('\n'))}`);
  const failed = totals.failed.length + (isCi ? totals.skipped.length : 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${totals.passed} passed, ${failed} failed`);
}
