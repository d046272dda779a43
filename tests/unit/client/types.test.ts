import { readFile } from 'node:fs/promises';
import t from 'tap';
import { clientTypes, clientTypesFile } from '../../support/client-types.ts';

await t.test('the types of the client are those of the schemas: node tests/support/client-types.ts', async (t) => {
  t.equal(await readFile(clientTypesFile, 'utf8'), await clientTypes());
});
