// The frames of a live run (sandbox-image/PROTOCOL.md): the server sends and receives them while the process lives.

import type { LiveOutcome, OutputChunk } from '../execution/process.ts';
import type { ByteReader } from './byte-reader.ts';
import { broken, decodeOutcome, encodeHeader, frameTypes, readFrame } from './protocol.ts';

/** How many bytes of INPUT the server may send beyond the bytes that the process has taken. */
export const inputWindowBytes = 64 * 1024;
export const markBytes = 16;
const outputHeadBytes = 9;

/** Returns the header of an INPUT. The bytes themselves are sent without a copy. */
export function encodeInputHeader(bytes: number): Buffer {
  return encodeHeader(frameTypes.input, bytes);
}

export const endOfInput = encodeHeader(frameTypes.endOfInput, 0);
export const stopOrder = encodeHeader(frameTypes.stop, 0);

/** Returns CLOSE with the mark that the RUN named. */
export function encodeClose(mark: Buffer): Buffer {
  return Buffer.concat([encodeHeader(frameTypes.close, mark.length), mark]);
}

/** The functions that receive what a live run reports. */
export interface LiveSinks {
  /** receives bytes that have not been received before */
  readonly output: (chunk: OutputChunk) => void;
  /** receives how many bytes of input the process has taken so far, including dropped bytes */
  readonly taken: (bytes: number) => void;
}

/** Reads the frames of a live RUN up to its OUTCOME. Rejects with `sandbox_failed` when a frame breaks a rule. */
export async function readLiveOutcome(reader: ByteReader, sinks: LiveSinks): Promise<LiveOutcome> {
  const received = { stdout: 0, stderr: 0, results: 0 };
  for (;;) {
    const { type, payload } = await readFrame(reader);
    if (type === frameTypes.output) {
      const { stream, bytes } = newOutput(payload, received);
      received[stream] += bytes.length;
      if (bytes.length > 0) sinks.output({ stream, bytes });
    } else if (type === frameTypes.taken) {
      if (payload.length !== 8) throw broken(`TAKEN with ${payload.length} bytes`);
      sinks.taken(Number(payload.readBigUInt64LE(0)));
    } else if (type === frameTypes.outcome) {
      const outcome = decodeOutcome(payload);
      const { stdoutBytes, stderrBytes, resultsBytes } = outcome;
      if (stdoutBytes !== received.stdout || stderrBytes !== received.stderr || resultsBytes !== received.results) {
        throw broken('an outcome that does not fit the output before it');
      }
      return outcome;
    } else throw broken(`frame ${type} in the middle of a live run`);
  }
}

/** Drops bytes that were received before: after a kill of the watcher, the supervisor may send the same bytes again. */
function newOutput(payload: Buffer, received: Readonly<Record<OutputChunk['stream'], number>>): OutputChunk {
  if (payload.length < outputHeadBytes) throw broken(`OUTPUT with ${payload.length} bytes`);
  const stream = ([undefined, 'stdout', 'stderr', 'results'] as const)[payload.readUInt8(0)];
  if (stream === undefined) throw broken(`OUTPUT of stream ${payload.readUInt8(0)}`);
  const known = received[stream] - Number(payload.readBigUInt64LE(1));
  if (known < 0) throw broken(`OUTPUT that leaves out bytes of ${stream}`);
  return { stream, bytes: payload.subarray(outputHeadBytes + known) };
}
