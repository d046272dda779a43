import t from 'tap';
import { createWarmPlan } from '../../../src/sandbox/warm-plan.ts';

t.test('before the first submission all are of the default image', async (t) => {
  t.strictSame(createWarmPlan(3, 'python').wanted(), new Map([['python', 3]]));
});

t.test('each submission moves one place to its image, the oldest one first', async (t) => {
  const plan = createWarmPlan(3, 'python');
  plan.note('java');
  t.strictSame(
    plan.wanted(),
    new Map([
      ['python', 2],
      ['java', 1],
    ]),
  );
  plan.note('c');
  plan.note('c');
  t.strictSame(
    plan.wanted(),
    new Map([
      ['java', 1],
      ['c', 2],
    ]),
  );
  plan.note('python');
  t.strictSame(
    plan.wanted(),
    new Map([
      ['c', 2],
      ['python', 1],
    ]),
  );
});

t.test('a pool without warm containers wants none of any', async (t) => {
  const plan = createWarmPlan(0, 'python');
  plan.note('java');
  t.strictSame(plan.wanted(), new Map());
});
