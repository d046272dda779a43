// The fake that the unit tests use and the real containers keep the same promises.

import t from 'tap';
import { openPool } from '../support/docker.ts';
import { createFakeSandboxes } from '../support/fake-sandbox.ts';
import { contractScript } from '../support/contract-behaviours.ts';
import { sandboxContract } from '../support/sandbox-contract.ts';

await t.test('the fake', async (t) => {
  const sandboxes = createFakeSandboxes(contractScript);
  await sandboxContract(t, { sandboxes, lentCount: () => sandboxes.liveCount() });
});

await t.test('Docker', async (t) => {
  const { pool } = await openPool(t, { maxContainers: 3, poolSize: 2 });
  await sandboxContract(t, { sandboxes: pool, lentCount: () => pool.counts().leased + pool.counts().removing });
});
