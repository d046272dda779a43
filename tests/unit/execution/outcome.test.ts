import { test } from 'tap';
import { isOverMemory, type Outcome, requireSound, stderrText } from '../../../src/execution/outcome.ts';
import type { ProcessEnd, Usage } from '../../../src/execution/process.ts';
import { java } from '../../../src/languages/java.ts';
import { javascript } from '../../../src/languages/javascript.ts';
import type { Language } from '../../../src/languages/language.ts';
import { type Ending, outcomeOf } from '../../support/fake-sandbox.ts';
import { language, MB, processLimits } from '../judging/samples.ts';

function outcome(ending: Ending): Outcome {
  return outcomeOf(ending, processLimits);
}

await test('an outcome of an honest sandbox is sound', async (t) => {
  t.doesNotThrow(() => requireSound(outcome({ stdout: '5\n', stderr: 'x' }), processLimits));
  t.doesNotThrow(() =>
    requireSound(outcome({ stdout: Buffer.alloc(3 * MB), stderr: Buffer.alloc(MB) }), processLimits),
  );
  t.doesNotThrow(() => requireSound(outcome({ usage: { cpuTimeMs: 0, chargedTimeMs: 0.5 } }), processLimits));
});

await test('figures that no process can have are a fault of ours', async (t) => {
  const figures: readonly Partial<Usage>[] = [
    { peakMemoryBytes: 0 },
    { peakMemoryBytes: -1 },
    { peakMemoryBytes: NaN },
    { peakMemoryBytes: Infinity },
    { cpuTimeMs: NaN },
    { cpuTimeMs: -1 },
    { wallTimeMs: Infinity },
    { chargedTimeMs: NaN },
    { chargedTimeMs: -0.1 },
    { oomKills: NaN },
    { oomKills: -1 },
    { oomKills: 0.5 },
  ];
  for (const usage of figures) {
    const end = { kind: 'exited', exitCode: 0 } as const;
    t.throws(
      () => requireSound(outcome({ end, usage }), processLimits),
      { code: 'sandbox_failed' },
      JSON.stringify(usage),
    );
  }
});

await test('output that was lost on the way is a fault of ours', async (t) => {
  const lost: readonly Partial<Outcome>[] = [
    { stdout: Buffer.from('5'), stdoutBytes: 2 },
    { stdout: Buffer.from('555'), stdoutBytes: 2 },
    { stdout: Buffer.alloc(MB - 1), stdoutBytes: MB + 1 },
    { stdout: Buffer.alloc(MB + 1), stdoutBytes: MB + 1 },
    { stdoutBytes: NaN },
    { stderr: Buffer.from('555'), stderrBytes: 2 },
    { stderrBytes: -1 },
    { resultsBytes: -1 },
  ];
  for (const forged of lost) {
    t.throws(() => requireSound(outcome({ forged }), processLimits), { code: 'sandbox_failed' });
  }
});

await test('an unknown end is a fault of ours', async (t) => {
  const ends: readonly unknown[] = [
    { kind: 'vanished' },
    { kind: 'stopped', limit: 'boredom' },
    { kind: 'exited' },
    { kind: 'exited', exitCode: NaN },
    { kind: 'signaled', signal: '' },
  ];
  for (const end of ends) {
    const forged = { end: end };
    t.throws(() => requireSound(outcome({ forged }), processLimits), { code: 'sandbox_failed' }, JSON.stringify(end));
  }
});

await test('what the client reads of an unsound report has no figures in it; the log has them', async (t) => {
  const error = t.throws(() => requireSound(outcome({ usage: { peakMemoryBytes: 0 } }), processLimits));
  t.match(error, { message: 'the sandbox gave a report that cannot be judged', cause: { message: 'peak memory 0' } });
});

