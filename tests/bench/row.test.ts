// Rows: when a target is met, and how they are shown.

import t from 'tap';
import { median, percentile } from '../support/statistics.ts';
import { figureText, jsonOf, makeRow, tableOf, type RowKind } from './row.ts';

const fast: RowKind = { name: 'fast', what: 'a time', unit: 'ms', target: { of: 'ratio', bound: '<=', limit: 0.5 } };
const many: RowKind = { name: 'many', what: 'a rate', unit: '/s', target: { of: 'ratio', bound: '>=', limit: 0.9 } };
const small: RowKind = { name: 'small', what: 'a size', unit: 'MB', target: { of: 'value', bound: '<=', limit: 120 } };

await t.test('a target is met on its limit and on one side of it', async (t) => {
  t.match(makeRow(fast, { value: 10, baseline: 20 }), { ratio: 0.5, isMet: true });
  t.match(makeRow(fast, { value: 11, baseline: 20 }), { ratio: 0.55, isMet: false });
  t.match(makeRow(many, { value: 9, baseline: 10 }), { ratio: 0.9, isMet: true });
  t.match(makeRow(many, { value: 8, baseline: 10 }), { ratio: 0.8, isMet: false });
  t.match(makeRow(small, { value: 120 }), { ratio: null, isMet: true });
  t.match(makeRow(small, { value: 120.1 }), { ratio: null, isMet: false });
});

await t.test('what is not a number meets no target', async (t) => {
  t.equal(makeRow(fast, { value: Number.NaN, baseline: 20 }).isMet, false);
  t.equal(makeRow(many, { value: 1, baseline: Number.NaN }).isMet, false);
  t.equal(makeRow(small, { value: Number.NaN }).isMet, false);
  t.equal(makeRow(fast, { value: 1, baseline: 0 }).isMet, false, 'nor a ratio to nothing');
});

await t.test('a row as a line of JSON', async (t) => {
  t.same(JSON.parse(jsonOf(makeRow(fast, { value: 10, baseline: 40, p99: 12, against: 'another' }))), {
    name: 'fast',
    value: 10,
    unit: 'ms',
    baseline: 40,
    ratio: 0.25,
    p99: 12,
    target: 'ratio <= 0.5',
    met: true,
  });
  t.same(JSON.parse(jsonOf(makeRow(small, { value: 130 }))), {
    name: 'small',
    value: 130,
    unit: 'MB',
    baseline: null,
    ratio: null,
    target: '<= 120 MB',
    met: false,
  });
});

await t.test('rows as a table', async (t) => {
  const rows = [
    makeRow(fast, { value: 9.876, baseline: 40, p99: 123.4, against: 'another' }),
    makeRow(small, { value: 130 }),
  ];
  t.equal(
    tableOf(rows),
    [
      'name   what    ours  p99  unit  baseline  ratio  target        met  the baseline is',
      'fast   a time  9.88  123  ms    40        0.247  ratio <= 0.5  yes  another',
      'small  a size  130   -    MB    -         -      <= 120 MB     NO   -',
    ].join('\n'),
  );
});

await t.test('figures keep three digits that count', async (t) => {
  t.same([0, 7, 0.01234, 1.5, 99.96, 123.4, 3476.2, null, undefined].map(figureText), [
    '0',
    '7',
    '0.0123',
    '1.50',
    '100',
    '123',
    '3476',
    '-',
    '-',
  ]);
});

await t.test('median and percentile', async (t) => {
  t.equal(median([3, 1, 2]), 2);
  t.equal(median([4, 1, 2, 3]), 2.5);
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  t.equal(percentile(hundred, 99), 99);
  t.equal(percentile([5], 99), 5);
  t.throws(() => median([]), RangeError);
});
