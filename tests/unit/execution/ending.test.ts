import t from 'tap';
import { type Ending, endingOf } from '../../../src/execution/ending.ts';
import { type Ending as FakeEnding, outcomeOf } from '../../support/fake-sandbox.ts';
import { language, MB, processLimits } from '../judging/samples.ts';

const ending = (of: FakeEnding, ...longOutput: ['is cut'] | []): Ending | null =>
  endingOf(outcomeOf(of, processLimits), processLimits, language, ...longOutput);

const tooMuch = Buffer.alloc(MB + 1);
const exited3 = { kind: 'exited', exitCode: 3 } as const;

await t.test('a process that exits with 0 within its limits has ended well', async (t) => {
  t.equal(ending({ stderr: 'a warning\n' }), null);
});

await t.test('an ending has the limit that was reached, or how the process ended and its last words', async (t) => {
  t.strictSame(ending({ usage: { oomKills: 1 } }), { kind: 'memory', limitBytes: 128 * MB });
  t.strictSame(ending({ stdout: tooMuch }), { kind: 'output', limitBytes: MB });
  const usage = { cpuTimeMs: 4000, wallTimeMs: 99_000 };
  t.strictSame(ending({ end: { kind: 'stopped', limit: 'wall_time' }, usage }), {
    kind: 'wall_clock',
    limitMs: 5000,
    ...usage,
  });
  t.strictSame(ending({ end: { kind: 'stopped', limit: 'time' } }), { kind: 'time', limitMs: 5000 });
  t.strictSame(ending({ end: { kind: 'exited', exitCode: 0 }, usage: { chargedTimeMs: 5001 } }), {
    kind: 'time',
    limitMs: 5000,
  });
  t.strictSame(ending({ end: exited3, stderr: 'one\n\u001Btwo\n' }), {
    kind: 'exit_code',
    exitCode: 3,
    line: '\uFFFDtwo',
  });
  t.strictSame(ending({ end: { kind: 'signaled', signal: 'SIGABRT' } }), {
    kind: 'signal',
    signal: 'SIGABRT',
    line: '',
  });
});

await t.test('where long output is cut, it hides no other ending', async (t) => {
  t.equal(ending({ stdout: tooMuch }, 'is cut'), null);
  t.match(ending({ stdout: tooMuch, end: exited3 }, 'is cut'), { kind: 'exit_code' });
  t.match(ending({ stdout: tooMuch, end: exited3 }), { kind: 'output' });
});

await t.test('an end that is not known is a fault of the sandbox, never a good ending', async (t) => {
  for (const end of [{ kind: 'lost' }, { kind: 'stopped', limit: 'boredom' }, { kind: 'exited' }]) {
    t.throws(() => ending({ forged: { end } }), { code: 'sandbox_failed' }, JSON.stringify(end));
  }
});
