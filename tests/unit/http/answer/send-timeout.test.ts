import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import t, { type Test } from 'tap';
import { acceptedReport, appUnderTest, bodyWith, judgementFrom } from '../app-under-test.ts';
import { listen, requestText } from '../raw-client.ts';

const answerBytes = 40 * 1_048_576;

interface Reader {
  readonly socket: Socket;
  /** resolves when the answer is whole or the connection has ended; says how much has come, and whether it is whole */
  readonly ended: Promise<{ readonly bytes: number; readonly isWhole: boolean }>;
}

/** A server whose answers are much larger than what the kernel takes for a client that does not read. */
async function serverOf(t: Test, env: Record<string, string>) {
  const output = 'x'.repeat(answerBytes);
  const under = appUnderTest(t, { env, judge: async () => judgementFrom([acceptedReport(0, output)]) });
  const address = await listen(under);
  return { app: under.app, ask: async () => ask(t, address) };
}

/** Sends a request and reads no more than the beginning of the answer. */
async function ask(t: Test, { port, address }: AddressInfo): Promise<Reader> {
  const socket = connect({ port, host: address });
  t.teardown(() => socket.destroy());
  socket.write(requestText(JSON.stringify(bodyWith())));
  let bytes = 0;
  const ended = new Promise<{ bytes: number; isWhole: boolean }>((resolve) => {
    socket.on('data', (chunk) => {
      bytes += chunk.length;
      if (chunk.toString('latin1').endsWith('\r\n0\r\n\r\n')) resolve({ bytes, isWhole: true });
    });
    // A reset is how a connection is cut.
    socket.on('error', () => undefined).once('close', () => resolve({ bytes, isWhole: false }));
  });
  await once(socket, 'data');
  socket.pause();
  return { socket, ended };
}

t.test('a client that reads steadily, but too slowly for the whole answer, is disconnected', async (t) => {
  const server = await serverOf(t, { SEND_TIMEOUT: '1s', ANSWER_TIMEOUT: '1s' });
  const startedAtMs = performance.now();
  const { socket, ended } = await server.ask();
  // The client takes up to 64 KiB twenty times a second, so it never pauses for too long.
  const sip = (): void => {
    socket.pause();
    setTimeout(() => socket.resume(), 50);
  };
  socket.on('data', sip);
  sip();
  const { bytes, isWhole } = await ended;
  t.ok(!isWhole && bytes < answerBytes, `${bytes} bytes`);
  t.ok(performance.now() - startedAtMs >= 900, 'it had the time that it may take');
});

t.test('a new answer that does not fit ends the one that has been read for longest', async (t) => {
  const server = await serverOf(t, { ANSWER_MAX_BYTES: '64MB' });
  const slow = await server.ask();
  const quick = await server.ask();
  const held = Number(/^judge_answers_bytes (\d+)$/m.exec((await server.app.inject('/metrics')).body)?.[1]);
  t.ok(held > answerBytes && held < 1.1 * answerBytes, `${held} bytes`);
  quick.socket.resume();
  slow.socket.resume();
  t.match(await quick.ended, { isWhole: true });
  t.match(await slow.ended, { isWhole: false });
});