await test('memory is over its limit by the OOM counter, by the peak, or by an allocation error near the limit', async (t) => {
  const limit = 100 * MB;
  const failed: ProcessEnd = { kind: 'exited', exitCode: 1 };
  const memoryError = 'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\nMemoryError\n';
  const rows: readonly (readonly [what: string, ending: Ending, isOver: boolean])[] = [
    ['nothing', { usage: { peakMemoryBytes: 50 * MB } }, false],
    ['exactly the limit', { usage: { peakMemoryBytes: limit } }, false],
    ['a byte more', { usage: { peakMemoryBytes: limit + 1 } }, true],
    ['an OOM kill', { usage: { oomKills: 1 } }, true],
    ['SIGKILL alone', { end: { kind: 'signaled', signal: 'SIGKILL' }, usage: { peakMemoryBytes: 99 * MB } }, false],
    ['MemoryError at 80 %', { end: failed, stderr: memoryError, usage: { peakMemoryBytes: 80 * MB } }, true],
    ['MemoryError below', { end: failed, stderr: memoryError, usage: { peakMemoryBytes: 80 * MB - 1 } }, false],
    ['MemoryError and a pass', { stderr: memoryError, usage: { peakMemoryBytes: 90 * MB } }, false],
    [
      'MemoryError, then a signal',
      { end: { kind: 'signaled', signal: 'SIGABRT' }, stderr: memoryError, usage: { peakMemoryBytes: 90 * MB } },
      true,
    ],
    [
      'MemoryError caught, stopped later',
      { end: { kind: 'stopped', limit: 'time' }, stderr: memoryError, usage: { peakMemoryBytes: 90 * MB } },
      false,
    ],
    ['not its last line', { end: failed, stderr: `${memoryError}bye\n`, usage: { peakMemoryBytes: 90 * MB } }, false],
    ['another error', { end: failed, stderr: 'MemoryErrors\n', usage: { peakMemoryBytes: 90 * MB } }, false],
    ['with a message', { end: failed, stderr: 'MemoryError: no\n', usage: { peakMemoryBytes: 90 * MB } }, true],
  ];
  for (const [what, ending, isOver] of rows) t.equal(isOverMemory(outcome(ending), limit, language), isOver, what);
});

const heapIsFull =
  'java.lang.OutOfMemoryError: Java heap space\nDumping heap to /the-heap-is-full ...\n' +
  'Unable to create /the-heap-is-full: Read-only file system\n';
const thrown = (words: string): string => `Exception in thread "main" java.lang.OutOfMemoryError${words}\n\tat Main\n`;
const v8HeapIsFull =
  '\n<--- Last few GCs --->\n\n[1:0x1] 20 ms: Mark-Compact\n\n<--- JS stacktrace --->\n\n' +
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n 1: 0xb76db0 node::OOM\n';

await test('memory is over its limit, however little was touched, when the heap of a virtual machine is full', async (t) => {
  const exited: ProcessEnd = { kind: 'exited', exitCode: 1 };
  const aborted: ProcessEnd = { kind: 'signaled', signal: 'SIGABRT' };
  const usage = { peakMemoryBytes: 30 * MB };
  const rows: readonly (readonly [what: string, of: Language, end: ProcessEnd, stderr: string, isOver: boolean])[] = [
    ['the heap is full', java, exited, heapIsFull + thrown(': Java heap space'), true],
    ['in a pool of threads', java, exited, heapIsFull + thrown(''), true],
    ['thrown by hand', java, exited, thrown(': Java heap space'), false],
    ['thrown by hand, without words', java, exited, thrown(''), false],
    ['no room for a thread', java, exited, thrown(': unable to create native thread: …'), false],
    [
      'no room for a thread, after a full heap',
      java,
      exited,
      heapIsFull + thrown(': unable to create native t…'),
      false,
    ],
    ['a full heap that was caught, and another error', java, exited, `${heapIsFull}Error: no\n`, false],
    ['a full heap that was caught', java, { kind: 'exited', exitCode: 0 }, heapIsFull, false],
    ['metaspace', java, exited, heapIsFull.replace('Java heap space', 'Metaspace') + thrown(': Metaspace'), false],
    ['the heap of V8 is full', javascript, aborted, v8HeapIsFull, true],
    ['V8’s words, by hand', javascript, exited, v8HeapIsFull, false],
    ['V8’s last words alone', javascript, aborted, v8HeapIsFull.slice(v8HeapIsFull.indexOf('FATAL')), false],
    ['a table too large', javascript, aborted, v8HeapIsFull.replace('Reached heap limit', 'invalid table size'), false],
    ['the words of another language', language, exited, heapIsFull + thrown(': Java heap space'), false],
  ];
  for (const [what, of, end, stderr, isOver] of rows) {
    t.equal(isOverMemory(outcome({ end, stderr, usage }), 128 * MB, of), isOver, what);
  }
});

await test('the tail of a long stderr starts with a whole character', async (t) => {
  const stderr = Buffer.from(`😀${'x'.repeat(64 * 1024 - 2)}`);
  t.equal(stderrText(outcome({ stderr })), 'x'.repeat(64 * 1024 - 2));
});
