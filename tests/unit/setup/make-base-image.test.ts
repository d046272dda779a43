import t from 'tap';
import { mirrorLines, mmdebstrapCommand } from '../../../src/setup/make-base-image.ts';

const main = 'http://mirror.example/debian/';
const security = 'http://mirror.example/debian-security/';

await t.test("the image is made from the mirrors that the machine's own apt uses", async (t) => {
  const targets = [
    `Debian|Debian|${main}`,
    `Debian|Debian Backports|http://elsewhere.example/`,
    `Debian|Debian-Security|${security}`,
    'Node Source|Node Source|https://deb.example/node_20.x/',
  ].join('\n');
  t.same(mirrorLines(targets), [
    `deb ${main} trixie main`,
    `deb ${main} trixie-updates main`,
    `deb ${security} trixie-security main`,
  ]);
});

await t.test('mirrors that an image without certificates could not use are left to the defaults', async (t) => {
  t.same(
    mirrorLines('Debian|Debian|https://mirror.example/debian/\nDebian|Debian-Security|https://mirror.example/'),
    [],
  );
  t.same(mirrorLines('Debian|Debian|mirror+file:/etc/apt/mirrors/debian.list'), []);
  t.same(mirrorLines('Ubuntu|Ubuntu|http://mirror.example/ubuntu/'), []);
  t.same(mirrorLines(''), []);
});

await t.test('the tar goes to stdout, for the machine of the engine', async (t) => {
  const command = mmdebstrapCommand('arm64', [`deb ${main} trixie main`]);
  t.equal(command[0], 'mmdebstrap');
  t.ok(command.includes('--architectures=arm64'));
  t.same(command.slice(-3), ['trixie', '-', `deb ${main} trixie main`]);
});
