import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { createByteReader, readAttachedStdout } from '../../../src/sandbox/byte-reader.ts';

async function* each(chunks: readonly (Buffer | string)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

/** As the engine wraps it: the stream's number, three zeros, the length in big-endian. */
function piece(content: string, stream = 1, announced = content.length): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt8(stream, 0);
  header.writeUInt32BE(announced, 4);
  return Buffer.concat([header, Buffer.from(content)]);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof JudgeError ? error.code : String(error);
  }
}

async function collect(source: AsyncIterable<Buffer>): Promise<{ text: string; code: string }> {
  let text = '';
  const code = await codeOf(
    (async () => {
      for await (const chunk of source) text += chunk.toString();
    })(),
  );
  return { text, code };
}

t.test('exact numbers of bytes come, however they were chunked', async (t) => {
  for (const chunks of [
    ['abcdefghij'],
    ['abc', 'def', 'ghij'],
    Array.from('abcdefghij'),
    ['', 'abcd', '', '', 'efghij', ''],
  ]) {
    const reader = createByteReader(each(chunks));
    const read = [];
    for (const bytes of [1, 2, 0, 4, 3]) read.push((await reader.read(bytes)).toString());
    t.same(read, ['a', 'bc', '', 'defg', 'hij'], JSON.stringify(chunks));
  }
});

t.test('no bytes are there at once, without waiting for the stream', async (t) => {
  let wasAsked = false;
  const reader = createByteReader(
    (async function* () {
      wasAsked = true;
      yield Buffer.from('x');
    })(),
  );
  t.equal((await reader.read(0)).length, 0);
  t.equal(wasAsked, false);
});

t.test('what lies in one chunk is handed out without a copy', async (t) => {
  const chunk = Buffer.from('0123456789');
  const reader = createByteReader(
    (async function* () {
      yield chunk;
    })(),
  );
  await reader.read(3);
  chunk.write('X', 4);
  t.equal((await reader.read(4)).toString(), '3X56');
});

t.test('a stream that ends or fails too early is a failure of the sandbox', async (t) => {
  t.equal(await codeOf(createByteReader(each(['abc'])).read(4)), 'sandbox_failed');
  t.equal(await codeOf(createByteReader(each([])).read(1)), 'sandbox_failed');
  const failing = createByteReader(
    (async function* () {
      yield Buffer.from('ab');
      throw new Error('ECONNRESET');
    })(),
  );
  t.equal((await failing.read(2)).toString(), 'ab', 'what came before is good');
  t.equal(await codeOf(failing.read(1)), 'sandbox_failed');
  t.equal(await codeOf(failing.read(1)), 'sandbox_failed', 'and so is every read after it');
});

t.test('the engine’s wrapping is taken off', async (t) => {
  const bytes = Buffer.concat([piece('frame one '), piece(''), piece('frame two')]);
  for (let at = 0; at <= bytes.length; at += 1) {
    const parts = [bytes.subarray(0, at), bytes.subarray(at)];
    const { text, code } = await collect(readAttachedStdout(each(parts)));
    t.equal(text, 'frame one frame two', `split after ${at} bytes`);
    t.equal(code, 'sandbox_failed', 'the end of a container’s stdout is always early');
  }
});

t.test('a piece of another stream than stdout is refused, its content unread', async (t) => {
  for (const stream of [0, 2, 3, 255]) {
    const { text, code } = await collect(
      readAttachedStdout(each([piece('good'), piece('bad', stream), piece('late')])),
    );
    t.same({ text, code }, { text: 'good', code: 'sandbox_failed' }, `stream ${stream}`);
  }
});

t.test('a piece that is shorter than the engine says is refused', async (t) => {
  const { text, code } = await collect(readAttachedStdout(each([piece('abc', 1, 4)])));
  t.same({ text, code }, { text: '', code: 'sandbox_failed' });
});
