// The words of the contract, for every reason.

import t from 'tap';
import { cutTestText, secondsText, submissionError, testError } from '../../../src/api/phrases.ts';
import type { Difference } from '../../../src/judging/checkers/difference.ts';
import type { Ending } from '../../../src/execution/ending.ts';
import type { Reason } from '../../../src/judging/reason.ts';
import { acceptedReport } from '../http/app-under-test.ts';

const mib = 1_048_576;
const difference = { line: 1, column: 3, expected: '5', got: '' };
const wallClock = { kind: 'wall_clock', limitMs: 2000, cpuTimeMs: 1984.4, wallTimeMs: 25_031.6 } as const;
const wallClockText = 'time limit exceeded: wall clock: it used 1.984 s of CPU time in 25.032 s, and its limit is 2 s';
const compilation = (ending: Ending): Reason => ({ kind: 'compilation', failure: { kind: 'ended', ending } });

await t.test('a test that had not ended says how the program did', async (t) => {
  const rows = [
    [{ kind: 'exited', exitCode: 3 }, 'the program ended before the test did, with exit code 3'],
    [{ kind: 'signaled', signal: 'SIGSEGV' }, 'the program ended before the test did, by signal SIGSEGV'],
    [{ kind: 'time', limitMs: 500 }, 'time limit exceeded: 0.5 s'],
    [{ kind: 'wall_time', limitMs: 4000 }, 'time limit exceeded: wall clock: 4 s'],
    [{ kind: 'memory', limitBytes: 64 * mib }, 'memory limit exceeded: 64 MiB'],
    [{ kind: 'output', limitBytes: mib }, 'output limit exceeded: 1 MiB'],
    [{ kind: 'stopped' }, 'stopped'],
  ] as const;
  for (const [ending, text] of rows) t.equal(cutTestText(ending), text);
});

await t.test('every reason has a phrase of the contract and the detail', async (t) => {
  const rows: readonly (readonly [Reason | null, string | null])[] = [
    [null, null],
    [{ kind: 'difference', difference }, 'wrong answer: line 1, column 3: expected "5", got end of output'],
    [{ kind: 'time', limitMs: 250 }, 'time limit exceeded: 0.25 s'],
    [
      { kind: 'time', limitMs: 250, openOutput: 'all' },
      'time limit exceeded: 0.25 s (no output had come; stdout may have been buffered)',
    ],
    [
      { kind: 'time', limitMs: 250, openOutput: 'end' },
      'time limit exceeded: 0.25 s (the end of stdout may have been buffered)',
    ],
    [wallClock, wallClockText],
    [{ ...wallClock, openOutput: 'end' }, `${wallClockText} (the end of stdout may have been buffered)`],
    [{ kind: 'memory', limitBytes: 128 * mib }, 'memory limit exceeded: 128 MiB'],
    [{ kind: 'output', limitBytes: mib, of: 'test' }, 'output limit exceeded: 1 MiB'],
    [
      { kind: 'output', limitBytes: 16 * mib, of: 'submission' },
      'output limit exceeded: the output budget of the whole submission (16 MiB) ended',
    ],
    [{ kind: 'exit_code', exitCode: 3, line: '' }, 'runtime error: exit code 3'],
    [{ kind: 'exit_code', exitCode: 1, line: 'ValueError: x' }, 'runtime error: exit code 1: ValueError: x'],
    [{ kind: 'signal', signal: 'SIGSEGV', line: '' }, 'runtime error: killed by SIGSEGV'],
    [{ kind: 'not_run', because: 'earlier_failure' }, 'not run: an earlier test failed'],
    [
      { kind: 'not_run', because: 'time_budget', budgetMs: 120_000 },
      'not run: the time budget of the whole submission (120 s) ended',
    ],
    [compilation({ kind: 'time', limitMs: 10_000 }), 'compilation error: time limit exceeded: 10 s'],
    [compilation(wallClock), `compilation error: ${wallClockText}`],
    [compilation({ kind: 'memory', limitBytes: 512 * mib }), 'compilation error: memory limit exceeded: 512 MiB'],
    [
      compilation({ kind: 'exit_code', exitCode: 1, line: '' }),
      'compilation error: the compiler ended with exit code 1',
    ],
    [
      compilation({ kind: 'signal', signal: 'SIGSEGV', line: '' }),
      'compilation error: the compiler was killed by SIGSEGV',
    ],
  ];
  for (const [reason, words] of rows) t.equal(testError(reason), words);
});

await t.test('a test has the telling line of a compiler, the whole its message', async (t) => {
  const message = 'main.c:1:1: error: no\n1 error';
  const reason: Reason = { kind: 'compilation', failure: { kind: 'rejected', message, line: 'main.c:1:1: error: no' } };
  t.equal(testError(reason), 'compilation error: main.c:1:1: error: no');
  const report = { ...acceptedReport(0, ''), reason };
  t.equal(submissionError([report]), `compilation error: ${message}`);
});

