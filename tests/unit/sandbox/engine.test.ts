import t from 'tap';
import { withinDeadline } from '../../../src/sandbox/engine.ts';

t.test('a call that the engine fails or does not answer is told by what was asked, a refusal is not', async (t) => {
  const operations: string[] = [];
  const engine = { onFailure: ({ operation }: { operation: string }) => void operations.push(operation) };
  await t.rejects(withinDeadline(engine, 1000, 'create', () => Promise.reject(new Error('connection refused'))));
  const refused = Object.assign(new Error('no such container'), { statusCode: 404 });
  await t.rejects(withinDeadline(engine, 1000, 'remove', () => Promise.reject(refused)));
  await t.rejects(
    withinDeadline(engine, 1, 'start', () => new Promise(() => undefined)),
    {
      message: 'the engine did not answer start within 1 ms',
    },
  );
  t.equal(await withinDeadline(engine, 1000, 'ping', async () => 'pong'), 'pong');
  t.same(operations, ['create', 'start'], 'a refusal is no failure of the engine');
});
