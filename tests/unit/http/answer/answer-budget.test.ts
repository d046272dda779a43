import t from 'tap';
import { createAnswerBudget } from '../../../../src/http/answer/answer-budget.ts';

function budgetWith(maxBytes: number) {
  const budget = createAnswerBudget(maxBytes);
  const cut: string[] = [];
  const begin = (name: string, bytes: number, owner: string | null = null): (() => void) =>
    budget.begin({ owner, bytes, cut: () => cut.push(name) });
  return { budget, cut, begin };
}

t.test('answers count until they are over', async (t) => {
  const { budget, cut, begin } = budgetWith(100);
  const end = begin('first', 60);
  begin('second', 40);
  t.equal(budget.bytes(), 100);
  end();
  end();
  t.equal(budget.bytes(), 40);
  t.same(cut, []);
});

t.test('who has read for longest is cut off for a new answer, and only if that is needed', async (t) => {
  const { budget, cut, begin } = budgetWith(100);
  const end = begin('first', 40);
  begin('second', 40);
  begin('third', 50);
  t.same(cut, ['first']);
  end();
  t.equal(budget.bytes(), 90, 'what was cut off is not subtracted again');
});

t.test('an answer that is larger than all room is sent alone', async (t) => {
  const { budget, cut, begin } = budgetWith(100);
  begin('first', 40);
  begin('large', 500);
  t.same(cut, ['first']);
  t.equal(budget.bytes(), 500);
});

t.test('the key that holds most is cut off, never a key that holds less', async (t) => {
  const { cut, begin } = budgetWith(100);
  begin('b1', 20, 'b');
  begin('a1', 30, 'a');
  begin('a2', 30, 'a');
  begin('b2', 25, 'b');
  t.same(cut, ['a1']);
  begin('a3', 35, 'a');
  t.same(cut, ['a1', 'a2'], 'the new answer counts as its own');
});
