import t from 'tap';
import { createTurnstile } from '../../../../src/http/request/admission.ts';

t.test('those who come at once are let in in order, each in a turn of the event loop of its own', async (t) => {
  const turn = createTurnstile();
  const order: string[] = [];
  const loopTurns = new Set<number>();
  let loopTurn = 0;
  let counting = setImmediate(count);
  function count(): void {
    loopTurn += 1;
    counting = setImmediate(count);
  }
  t.teardown(() => clearImmediate(counting));
  await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      await turn('at the start');
      order.push(name);
      loopTurns.add(loopTurn);
    }),
  );
  t.strictSame(order, ['a', 'b', 'c']);
  t.equal(loopTurns.size, 3);
});

t.test('who comes when nobody is left, or while others wait, is let in too', async (t) => {
  const turn = createTurnstile();
  await turn('at the start');
  const first = turn('at the start');
  await Promise.all([first, turn('with a body'), first.then(async () => turn('at the start'))]);
  await turn('at the start');
  t.pass('nobody waits for ever');
});

t.test('who has a body to be parsed goes before those who only begin', async (t) => {
  const turn = createTurnstile();
  const order: string[] = [];
  async function passBoth(name: string): Promise<void> {
    await turn('at the start');
    order.push(`${name} begins`);
    await turn('with a body');
    order.push(`${name} is parsed`);
  }
  await Promise.all(['a', 'b', 'c'].map(passBoth));
  t.strictSame(order, ['a begins', 'a is parsed', 'b begins', 'b is parsed', 'c begins', 'c is parsed']);
});
