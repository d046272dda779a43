import t from 'tap';
import { knownPackages } from '../../../src/setup/install-packages.ts';

t.test('of packages that not every release has, those are taken that apt knows', async (t) => {
  t.same(await knownPackages(['no-such-package-anywhere', 'apt', 'no-such-package-either']), ['apt']);
});
