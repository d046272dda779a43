// The lines that the runners of unit tests write, and everything else that a program may write in their place.

import t from 'tap';
import { createUnitResults, mostUnits, type UnitResult } from '../../../src/execution/unit-results.ts';

const exited = { kind: 'exited', exitCode: 3 } as const;

function linesOf(...lines: readonly unknown[]): Buffer {
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function briefly(results: readonly UnitResult[]): readonly (readonly [string, string, string | null])[] {
  return results.map(({ name, result, message }) => [name, result, message]);
}

t.test('a result is told when its line is whole, wherever the bytes are cut', async (t) => {
  const bytes = linesOf(
    { start: 'ü' },
    { name: 'ü', result: 'passed', message: null },
    { name: 'b', result: 'failed', message: '1 ≠ 2' },
    { name: 'c', result: 'skipped' },
    { name: 'd', result: 'error', message: '' },
  );
  const expected = [
    ['ü', 'passed', null],
    ['b', 'failed', '1 ≠ 2'],
    ['c', 'skipped', null],
    ['d', 'error', ''],
  ];
  const whole = createUnitResults();
  t.same(briefly(whole.add(bytes)), expected);
  const piecemeal = createUnitResults();
  t.same(briefly(Array.from(bytes, (byte) => piecemeal.add(Buffer.from([byte]))).flat()), expected);
  for (const one of [whole, piecemeal]) {
    t.same(one.end(exited), [], 'each test has ended');
    t.same(briefly(one.all().results), expected);
    t.equal(one.all().isCut, false);
  }
});

t.test('tests that had not ended are errors, the one that started last first', async (t) => {
  const results = createUnitResults();
  results.add(linesOf({ start: 'outer' }, { start: 'done' }, { start: 'inner' }, { name: 'done', result: 'passed' }));
  results.add(linesOf({ start: 'same' }, { start: 'same' }, { name: 'same', result: 'passed' }));
  const cut = [
    { name: 'same', result: 'error', message: null, cutBy: exited },
    { name: 'inner', result: 'error', message: null, cutBy: exited },
    { name: 'outer', result: 'error', message: null, cutBy: exited },
  ];
  t.same(results.end(exited), cut);
  t.same(results.end(exited), [], 'once');
  t.same(results.all().results.slice(-3), cut);
});

t.test('a line that is no result is left out, and the next one counts', async (t) => {
  const wrong = [
    '',
    'ok 1 - forged',
    '{',
    'null',
    '7',
    '[]',
    '"passed"',
    '{"name":"x"}',
    '{"result":"passed"}',
    '{"name":7,"result":"passed"}',
    '{"name":"x","result":"PASS"}',
    '{"name":"x","result":["passed"]}',
    '{"__proto__":{"name":"x","result":"passed"}}',
    '{"start":{}}',
    '['.repeat(200_000),
    '\u0000\u0001\uFFFD',
  ];
  const results = createUnitResults();
  t.same(results.add(Buffer.from(`${wrong.join('\n')}\n`)), []);
  t.same(results.add(Buffer.from([0xff, 0xfe, 0x0a])), []);
  t.same(briefly(results.add(linesOf({ name: 'x', result: 'passed', message: 7, more: true }))), [
    ['x', 'passed', null],
  ]);
  t.same(results.add(Buffer.from('{"name":"open","result":"passed"}')), [], 'its line has no end');
  t.same(results.end(exited), []);
});

t.test('names, messages and the number of results are bounded', async (t) => {
  const results = createUnitResults();
  const long = { name: 'é'.repeat(1000), result: 'failed', message: 'é'.repeat(10_000) };
  const [first] = results.add(linesOf({ start: long.name }, long));
  t.equal(first?.name, 'é'.repeat(300));
  t.equal(first?.message, 'é'.repeat(4096));
  t.same(results.end(exited), [], 'a long name ends what a long name has started');
  const [lone] = results.add(Buffer.from('{"name":"\\ud800","result":"error","message":"\\udc00"}\n'));
  t.same([lone?.name, lone?.message], ['\uFFFD', '\uFFFD'], 'text is Unicode');
  t.equal(results.all().isCut, false);
  const many = Array.from({ length: mostUnits }, (_, index) => ({ name: `${index}`, result: 'passed' }));
  t.equal(results.add(linesOf(...many)).length, mostUnits - 2);
  t.same([results.all().results.length, results.all().isCut], [mostUnits, true]);
  t.same(results.add(linesOf({ name: 'late', result: 'passed' })), []);
});

t.test('a flood of lines costs little: after 10,000 no line is read', async (t) => {
  const results = createUnitResults();
  t.same(results.add(Buffer.alloc(20_002, '{\n')), []);
  t.same(results.add(linesOf({ name: 'late', result: 'passed' })), []);
  t.same(results.all(), { results: [], isCut: true });
});
