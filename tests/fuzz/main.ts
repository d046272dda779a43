// npm run fuzz: requests, bytes and orders of every kind, for some minutes, each round with a seed of its own. Exit code 1
// and the smallest counterexample when something is answered wrongly.
//
//   --minutes N   how long (5)
//   --seed N      one round with that seed

import { parseArgs } from 'node:util';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker } from '../support/docker.ts';
import { startServer } from '../support/server.ts';
import { fuzzBytes, fuzzRequests } from './http.ts';
import { fuzzSupervisor } from './supervisor.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes);
const onlySeed = values.seed === undefined ? undefined : Number(values.seed);
if (!(minutes > 0) || (onlySeed !== undefined && !Number.isInteger(onlySeed))) {
  process.stderr.write('--minutes must be a number above 0, --seed a whole number\n');
  process.exit(1);
}

function* freshSeeds(): Generator<number> {
  for (let seed = Date.now() % 2 ** 31; ; seed += 1) yield seed;
}

await using server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'error', REQUEST_TIMEOUT: '2s' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void server.stop().then(() => process.exit(130)));
}
const image = await ensureImage(docker, 'python-sanitized', () => undefined);
const over = performance.now() + minutes * 60_000;
let rounds = 0;
for (const seed of onlySeed === undefined ? freshSeeds() : [onlySeed]) {
  if (performance.now() > over) break;
  process.stdout.write(`seed ${seed}\n`);
  await fuzzRequests(server, { seed, runs: 2000 });
  await fuzzBytes(server, { seed, runs: 1000 });
  await fuzzSupervisor(image, { seed, runs: 50 });
  rounds += 1;
}
process.stdout.write(`${rounds} rounds, nothing found\n`);
if (server.log() !== '') {
  process.stderr.write(server.log());
  process.exitCode = 1;
}
