// What it costs to bring much input in and much output out.

import type { Duplex } from 'node:stream';
import { beforeDeadline } from '../../src/clock.ts';
import type { ByteReader } from '../../src/sandbox/byte-reader.ts';
import { mib } from '../support/docker.ts';
import { createClient, encodeSubmission } from './client.ts';
import { startBaseline } from './engine-baseline.ts';
import type { Place } from './place.ts';
import type { Figures } from './row.ts';
import { medians } from './sampling.ts';

const line = `${'0123456789abcdef'.repeat(8).slice(0, 127)}\n`;
const megabyte = line.repeat(mib / line.length);
const deadlineMs = 60_000;

/** Copies stdin to stdout, as fast as Python can: the kernel moves the bytes from pipe to pipe. Of both sides. */
const copyCode = `
import os
while os.splice(0, 1, ${mib}): pass
`;

async function copyMs(stream: Duplex, reader: ByteReader, pieces: readonly Buffer[]): Promise<number> {
  const totalBytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const startedAtMs = performance.now();
  for (const piece of pieces) stream.write(piece);
  const late = (): Error => new Error(`the copy did not come back within ${deadlineMs / 1000} s`);
  const copied = await beforeDeadline(deadlineMs, reader.read(totalBytes), late);
  const tookMs = performance.now() - startedAtMs;
  if (!copied.equals(Buffer.concat(pieces))) throw new Error('the copy is not what was sent');
  return tookMs;
}

export async function measureCopiedBytes(place: Place): Promise<Figures> {
  const { plan, signal, baseline } = place;
  await using server = await place.startServer({
    MAX_BODY: '256MB',
    MAX_QUEUE_BYTES: '1GB',
    MAX_SUBMISSION_OUTPUT: '128MB',
  });
  const client = createClient(server.address, signal);
  const tests = Array.from({ length: plan.copiedTests }, () => ({ in: megabyte, expected_out: megabyte }));
  const body = encodeSubmission(copyCode, tests);

  const container = await startBaseline(baseline, ['/usr/bin/python3', '-c', copyCode]);
  const pieces = Array.from({ length: plan.copiedTests }, () => Buffer.from(megabyte));
  // Once before the clock runs: by then the interpreter has started.
  await copyMs(container.stream, container.reader, pieces.slice(0, 1));
  const samplers = {
    ours: () => client.submitMs(body),
    baseline: () => copyMs(container.stream, container.reader, pieces),
  };
  const { ours: value, baseline: copied } = medians(await place.interleave(samplers, server));
  await container.end();
  const against = 'the same bytes through the attached stream of a running container that copies stdin to stdout';
  return { value, baseline: copied, against };
}