await t.test('a submission names the first test that failed, counted from 1', async (t) => {
  const accepted = acceptedReport(0, '');
  const failed = { ...acceptedReport(1, ''), reason: wallClock };
  t.equal(submissionError([accepted]), null);
  t.equal(submissionError([accepted, failed, failed]), `test 2 of 3: ${wallClockText}`);
});

await t.test('durations are told in the seconds that clients send', async (t) => {
  t.equal(secondsText(5000), '5 s');
  t.equal(secondsText(1.1 * 1000), '1.1 s');
});

function told(expected: string, got: string, more: Partial<Difference> = {}): string {
  const words = testError({ kind: 'difference', difference: { line: 1, column: 1, expected, got, ...more } });
  return String(words).replace('wrong answer: line 1, column 1: expected ', '');
}

await t.test('a difference shows what cannot be seen', async (t) => {
  const rows: readonly (readonly [what: string, expected: string, got: string, words: string])[] = [
    ['a BOM', '5', '\uFEFF5', String.raw`"5", got "\ufeff5"`],
    ['a no-break space', '1 2', '1\u00A02', String.raw`"1 2", got "1\u00a02"`],
    ['a space without width', 'ab', 'a\u200Bb', String.raw`"ab", got "a\u200bb"`],
    ['other spaces', ' x', '\u3000\u2003x', String.raw`" x", got "\u3000\u2003x"`],
    ['a soft hyphen', 'a', '\u00ADa', String.raw`"a", got "\u00ada"`],
    ['a variation selector', '☺', '☺\uFE0E', String.raw`"\u263a", got "\u263a\ufe0e"`],
    ['an astral tag', 'a', 'a\u{E0041}', String.raw`"a", got "a\udb40\udc41"`],
    ['an empty braille cell', 'a', '\u2800', String.raw`"a", got "\u2800"`],
    ['U+FFFD itself', 'a', '\uFFFD', String.raw`"a", got "\ufffd"`],
    ['a line separator', '\n', '\u2028', String.raw`"\n", got "\u2028"`],
    ['composed against decomposed', 'é!', 'e\u0301!', String.raw`"\u00e9!", got "e\u0301!"`],
    ['and the other way, after other letters', 'cafe\u0301', 'café', String.raw`"cafe\u0301", got "caf\u00e9"`],
    ['marks in another order', '\u0323\u0307', '\u0307\u0323', String.raw`"\u0323\u0307", got "\u0307\u0323"`],
    ['a mark too many', 'ae', 'ae\u0301', String.raw`"ae", got "ae\u0301"`],
    ['a mark that the quotation mark would wear', 'x', '\u0301', String.raw`"x", got "\u0301"`],
    ['syllables', '한', '\u1112\u1161\u11AB', String.raw`"\ud55c", got "\u1112\u1161\u11ab"`],
    ['characters of the same shape', 'Å', '\u212B', String.raw`"\u00c5", got "\u212b"`],
    ['a full-width digit', '1', '１', String.raw`"1", got "\uff11"`],
    ['a ligature', 'fi', 'ﬁ', String.raw`"fi", got "\ufb01"`],
  ];
  for (const [what, expected, got, words] of rows) t.equal(told(expected, got), words, what);
  t.equal(told('привет', 'пока'), '"привет", got "пока"', 'what differs visibly stays readable');
  t.equal(told('a b', 'a\tb'), String.raw`"a b", got "a\tb"`);
});

await t.test('a difference tells bytes that are not UTF-8, and how far numbers are apart', async (t) => {
  const invalidBytes = Uint8Array.of(0xff, 0x0e);
  t.equal(told('é', '\uFFFD\u000E', { invalidBytes }), String.raw`"é", got "\ufffd\u000e" (not UTF-8: ff 0e)`);
  const gap = { distance: 0.000_001_100_000_04, absolute: 1e-6, relative: 0 };
  const words = '"0", got "0.0000011" (they differ by 0.0000011, the tolerance is 0.000001)';
  t.equal(told('0', '0.0000011', { gap }), words);
  const rows: readonly (readonly [absolute: number, relative: number, words: string])[] = [
    [0, 0, 'the tolerance is 0'],
    [0.5, 1e-9, 'the tolerance is 0.5 or 1e-9 of the expected number'],
    [0, 0.25, 'the tolerance is 0.25 of the expected number'],
  ];
  for (const [absolute, relative, tolerance] of rows) {
    t.equal(
      told('1', '2', { gap: { distance: 1, absolute, relative } }),
      `"1", got "2" (they differ by 1, ${tolerance})`,
    );
  }
});
