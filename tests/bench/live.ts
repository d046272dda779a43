// How long bytes are on their way between a live process and whoever reads its events.

import { createRunEvents, liveEventBytes } from '../../src/execution/events.ts';
import { defaultJudgingLimits } from '../../src/execution/limits.ts';
import { createLiveRunner, type LiveEvent, type LiveScript } from '../../src/execution/live.ts';
import { createSlots } from '../../src/execution/slots.ts';
import { defaultLanguage } from '../../src/languages/catalogue.ts';
import { createDockerSandboxes } from '../../src/sandbox/docker-sandboxes.ts';
import { docker, mib, uidRange } from '../support/docker.ts';
import { percentile } from '../support/statistics.ts';
import type { Place } from './place.ts';
import type { Figures } from './row.ts';

/**
 * Answers each line with the time at which it writes: CLOCK_MONOTONIC, as process.hrtime() has it. In one write, so that
 * each answer is one event.
 */
const answering = `import os, sys, time
for line in sys.stdin: os.write(1, b'%d\\n' % time.monotonic_ns())`;

const script: LiveScript = {
  language: defaultLanguage,
  program: { fileName: 'main.py', source: Buffer.from(answering) },
  timeLimitMs: 60_000,
  wallTimeMs: 600_000,
  memoryLimitBytes: 128 * mib,
  outputBytes: mib,
};

function openRunner(place: Place) {
  const failures: unknown[] = [];
  const sandboxes = createDockerSandboxes({
    docker,
    images: new Map([[defaultLanguage.image, { engineName: place.baseline.image, memoryBytes: 128 * mib }]]),
    defaultImage: defaultLanguage.image,
    instance: `${place.baseline.instance}-live`,
    runtime: undefined,
    uids: uidRange(),
    maxContainers: 1,
    poolSize: 1,
    outputBytes: mib,
    parallelStarts: 1,
    onFailure: (error) => failures.push(error),
    onLost: (_, error) => failures.push(error),
    onStuck: () => undefined,
  });
  sandboxes.open();
  const slotLimits = { maxRunning: 1, maxWaiting: 1, maxWaitingBytes: mib, queueTimeoutMs: 60_000 };
  const slots = createSlots(slotLimits, (error) => failures.push(error));
  const runLive = createLiveRunner({ slots, sandboxes, limits: defaultJudgingLimits });
  return { runLive, [Symbol.asyncDispose]: () => sandboxes.close() };
}

/** Of `live_output` and `live_answer`, by the same exchanges. */
export async function measureLive(place: Place): Promise<Readonly<Record<'output' | 'answer', Figures>>> {
  await using opened = openRunner(place);
  const { latencyRounds, warmUps } = place.plan;
  const events = createRunEvents<LiveEvent>(16 * mib, liveEventBytes);
  const run = opened.runLive(script, place.signal, events);
  const output: number[] = [];
  const answer: number[] = [];
  const question = Buffer.from('?\n');
  let askedAtNs = 0n;
  const ask = (): void => {
    askedAtNs = process.hrtime.bigint();
    void run.write(question);
  };
  ask();
  for await (const { event } of events.read()) {
    const heardAtNs = process.hrtime.bigint();
    if (event.kind !== 'output') continue;
    output.push(Number(heardAtNs - BigInt(Buffer.from(event.chunk.bytes).toString().trim())) / 1e6);
    answer.push(Number(heardAtNs - askedAtNs) / 1e6);
    if (output.length > warmUps + latencyRounds) run.end();
    else ask();
  }
  await run.ended;
  return { output: figuresOf(output.slice(warmUps + 1)), answer: figuresOf(answer.slice(warmUps + 1)) };
}

function figuresOf(samples: readonly number[]): Figures {
  return { value: percentile(samples, 50), p99: percentile(samples, 99) };
}
