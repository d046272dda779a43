// How long one submission takes on an idle server with a full pool.

import { percentile } from '../support/statistics.ts';
import { createClient, encodeSubmission, sumCode, sumTests } from './client.ts';
import { dockerRun, dockerRunFlags } from './docker-run.ts';
import { baselineOptions } from './engine-baseline.ts';
import type { Place } from './place.ts';
import type { Figures } from './row.ts';
import { medians, type Sampler } from './sampling.ts';

async function submissionSampler(place: Place, tests: number): Promise<Sampler> {
  const { address } = await place.server();
  const client = createClient(address, place.signal);
  const body = encodeSubmission(sumCode, sumTests(tests));
  return () => client.submitMs(body);
}

/** `docker run` with the same flags, image, program and test. */
async function dockerRunSampler({ baseline, directory }: Place): Promise<Sampler> {
  const flags = await dockerRunFlags(baselineOptions(baseline), directory);
  const args = [...flags, '--entrypoint', '/usr/bin/python3', baseline.image, '-c', sumCode];
  const [test] = sumTests(1);
  return async () => {
    const startedAtMs = performance.now();
    await dockerRun(args, { input: test!.in, expectedOutput: test!.expected_out });
    return performance.now() - startedAtMs;
  };
}

export async function measureOneTest(place: Place): Promise<Figures> {
  const samplers = { ours: await submissionSampler(place, 1), baseline: await dockerRunSampler(place) };
  const samples = await place.interleave(samplers, await place.server(), { rounds: place.plan.latencyRounds });
  const { ours: value, baseline } = medians(samples);
  const against = 'docker run --rm, same image, program and flags (with --network none)';
  return { value, baseline, against, p99: percentile(samples.ours, 99) };
}

export async function measureTenTests(place: Place): Promise<Figures> {
  const tests = sumTests(10);
  const samplers = {
    ours: await submissionSampler(place, tests.length),
    baseline: () => place.barePython.run(tests),
  };
  const samples = await place.interleave(samplers, await place.server(), { rounds: place.plan.latencyRounds });
  const { ours: value, baseline } = medians(samples);
  const against = `python3 main.py 10 times in a row without a sandbox (${place.pythonDescription})`;
  return { value, baseline, against, p99: percentile(samples.ours, 99) };
}

export async function measurePerTest(place: Place): Promise<Figures> {
  const { few, many } = place.plan.perTest;
  const [test] = sumTests(1);
  const samplers = {
    few: await submissionSampler(place, few),
    many: await submissionSampler(place, many),
    baseline: () => place.barePython.run([test!]),
  };
  const middle = medians(await place.interleave(samplers, await place.server()));
  const against = `python3 main.py once without a sandbox (${place.pythonDescription})`;
  return { value: (middle.many - middle.few) / (many - few), baseline: middle.baseline, against };
}

export async function measureLinear(place: Place): Promise<Figures> {
  const { few, many } = place.plan.linear;
  const samplers = { few: await submissionSampler(place, few), many: await submissionSampler(place, many) };
  const middle = medians(await place.interleave(samplers, await place.server(), { warmUps: 0 }));
  return { value: middle.many / middle.few, baseline: many / few, against: 'the quotient of the numbers of tests' };
}
