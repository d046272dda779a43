import { globSync, readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import t from 'tap';
import { describeVariables } from '../../../src/config/variables.ts';

interface Locked {
  readonly integrity?: string;
  /** a folder of this repository */
  readonly link?: boolean;
  readonly engines?: { readonly node?: string };
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}
interface LockFile {
  readonly packages: Readonly<Record<string, Locked>>;
}

await t.test(
  'every package has a checksum in the lock file: the image is built without trust in who delivers them',
  async (t) => {
    const { packages }: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const fetched = Object.entries(packages).filter(
      ([path, { link }]) => path.includes('node_modules/') && link !== true,
    );
    t.ok(fetched.length > 100);
    const unchecked = fetched.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true);
    t.same(unchecked, []);
  },
);

await t.test('npm has nothing to warn of: each package runs on the oldest Node, and none is deprecated', async (t) => {
  const { packages }: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const oldest = minVersion(packages['']?.engines?.node ?? '')!;
  const warnings = Object.entries(packages).filter(
    ([, { engines, deprecated }]) => deprecated !== undefined || !satisfies(oldest, engines?.node ?? '*'),
  );
  t.same(warnings, [], `on Node ${oldest.version}`);
});

await t.test('npm has nothing to ask: each install script of a package is refused by name', async (t) => {
  const { packages }: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const { allowScripts }: { allowScripts: object } = JSON.parse(readFileSync('package.json', 'utf8'));
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript === true);
  t.same(allowScripts, Object.fromEntries(scripted.map(([path]) => [path.replace(/.*node_modules\//, ''), false])));
});

await t.test('nothing that makes an image leaves out the check of a certificate', async (t) => {
  const makers = [
    'Dockerfile',
    '.npmrc',
    'compose.yml',
    ...globSync('{src/setup,sandbox-image}/**/{Dockerfile,*.sh,*.ts}'),
  ];
  t.ok(makers.length > 10);
  const careless = makers.filter((file) => /strict-ssl|TLS_REJECT|insecure|no-check/i.test(readFileSync(file, 'utf8')));
  t.same(careless, []);
});

await t.test('the image starts Node with the flag of the set-up', async (t) => {
  const [, flag = ''] = /^v8_flags=(--\S+)$/m.exec(readFileSync('src/setup/with-engine.sh', 'utf8')) ?? [];
  t.match(flag, /^--/);
  const starts = readFileSync('Dockerfile', 'utf8').match(/CMD \["node_modules\/\.bin\/node".*/g) ?? [];
  t.equal(starts.length, 2);
  for (const start of starts) t.match(start, `"${flag}"`);
});

await t.test('compose publishes the port on the loopback, unless HOST says otherwise', async (t) => {
  const [, ports = ''] = /^ {4}ports:\n((?: {6}.*\n)+)/m.exec(readFileSync('compose.yml', 'utf8')) ?? [];
  const published = ports.split('\n').filter((line) => line.startsWith('      - '));
  t.same(published, ["      - '${HOST:-127.0.0.1}:${PORT:-5000}:5000'"]);
});

await t.test('compose passes on every setting but those of its own', async (t) => {
  const compose = readFileSync('compose.yml', 'utf8');
  const passed = [...compose.matchAll(/^ {6}([A-Z_]+): \$\{\1:-\w*\}$/gm)].map(([, name]) => name);
  // where to listen, where to keep things and where the engine is are given by the container; the commit is built into
  // the image
  const own = new Set(['HOST', 'PORT', 'DATA_DIR', 'DOCKER_HOST', 'COMMIT']);
  const documented = describeVariables().map(({ name }) => name);
  t.same(new Set(passed), new Set(documented.filter((name) => !own.has(name))));
});
