// A client that costs little: its cost is in the figures.

import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';

export interface Answer {
  readonly status: number;
  /** as they came: joining hundreds of megabytes would be the client's work */
  readonly chunks: readonly Buffer[];
}

export interface Client {
  /** POST /run_code, over a connection that is kept. Resolves when the last byte of the answer is there. */
  submit(body: Buffer, signal?: AbortSignal): Promise<Answer>;
  /** The same with a clock around it. Rejects when not every test has passed. */
  submitMs(body: Buffer): Promise<number>;
  /** What a verbose answer says of its tests: for how long they ran, all together. Rejects when not every one has passed. */
  submitRunMs(body: Buffer): Promise<number>;
}

const deadlineMs = 120_000;
const agent = new Agent({ keepAlive: true });

export function createClient(address: string, benchSignal: AbortSignal): Client {
  const options = { method: 'POST', agent, headers: { 'content-type': 'application/json' } };

  async function submit(body: Buffer, signal = benchSignal): Promise<Answer> {
    const asked = request(`${address}/run_code`, {
      ...options,
      headers: { ...options.headers, 'content-length': body.length },
      signal: AbortSignal.any([signal, benchSignal, AbortSignal.timeout(deadlineMs)]),
    });
    asked.end(body);
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(answer, 'end');
    return { status: answer.statusCode!, chunks };
  }

  return {
    submit,
    async submitMs(body) {
      const startedAtMs = performance.now();
      const answer = await submit(body);
      const tookMs = performance.now() - startedAtMs;
      requirePassed(answer);
      return tookMs;
    },
    async submitRunMs(body) {
      const answer = await submit(body);
      requirePassed(answer);
      const { timing } = JSON.parse(Buffer.concat(answer.chunks).toString()) as { timing: { run: number } };
      return 1000 * timing.run;
    },
  };
}

const success = Buffer.from('{"status":"success",');

/** `status` comes first in an answer, and is `success` when every test has passed. The rest may be very long. */
function requirePassed({ status, chunks }: Answer): void {
  const head = Buffer.concat(chunks.slice(0, 2)).subarray(0, 500);
  if (status === 200 && head.subarray(0, success.length).equals(success)) return;
  throw new Error(`a submission that has to pass got HTTP ${status}: ${head.toString()}`);
}

export interface TestCase {
  readonly in: string;
  readonly expected_out: string;
}

export function encodeSubmission(code: string | Uint8Array, tests: readonly TestCase[], fields: object = {}): Buffer {
  return Buffer.from(JSON.stringify({ code: Buffer.from(code).toString('base64'), tests, ...fields }));
}

/** The small program of most rows. */
export const sumCode = 'print(sum(map(int, input().split())))\n';

export function sumTests(count: number): readonly TestCase[] {
  return Array.from({ length: count }, (_, turn) => ({
    in: `${turn} ${turn + 1}\n`,
    expected_out: `${2 * turn + 1}\n`,
  }));
}
