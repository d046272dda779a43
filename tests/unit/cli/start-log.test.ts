import t from 'tap';
import { createStartLog } from '../../../src/cli/start-log.ts';

function logUnderTest() {
  const heard: (readonly [what: string, text?: string])[] = [];
  const log = createStartLog({
    onPhase: (phase) => heard.push(['phase', phase]),
    onAddress: (address) => heard.push(['address', address]),
    onLine: (line) => heard.push(['line', line]),
    onTrouble: () => heard.push(['trouble']),
  });
  const add = (entry: Readonly<Record<string, unknown>>): void => log.add(JSON.stringify({ level: 30, ...entry }));
  return { heard, log, add };
}

t.test('what it is busy with and where it listens are read from fields, whatever the messages say', async (t) => {
  const { heard, add } = logUnderTest();
  add({ msg: 'any words', building: 'go', line: 'Step 1/9' });
  add({ msg: 'building on what was said' });
  add({ msg: 'x listens on http://localhost:1' });
  add({ msg: 'any words', address: 'http://localhost:2' });
  t.same(heard, [
    ['phase', 'building the sandbox image for go'],
    ['address', 'http://localhost:2'],
  ]);
});

t.test('what is no line of the log is for people', async (t) => {
  const { heard, log } = logUnderTest();
  log.add('setup: installing');
  log.add('{ not JSON');
  t.same(heard, [
    ['line', 'setup: installing'],
    ['line', '{ not JSON'],
  ]);
});

t.test('its tail is the last warnings and errors, with their causes', async (t) => {
  const { log, add } = logUnderTest();
  add({ msg: 'fine' });
  add({ msg: 'look', level: 40 });
  add({ msg: 'broken', level: 50, err: { message: 'no room' } });
  t.equal(log.tail(), '\n  look\n  broken: no room');
});
