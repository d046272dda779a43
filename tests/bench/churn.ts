// How many submissions a second are judged when each has to wait for a container of its own.

import { instanceLabel } from '../../src/sandbox/container-options.ts';
import { createClient, encodeSubmission, sumCode, sumTests } from './client.ts';
import { dockerRun } from './docker-run.ts';
import { cycleContainer } from './engine-baseline.ts';
import { slots, type Place } from './place.ts';
import type { Figures } from './row.ts';
import { medians, ratesPerS, type Sampler } from './sampling.ts';

const clients = 20;
const smallestBatch = 6;
/** The pool had ten warm; two more are on their way when the last of them is answered. */
const servedByPrefill = slots + 2;

async function oursSampler(place: Place): Promise<Sampler> {
  const { plan, signal } = place;
  const { address } = await place.server();
  const client = createClient(address, signal);
  const body = encodeSubmission(sumCode, sumTests(1));
  return () =>
    ratesPerS({
      parallel: clients,
      skipped: servedByPrefill,
      batches: plan.churn.batches,
      batchSize: slots,
      signal,
      job: async () => void (await client.submitMs(body)),
    });
}

function engineSampler({ plan, signal, baseline }: Place, parallel: number): Sampler {
  return () =>
    ratesPerS({
      parallel,
      skipped: parallel,
      batches: plan.churn.batches,
      batchSize: parallel * Math.ceil(smallestBatch / parallel),
      signal,
      job: () => cycleContainer(baseline),
    });
}

function dockerRunSampler({ plan, signal, baseline: { image, instance } }: Place): Sampler {
  const flags = ['--rm', '--network', 'none', '--label', `${instanceLabel}=${instance}`];
  const args = [...flags, '--entrypoint', '/usr/bin/python3', image, '-c', 'print(sum(map(int, "0 1".split())))'];
  return () =>
    ratesPerS({
      parallel: slots,
      skipped: slots,
      batches: plan.churn.batches,
      batchSize: slots,
      signal,
      job: () => dockerRun(args, { input: '', expectedOutput: '1\n' }),
    });
}

/** Both rows share ours; only what the rows asked for need is measured. */
export async function measureChurn(
  place: Place,
  names: ReadonlySet<string>,
): Promise<Readonly<Record<string, Figures>>> {
  const parallelisms = names.has('churn') ? place.plan.churn.parallelisms : [];
  const samplers: Record<string, Sampler> = {
    ours: await oursSampler(place),
    ...Object.fromEntries(parallelisms.map((parallel) => [String(parallel), engineSampler(place, parallel)])),
    ...(names.has('churn_cli') ? { command: dockerRunSampler(place) } : {}),
  };
  const rates = medians(
    await place.interleave(samplers, await place.server(), {
      rounds: place.plan.churn.turns,
      warmUps: 0,
    }),
  );
  const value = rates['ours']!;
  const figures: Record<string, Figures> = {};
  const best = parallelisms.toSorted((a, b) => rates[b]! - rates[a]!)[0];
  if (best !== undefined) {
    const against = `create, attach, start, READY, stdin closed, removed: ${best} at a time, the best of ${parallelisms.join(', ')}`;
    figures['churn'] = { value, baseline: rates[best]!, against };
  }
  if (names.has('churn_cli')) {
    const against = `docker run --rm --network none, python3 -c, ${slots} at a time`;
    figures['churn_cli'] = { value, baseline: rates['command']!, against };
  }
  return figures;
}
