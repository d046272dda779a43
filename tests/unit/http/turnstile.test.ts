import t from 'tap';
import { createTurnstile } from '../../../src/http/turnstile.ts';

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
      await turn();
      order.push(name);
      loopTurns.add(loopTurn);
    }),
  );
  t.strictSame(order, ['a', 'b', 'c']);
  t.equal(loopTurns.size, 3);
});

t.test('who comes when nobody is left, or while others wait, is let in too', async (t) => {
  const turn = createTurnstile();
  await turn();
  const first = turn();
  await Promise.all([first, turn(), first.then(async () => turn())]);
  await turn();
  t.pass('nobody waits for ever');
});
