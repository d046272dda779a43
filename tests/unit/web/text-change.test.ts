import { assert, property, string } from 'fast-check';
import t from 'tap';
import { changeTo } from '../../../src/web/text-change.ts';

const applied = (before: string, after: string): string => {
  const { from, to, insert } = changeTo(before, after);
  return before.slice(0, from) + insert + before.slice(to);
};

t.test('the change makes the one text of the other, and is no larger than what differs', async (t) => {
  const text = string({ unit: string({ unit: 'binary-ascii', minLength: 1, maxLength: 1 }), maxLength: 20 });
  assert(property(text, text, (before, after) => applied(before, after) === after));
  t.same(changeTo('func main(){x}', 'func main() { x }'), { from: 11, to: 13, insert: ' { x ' });
  t.same(changeTo('aa', 'aaa'), { from: 2, to: 2, insert: 'a' });
});
