// Programs that people try on tests: each run has a name, a log of its events for any number of readers, and a record of
// what came of it. Nothing is kept to be shown again, and no run joins another.

import { LRUCache } from 'lru-cache';
import { JudgeError, type ErrorCode } from '../errors.ts';
import { createRunEvents, type RunEvents } from '../execution/events.ts';
import type { Owner } from '../execution/holdings.ts';
import { createReaders } from '../execution/readers.ts';
import { newName, type BrokeredRun } from '../execution/run-broker.ts';
import type { RunEnding, RunRecord } from '../execution/run-record.ts';
import type { ShownEvent } from '../execution/shown-event.ts';
import type { Language } from '../languages/language.ts';
import { mib } from '../sizes.ts';
import { retainedBytes } from '../text.ts';
import type { Judgement, TestReport } from './judgement.ts';
import type { JudgeEvent, Runner } from './runner.ts';
import type { Submission } from './submission.ts';
import { testsFromTexts, type TestText } from './test-source.ts';

export interface TestOrder {
  readonly submission: Omit<Submission, 'tests'>;
  readonly tests: readonly TestText[];
  readonly owner: Owner;
}

/** A test has ended, or will not be run. */
export interface TestEvent {
  readonly kind: 'test';
  readonly report: TestReport;
  readonly test: TestText;
}

/** `usage` is that of all tests together: the sum of their times, and the largest of their peaks. */
export interface TestRecord extends RunRecord {
  /** in the order sent; a run that was stopped has those that ended before */
  readonly tests: readonly TestEvent[];
}

/** A run as the broker has it; it takes no input. Its tests are told in the order in which they were sent. */
export interface TestRun extends Omit<BrokeredRun, 'events' | 'ended'> {
  readonly events: Pick<RunEvents<ShownEvent | TestEvent>, 'read'>;
  readonly ended: Promise<TestRecord>;
}

export interface TestRuns {
  start(order: TestOrder): TestRun;
  /** A run that goes on, or has ended a short while ago. */
  find(name: string): TestRun | undefined;
}

export interface TestRunsParts {
  readonly judge: Runner;
  /** hears how each run ended */
  readonly onEnd: (language: Language, end: RunEnding['kind'] | ErrorCode) => void;
}

/** How long, and how much of, runs that have ended can still be found by who lost the connection. */
const foundAfterMs = 60_000;
const mostEndedBytes = 64 * mib;
const reportBytes = 1024;

export function createTestRuns({ judge, onEnd }: TestRunsParts): TestRuns {
  const going = new Map<string, TestRun>();
  const ended = new LRUCache<string, TestRun>({ maxSize: mostEndedBytes, ttl: foundAfterMs, ttlAutopurge: true });
  return {
    find: (name) => going.get(name) ?? ended.get(name),
    start(order) {
      const run = begin(judge, order, (end, size) => {
        going.delete(run.name);
        ended.set(run.name, run, { size });
        onEnd(order.submission.language, end);
      });
      going.set(run.name, run);
      return run;
    },
  };
}

type Log = RunEvents<ShownEvent | TestEvent>;

/** `onEnd` is called before anybody learns of the end, with the memory that the run takes from now on. */
function begin(
  judge: Runner,
  { submission, tests, owner }: TestOrder,
  onEnd: (end: RunEnding['kind'] | ErrorCode, bytes: number) => void,
): TestRun {
  const name = newName();
  // The judge bounds what the reports of a submission hold, so each of them is kept for readers that come late.
  const log: Log = createRunEvents<ShownEvent | TestEvent>(Infinity, () => 0);
  const abandoning = new AbortController();
  const stopping = new AbortController();
  const told: TestEvent[] = [];
  const publish = telling(log, tests, told);

  async function judged(): Promise<TestRecord> {
    const signal = AbortSignal.any([abandoning.signal, stopping.signal]);
    try {
      const whole = { ...submission, tests: testsFromTexts(tests) };
      return recordOf(told, await judge(whole, signal, { owner, events: { publish } }));
    } catch (error) {
      if (stopping.signal.aborted && !abandoning.signal.aborted) return recordOf(told, null);
      throw error instanceof JudgeError ? error : new JudgeError('internal', undefined, { cause: error });
    }
  }

  log.publish({ kind: 'accepted', name });
  const ended = judged().then(
    (record) => {
      onEnd(record.ending.kind, bytesOf(told));
      log.publish({ kind: 'ended', record, error: null });
      return record;
    },
    (error: JudgeError) => {
      onEnd(error.code, bytesOf(told));
      log.publish({ kind: 'ended', record: null, error });
      throw error;
    },
  );
  ended.catch(() => undefined); // who only reads the events learns of the failure there
  return {
    name,
    ageMs: null,
    events: log,
    ended,
    ...createReaders(() => abandoning.abort()),
    write: async () => undefined,
    end: () => undefined,
    stop: () => stopping.abort(),
  };
}

/** Turns the events of the judge into those that are shown, and adds each test to `told`. */
function telling(log: Log, tests: readonly TestText[], told: TestEvent[]): (event: JudgeEvent) => void {
  return (event) => {
    switch (event.kind) {
      case 'queued':
      case 'started':
        return log.publish(event);
      case 'compiled':
        return event.failure === null ? log.publish({ kind: 'running' }) : undefined;
      case 'test': {
        const one: TestEvent = { kind: 'test', report: event.verdict, test: testAt(tests, event.index) };
        told.push(one);
        return log.publish(one);
      }
      case 'output':
      case 'ended': // the judge's promise tells of that
        return undefined;
      default:
        return event satisfies never;
    }
  };
}

function testAt(tests: readonly TestText[], index: number): TestText {
  const test = tests[index];
  if (test === undefined) throw new RangeError(`a report on test ${index} of ${tests.length}`);
  return test;
}

/** `judgement` is null for a run that was stopped. */
function recordOf(tests: readonly TestEvent[], judgement: Judgement | null): TestRecord {
  const reports = tests.map(({ report }) => report);
  const started = reports.filter(({ wallTimeMs }) => wallTimeMs !== null);
  const sum = (of: 'cpuTimeMs' | 'wallTimeMs'): number => started.reduce((all, report) => all + (report[of] ?? 0), 0);
  return {
    tests,
    output: [],
    ending: judgement === null ? { kind: 'stopped' } : endingOf(judgement),
    compileOutput: judgement?.compileOutput ?? '',
    usage:
      started.length === 0
        ? null
        : {
            cpuTimeMs: sum('cpuTimeMs'),
            wallTimeMs: sum('wallTimeMs'),
            peakMemoryBytes: Math.max(...started.map(({ peakMemoryBytes }) => peakMemoryBytes ?? 0)),
          },
    truncated: {
      stdout: reports.some(({ outputTruncated }) => outputTruncated),
      stderr: reports.some(({ stderrTruncated }) => stderrTruncated),
    },
    units: null,
  };
}

/** A program that does not compile has the same reason at each test. */
function endingOf({ reports }: Judgement): RunEnding {
  const reason = reports[0]?.reason;
  return reason?.kind === 'compilation' ? reason : { kind: 'judged' };
}

function bytesOf(tests: readonly TestEvent[]): number {
  const texts = tests.flatMap(({ report, test }) => [report.output, report.stderr, test.input, test.answer]);
  return texts.reduce((sum, text) => sum + retainedBytes(text), reportBytes * (1 + tests.length));
}
