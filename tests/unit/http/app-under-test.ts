// The app with a fake judge in the place of slots and sandboxes, closed when the test ends.

import { pino } from 'pino';
import root, { type Test } from 'tap';
import { buildApp, type AppParts } from '../../../src/app.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { defaultJudgingLimits as judgingLimits } from '../../../src/execution/limits.ts';
import { createLiveRunner } from '../../../src/execution/live.ts';
import type { Sandboxes } from '../../../src/execution/sandbox.ts';
import { createSlots } from '../../../src/execution/slots.ts';
import type { Judgement, TestReport } from '../../../src/judging/judgement.ts';
import type { Submission } from '../../../src/judging/submission.ts';
import { createFakeSandboxes, isCompile } from '../../support/fake-sandbox.ts';
import { openAtFirstUse } from '../../../src/storage/open-at-first-use.ts';
import { openInMemory } from '../../../src/storage/pglite.ts';
import { createSnippetStore } from '../../../src/storage/stored-snippets.ts';

/** Of all apps of a test file: the first one that saves something starts it. */
const database = openAtFirstUse(openInMemory);
root.teardown(async () => database.close());

export type LogLine = Readonly<Record<string, unknown>>;

export interface AppUnderTest {
  readonly app: ReturnType<typeof buildApp>;
  /** what was handed to the default judge */
  readonly submissions: readonly Submission[];
  /** the lines of the log, parsed, without those that every answer has */
  readonly log: readonly LogLine[];
  /** the lines that every answer has */
  readonly answered: readonly LogLine[];
}

export type Overrides = Partial<AppParts> & { readonly env?: Readonly<Record<string, string>> };

export function appUnderTest(t: Test, { env = {}, ...parts }: Overrides = {}): AppUnderTest {
  const submissions: Submission[] = [];
  const log: LogLine[] = [];
  const answered: LogLine[] = [];
  const write = (text: string): void => {
    const line: LogLine = JSON.parse(text);
    (line['msg'] === 'answered' ? answered : log).push(line);
  };
  const app = buildApp({
    config: loadConfig(env),
    logger: pino({ level: 'debug' }, { write }),
    judge: async (submission) => {
      submissions.push(submission);
      return judgementOf(submission);
    },
    runLive: createLiveRunner({
      slots: createSlots(slotLimits, (error) => t.fail(String(error))),
      sandboxes: printing('5\n'),
      limits: judgingLimits,
    }),
    imageOf: ({ image }) => image,
    runScript: async () => ({ output: 'logs\n', cutAtBytes: null, ending: null }),
    prewarm: () => undefined,
    slots: {
      counts: () => ({ running: 0, waiting: 0, waitingBytes: 0 }),
      isDraining: () => false,
      refusal: () => undefined,
      longestWaitMs: () => 0,
      waitingOf: () => ({ count: 0, bytes: 0 }),
    },
    health: { current: () => ({ ok: true }) },
    containers: () => ({ starting: 0, warm: 10, leased: 0, removing: 0, lost: 0 }),
    containerTotals: () => ({ warm: 0, cold: 0, failed: 0 }),
    engineFailures: () => ({}),
    snippets: createSnippetStore(database),
    results: null,
    languageState: () => ({ ready: true, version: '3.13.5' }),
    versions: () => ({
      version: '1.2.3',
      commit: null,
      engineVersion: null,
      sandboxRuntime: null,
    }),
    ...parts,
  });
  t.teardown(async () => app.close());
  return { app, submissions, log, answered };
}

const slotLimits = { maxRunning: 10, maxWaiting: 10, maxWaitingBytes: 1_048_576, queueTimeoutMs: 60_000 };

/** Sandboxes in which every program prints this. */
function printing(stdout: string): Sandboxes {
  return createFakeSandboxes((run) => (isCompile(run) ? {} : { stdout }));
}

/** As it would be if the program printed what was expected, unless another report is given for each test. */
export async function judgementOf(submission: Submission, overrides: Partial<Judgement> = {}): Promise<Judgement> {
  return judgementFrom(await acceptedReports(submission), overrides);
}

/** These reports, and figures. */
export function judgementFrom(reports: readonly TestReport[], overrides: Partial<Judgement> = {}): Judgement {
  return {
    reports,
    timing: { queuedMs: 1.5, sandboxMs: 0, compileMs: 12.3456, runMs: 40 },
    sandbox: 'warm',
    ...overrides,
  };
}

export async function acceptedReports({ tests }: Submission): Promise<TestReport[]> {
  const reports: TestReport[] = [];
  for (let index = 0; index < tests.count; index++) {
    const { answer } = await tests.read(index);
    reports.push(acceptedReport(index, Buffer.from(answer).toString()));
  }
  return reports;
}

export function acceptedReport(index: number, output: string): TestReport {
  return {
    index,
    verdict: 'accepted',
    output,
    reason: null,
    executionTimeMs: 12.345678,
    peakMemoryBytes: 9_856_614,
    cpuTimeMs: 11,
    wallTimeMs: 14,
    exitCode: 0,
    signal: null,
    stderr: '',
    stderrTruncated: false,
    outputBytes: Buffer.byteLength(output),
    outputTruncated: false,
  };
}

export const base64 = (source: string | Uint8Array): string => Buffer.from(source).toString('base64');

/** The smallest body, with other fields besides or instead. */
export function bodyWith(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { code: base64('print(5)'), tests: [{ in: '2 3\n', expected_out: '5\n' }], ...fields };
}
