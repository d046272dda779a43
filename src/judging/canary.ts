// A small submission that the node makes itself and judges like any other: it shows that the node can judge.

import { judge } from './judge.ts';
import type { Language } from '../languages/language.ts';
import type { JudgingLimits } from '../execution/limits.ts';
import { compileNeeds } from './needs.ts';
import type { Outcome } from '../execution/outcome.ts';
import type { Sandbox, Sandboxes } from '../execution/sandbox.ts';
import type { Reason } from './reason.ts';
import type { Submission } from './submission.ts';
import { testsFromTexts, type TestText } from './test-source.ts';

const mib = 1024 * 1024;
const timeLimitMs = 5_000;

export const canaryTest: TestText = { input: '2 3\n', answer: '5\n' };

export interface CanaryResult {
  /** null when the canary was accepted */
  readonly reason: Reason | null;
  /** the version that the language reports, such as `3.13.5` */
  readonly version: string;
  readonly tookMs: number;
}

/** Rejects with a JudgeError when there is no sandbox to judge in. */
export async function runCanary(
  language: Language,
  sandboxes: Sandboxes,
  limits: JudgingLimits,
  signal: AbortSignal,
): Promise<CanaryResult> {
  const submission: Submission = {
    language,
    program: { fileName: language.fileName, source: Buffer.from(language.canary) },
    tests: testsFromTexts([canaryTest]),
    timeLimitMs,
    memoryLimitBytes: Math.max(128 * mib, language.defaultMemoryBytes),
    checker: { type: 'exact' },
    stopOnFailure: false,
  };
  await using sandbox = await sandboxes.lease(compileNeeds(submission, limits), signal);
  const startedAtMs = performance.now();
  const { reports } = await judge(submission, sandbox, limits);
  const tookMs = performance.now() - startedAtMs;
  const reason = reports.find((report) => report.reason !== null)?.reason ?? null;
  return { reason, version: await readVersion(language, sandbox), tookMs };
}

async function readVersion(language: Language, sandbox: Sandbox): Promise<string> {
  // Run as a compile step: the program that reports the version may exist for that step alone.
  const { stdout, stderr }: Outcome = await sandbox.compile({
    ...language.version,
    input: new Uint8Array(),
    limits: { timeMs: timeLimitMs, wallTimeMs: 10 * timeLimitMs, memoryBytes: 128 * mib, outputBytes: 4096 },
  });
  const said = Buffer.concat([stdout, stderr]).toString('utf8').trim();
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? said;
}
