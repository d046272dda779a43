import t from 'tap';
import { parseJson } from '../../../../src/http/request/json.ts';

const limits = { maxDepth: 4, maxTokens: 20 };
const parse = (text: string): unknown => parseJson(Buffer.from(text), limits);

t.test('what JSON.parse makes of a text within the limits is what comes back', async (t) => {
  const texts = [
    '0',
    '"a"',
    ' [1, {"a": [2]}] ',
    '"\\""',
    '"\\\\"',
    '"\\\\\\""',
    '["\\\\", "]"]',
    '"[{[{[{[{"',
    '{"[":"]"}',
  ];
  for (const text of texts) t.strictSame(parse(text), JSON.parse(text), text);
});

t.test('the depth is that of objects and arrays together, and closing ones counts', async (t) => {
  t.strictSame(parse('[[[[]]]]'), [[[[]]]]);
  t.strictSame(parse('[[[[]]],[[[]]]]'), [[[[]]], [[[]]]]);
  t.throws(() => parse('[{"a":[[[]]]}]'), { code: 'bad_request', message: 'the body is nested deeper than 4 levels' });
});

t.test('values of every kind are counted', async (t) => {
  const tooMany = { code: 'payload_too_large', message: 'the body holds too many values' };
  t.equal(Array.isArray(parse(`[0${',0'.repeat(19)}]`)), true);
  t.throws(() => parse(`[0${',0'.repeat(20)}]`), tooMany);
  t.throws(() => parse('[]'.repeat(21)), tooMany);
  t.throws(() => parse('""'.repeat(21)), tooMany);
  t.throws(() => parse('{}'.repeat(21)), tooMany);
});

t.test('text that is not JSON is refused and never taken for something else', async (t) => {
  for (const text of ['"', '"\\', '"\\"', '[', ']', ']]', '{"a"}', '\uFEFF\uFEFF1', '1 2']) {
    t.throws(() => parse(text), { code: 'bad_request', message: 'the body is not valid JSON' }, text);
  }
});
