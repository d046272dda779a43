import t from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import { createAdmission } from '../../../../src/http/request/admission.ts';

t.test('those who come at once are let in in order, each in a turn of the event loop of its own', async (t) => {
  const { atStart } = createAdmission(() => undefined);
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
      await atStart();
      order.push(name);
      loopTurns.add(loopTurn);
    }),
  );
  t.strictSame(order, ['a', 'b', 'c']);
  t.equal(loopTurns.size, 3);
});

t.test('who comes when nobody is left, or while others wait, is let in too', async (t) => {
  const { atStart, withBody } = createAdmission(() => undefined);
  await atStart();
  const first = atStart();
  await Promise.all([first, withBody(), first.then(async () => atStart())]);
  await atStart();
  t.pass('nobody waits for ever');
});

t.test('who has a body to be parsed goes before those who only begin', async (t) => {
  const { atStart, withBody } = createAdmission(() => undefined);
  const order: string[] = [];
  async function passBoth(name: string): Promise<void> {
    await atStart();
    order.push(`${name} begins`);
    await withBody();
    order.push(`${name} is parsed`);
  }
  await Promise.all(['a', 'b', 'c'].map(passBoth));
  t.strictSame(order, ['a begins', 'a is parsed', 'b begins', 'b is parsed', 'c begins', 'c is parsed']);
});

t.test('who would be refused is told so at the start, and by its size when that is known', async (t) => {
  const full = new JudgeError('queue_full', 'too many submissions are waiting');
  const { atStart, require } = createAdmission((bytes) => (bytes > 10 ? full : undefined));
  await atStart();
  require(10);
  t.throws(() => require(11), full);
  await t.rejects(createAdmission(() => full).atStart(), full);
});
