// Somebody kills or removes containers behind the server's back.
//
// Quiet: a fault has to show, and to be over, within seconds that are promised.

import t, { type Test } from 'tap';
import { containersOf, docker, until, watchContainers } from '../support/docker.ts';
import { expectRecovery, expectRightOr5xx, startLoad } from '../support/faults.ts';
import { startServer } from '../support/server.ts';

const slots = 3;
const server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'fatal' });
t.teardown(() => server.stop());
const containers = async (): Promise<readonly unknown[]> => containersOf(server.instance);

const ways: readonly [name: string, harm: (id: string) => Promise<unknown>][] = [
  ['killed', async (id) => docker.getContainer(id).kill()],
  ['removed', async (id) => docker.getContainer(id).remove({ force: true })],
  ['stopped', async (id) => docker.getContainer(id).stop({ t: 0 })],
  [
    'left without a supervisor',
    async (id) => process.kill((await docker.getContainer(id).inspect()).State.Pid, 'SIGKILL'),
  ],
];

async function expectAllWell(t: Test): Promise<void> {
  await expectRecovery(t, server, { slots, load: startLoad(server, 1), containers });
}

for (const [name, harm] of ways) {
  await t.test(`all warm containers are ${name}`, async (t) => {
    await server.untilCounts({ running: 0, warm_containers: slots });
    using watch = await watchContainers(server.instance);
    await Promise.all((await containersOf(server.instance)).map(async ({ Id }) => harm(Id)));
    const load = startLoad(server, 2);
    await until('they are gone', () => watch.removed.length >= slots);
    expectRightOr5xx(t, await load.stop());
    await expectAllWell(t);
  });

  await t.test(`a container is ${name} while it judges`, async (t) => {
    await server.untilCounts({ running: 0, warm_containers: slots });
    const before = new Set((await containersOf(server.instance)).map(({ Id }) => Id));
    const tests = [1, 2].map(() => ({ in: '', expected_out: '' }));
    const answer = server.runCode({ code: 'import time\ntime.sleep(4)', tests });
    await server.untilCounts({ running: 1 });
    // Whichever has a process of a program in it is the one that judges.
    let busy: string | undefined;
    while (busy === undefined) busy = await findBusy(before);
    await harm(busy);
    const { status, body } = await answer;
    t.equal(status, 500);
    t.match(body.error, 'the sandbox failed');
    await expectAllWell(t);
  });
}

async function findBusy(ids: ReadonlySet<string>): Promise<string | undefined> {
  for (const id of ids) {
    const { Processes: processes } = await docker
      .getContainer(id)
      .top()
      .catch(() => ({ Processes: [] as string[][] }));
    if (processes.length > 2) return id;
  }
  return undefined;
}

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containers(), []);
});
