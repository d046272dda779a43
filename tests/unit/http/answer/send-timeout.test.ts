import { once } from 'node:events';
import t, { type Test } from 'tap';
import { acceptedReport, appUnderTest, bodyWith, judgementFrom } from '../app-under-test.ts';
import { listen, rawClient, requestText, until, type RawClient } from '../raw-client.ts';

const answerBytes = 40 * 1_048_576;
const request = requestText(JSON.stringify(bodyWith()));

/** A server whose answers are much larger than what the kernel takes for a client that does not read. */
async function serverOf(t: Test, env: Record<string, string>) {
  const output = 'x'.repeat(answerBytes);
  const under = appUnderTest(t, { env, judge: async () => judgementFrom([acceptedReport(0, output)]) });
  const address = await listen(under);
  return { ...under, ask: async (headers: readonly string[] = []) => ask(await rawClient(t, address), headers) };
}

/** Sends the request and reads no more than the beginning of the answer. */
async function ask(client: RawClient, headers: readonly string[]): Promise<RawClient> {
  client.socket.write(request.replace('\r\n\r\n', ['', ...headers, '', ''].join('\r\n')));
  await once(client.socket, 'data');
  client.socket.pause();
  return client;
}

const isWhole = ({ received }: RawClient): boolean => received().endsWith('"error":null}\r\n0\r\n\r\n');

t.test('a client that reads steadily, but too slowly for the whole answer, is disconnected', async (t) => {
  const { ask: begin } = await serverOf(t, { SEND_TIMEOUT: '1s', ANSWER_TIMEOUT: '1s' });
  const startedAtMs = performance.now();
  const client = await begin();
  const { socket, received, ended } = client;
  // The client takes more than 64 KiB in every second, so it never pauses for too long.
  const sip = setInterval(() => {
    socket.resume();
    setImmediate(() => socket.pause());
  }, 50);
  t.teardown(() => clearInterval(sip));
  await ended;
  t.ok(received().length < answerBytes && !isWhole(client), 'its answer is not complete');
  t.ok(performance.now() - startedAtMs >= 900, 'it had the time that it may take');
});

t.test('a new answer that does not fit ends the one that has been read for longest', async (t) => {
  const { ask: begin, app } = await serverOf(t, { ANSWER_MAX_BYTES: '64MB' });
  const slow = await begin();
  const quick = await begin();
  const held = Number(/^judge_answers_bytes (\d+)$/m.exec((await app.inject('/metrics')).body)?.[1]);
  t.ok(held > answerBytes && held < 1.1 * answerBytes, `${held} bytes`);
  quick.socket.resume();
  await until(() => isWhole(quick));
  slow.socket.resume();
  await slow.ended;
  t.notOk(isWhole(slow));
});
