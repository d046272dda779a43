// How much memory the server's process has resident.

import { setTimeout as delay } from 'node:timers/promises';
import { mib } from '../support/docker.ts';
import { memoryBytes } from '../support/server-watch.ts';
import type { TestServer } from '../support/server.ts';
import { createClient, encodeSubmission } from './client.ts';
import { slots, type Place } from './place.ts';
import type { Figures } from './row.ts';

const pauseMs = 50;
const bodyBytes = 100 * 1000;

/** The largest of some samples. */
async function residentMb(server: TestServer, { plan, signal }: Place): Promise<number> {
  let peakBytes = 0;
  for (let sample = 0; sample < plan.memory.samples; sample += 1) {
    await delay(pauseMs, undefined, { signal });
    peakBytes = Math.max(peakBytes, memoryBytes(server.process.pid!));
  }
  return peakBytes / mib;
}

/** About 100 KB of JSON, of which no two are alike. */
function largeSubmission(turn: number): Buffer {
  const text = Array.from({ length: bodyBytes / 20 }, (_, word) => `${turn * word + word}`.padEnd(9)).join(' ');
  return encodeSubmission('print(input())', [
    { in: text.slice(0, bodyBytes / 2), expected_out: text.slice(bodyBytes / 2) },
  ]);
}

/** Starts and stops one: the very first start on a machine also makes what Node keeps of our sources for later ones. */
async function makeCompileCache(place: Place): Promise<void> {
  const server = await place.startServer({});
  await server.stop();
}

/** A server that has just started, then the same with all slots busy and many submissions waiting. */
export async function measureServerMemory(place: Place): Promise<Readonly<Record<string, Figures>>> {
  const { waiting } = place.plan.memory;
  await makeCompileCache(place);
  await using server = await place.startServer({ MAX_TIMEOUT: '60s' });
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  const idle = { value: await residentMb(server, place) };

  const over = new AbortController();
  const client = createClient(server.address, place.signal);
  const submitAll = (bodies: readonly Buffer[]): Promise<unknown> =>
    Promise.allSettled(bodies.map((body) => client.submit(body, over.signal)));
  // None is meant to be answered: all leave when the samples have been taken.
  const sleeper = encodeSubmission('import time\ntime.sleep(50)', [{ in: '', expected_out: '' }], { time_limit: 60 });
  const busy = submitAll(Array.from({ length: slots }, () => sleeper));
  await server.untilCounts({ running: slots, waiting: 0 });
  const queued = submitAll(Array.from({ length: waiting }, (_, turn) => largeSubmission(turn)));
  await server.untilCounts({ running: slots, waiting });
  const loaded = { value: await residentMb(server, place) };
  over.abort();
  await Promise.all([busy, queued]);
  return { idle_rss: idle, loaded_rss: loaded };
}
