// The short form of `npm run fuzz`.

import t from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { containersOf, docker } from '../support/docker.ts';
import { startServer } from '../support/server.ts';
import { fuzzBytes, fuzzRequests } from './http.ts';
import { fuzzSupervisor } from './supervisor.ts';

const slots = 2;
const seed = Date.now() % 2 ** 31;
t.comment(`seed ${seed}`);

const server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'error', REQUEST_TIMEOUT: '2s' });
t.teardown(() => server.stop());

await t.test(`requests of every kind are answered as documented (seed ${seed})`, async (t) => {
  await t.resolves(fuzzRequests(server, { seed, runs: 400 }));
});

await t.test(`bytes of every kind are answered as documented, or the connection ends (seed ${seed})`, async (t) => {
  await t.resolves(fuzzBytes(server, { seed, runs: 300 }));
});

await t.test(
  'after all of it the server judges, is healthy, has logged no error and leaked no container',
  async (t) => {
    t.equal((await server.judge('print(input())', { in: 'a\n', expected_out: 'a\n' })).status, 'success');
    await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
    t.equal((await containersOf(server.instance)).length, slots);
    t.equal(server.log(), '');
  },
);

await t.test(`orders of every kind bring no supervisor down (seed ${seed})`, async (t) => {
  const image = await ensureImage(docker, 'python-sanitized', () => undefined);
  await t.resolves(fuzzSupervisor(image, { seed, runs: 25 }));
});
