import t from 'tap';
import type { JudgementView, TestResult } from '../../../../src/api/judgement.ts';
import { logsParts, viewParts } from '../../../../src/http/answer/json-parts.ts';
import { kib } from '../../../../src/sizes.ts';

const serialize = { result: (result: TestResult) => JSON.stringify(result), view: JSON.stringify };
const long = 200 * kib;
const texts = {
  'short text': '5\n',
  'long text': 'x'.repeat(long),
  'control characters': '\u0001'.repeat(long),
  'pairs of surrogates at every border': `x${'😀'.repeat(long)}`,
  'lone surrogates': '\uD800'.repeat(long),
  'what looks like a field': '"output":"","stderr":"",'.repeat(long / 16),
};

function viewWith(text: string): JudgementView {
  const result: TestResult = {
    test: { in: text, expected_out: `${text}1` },
    result: 'failed',
    output: `${text}2`,
    error: `runtime error: ${text.slice(0, 100)}`,
    execution_time: 1,
    memory_usage: null,
    stderr: `${text}3`,
    exit_code: 1,
  };
  return { status: 'failure', results: [result, { ...result, output: '' }], error: '[[]]', attempt_id: '[' };
}

for (const [what, text] of Object.entries(texts)) {
  t.test(`parts are together what JSON.stringify writes: ${what}`, async (t) => {
    const view = viewWith(text);
    const parts = [...viewParts(view, serialize)];
    t.ok(Buffer.concat(parts).toString() === JSON.stringify(view));
    t.ok(Buffer.concat([...logsParts(text)]).toString() === JSON.stringify({ logs: text }));
    const longest = Math.max(...parts.map(({ length }) => length));
    t.ok(longest < 1024 * kib, `the longest part has ${longest} bytes`);
  });
}
