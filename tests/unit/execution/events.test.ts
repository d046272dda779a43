import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import {
  createRunEvents,
  LaggingReaderError,
  liveEventBytes,
  type RunEvent,
  type RunEvents,
} from '../../../src/execution/events.ts';

type Event = RunEvent<string, string>;
const ended: Event = { kind: 'ended', result: 'done', error: null };

function output(text: string): Event {
  return { kind: 'output', chunk: { stream: 'stdout', bytes: Buffer.from(text) } };
}

function textOf(event: Event): string {
  return event.kind === 'output' ? Buffer.from(event.chunk.bytes).toString() : event.kind;
}

async function all(events: RunEvents<Event>, after = 0): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const { sequence, event } of events.read({ after })) seen.push(`${sequence} ${textOf(event)}`);
  return seen;
}

await t.test('every reader gets every event in order, whenever it came', async (t) => {
  const events = createRunEvents<Event>(100_000, liveEventBytes);
  const early = all(events);
  events.publish({ kind: 'queued', position: 1 });
  events.publish({ kind: 'started' });
  const meanwhile = all(events);
  events.publish({ kind: 'compiled', failure: null });
  events.publish(output('a'));
  events.publish({ kind: 'test', index: 0, verdict: 'accepted' });
  events.publish(ended);
  const expected = ['1 queued', '2 started', '3 compiled', '4 a', '5 test', '6 ended'];
  t.same(await early, expected);
  t.same(await meanwhile, expected);
  t.same(await all(events), expected, 'after the end');
  t.same(await all(events, 4), expected.slice(4), 'after the fourth');
  t.same(await all(events, 6), []);
});

await t.test('nothing comes behind the end', async (t) => {
  const events = createRunEvents<Event>(100_000, liveEventBytes);
  events.publish({ kind: 'ended', result: null, error: new JudgeError('sandbox_failed', 'the sandbox failed') });
  events.publish(output('late'));
  t.same(await all(events), ['1 ended']);
});

await t.test('a reader that waits gets each event as it is published', async (t) => {
  const events = createRunEvents<Event>(100_000, liveEventBytes);
  const reader = events.read();
  for (const text of ['one', 'two', 'three']) {
    const next = reader.next();
    events.publish(output(text));
    t.equal(textOf((await next).value!.event), text);
  }
});

await t.test('a reader that falls behind what is kept is dropped, and the others are not', async (t) => {
  const events = createRunEvents<Event>(10_000, liveEventBytes);
  const slow = events.read();
  const quick = events.read();
  events.publish(output('first'));
  await slow.next();
  await quick.next();
  for (let i = 0; i < 20; i++) {
    events.publish(output('x'.repeat(1000)));
    t.equal((await quick.next()).value!.sequence, i + 2);
  }
  await t.rejects(slow.next(), LaggingReaderError);
  t.equal((await slow.next()).done, true);
  await t.rejects(events.read().next(), /event 1 of the run is no longer kept/, 'one that comes too late');
  events.publish(ended);
  t.equal((await quick.next()).value!.event.kind, 'ended');
});

await t.test('what is kept is bounded by its bytes, however many events and readers there are', async (t) => {
  const events = createRunEvents<Event>(100_000, liveEventBytes);
  const readers = Array.from({ length: 10 }, () => events.read());
  for (let i = 0; i < 10_000; i++) events.publish(output('x'));
  const refusals = await Promise.all(readers.map((reader) => reader.next().catch((error: unknown) => error)));
  t.ok(refusals.every((error) => error instanceof LaggingReaderError));
  const { firstKept } = refusals[0] as LaggingReaderError;
  t.ok(10_000 - firstKept < 100_000 / 256, `${firstKept}`);
  const large = createRunEvents<Event>(10, liveEventBytes);
  large.publish(output('larger than all that is kept'));
  t.equal((await large.read().next()).value!.sequence, 1, 'the newest is kept in any case');
});

await t.test('a reader that is aborted ends, also while it waits', async (t) => {
  const events = createRunEvents<Event>(100_000, liveEventBytes);
  const leaving = new AbortController();
  const reader = events.read({ signal: leaving.signal });
  const next = reader.next();
  leaving.abort();
  t.equal((await next).done, true);
  t.equal((await events.read({ signal: leaving.signal }).next()).done, true);
});
