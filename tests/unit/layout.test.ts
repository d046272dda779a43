// The linter proves the layout of src: every room has a list of what it may import, and an import that is not on it is
// reported.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { readDocument } from '../support/documents.ts';

const repository = join(import.meta.dirname, '..', '..');
const oxlint = join(repository, 'node_modules', '.bin', 'oxlint');

interface Finding {
  readonly code: string;
  readonly filename: string;
}

/** What the linter, with the rules of this repository, finds in files of other contents. */
async function findingsIn(t: Test, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  // Outside the repository, whose ignored folders the linter skips.
  const root = await mkdtemp(join(tmpdir(), 'layout-'));
  t.teardown(async () => rm(root, { recursive: true }));
  await writeFile(join(root, '.oxlintrc.json'), readFileSync(join(repository, '.oxlintrc.json')));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json', 'src'], { cwd: root, encoding: 'utf8' });
  const { diagnostics }: { diagnostics: readonly Finding[] } = JSON.parse(stdout);
  return diagnostics.filter(({ code }) => /no-restricted-imports|max-lines/.test(code)).map(({ filename }) => filename);
}

const importOf = (path: string): string => `export { x } from '${path}';\n`;

const statements = (count: number): string => Array.from({ length: count }, (_, at) => `  use(${at});\n`).join('');

t.test('an import from a room that is not on the list of its importer is reported', async (t) => {
  const forbidden = {
    'src/http/judge/a.ts': importOf('../../sandbox/pool.ts'),
    'src/http/a.ts': importOf('../sandbox/pool.ts'),
    'src/http/judge/b.ts': importOf('../../node/node.ts'),
    'src/sandbox/a.ts': importOf('../judging/judge.ts'),
    'src/sandbox/b.ts': importOf('../app.ts'),
    'src/judging/checkers/a.ts': importOf('../../api/phrases.ts'),
    'src/execution/a.ts': importOf('../judging/judge.ts'),
    'src/telemetry/a.ts': importOf('../sandbox/engine.ts'),
    'src/client/a.ts': importOf('../judging/judge.ts'),
    'src/web/a.ts': importOf('../judging/judge.ts'),
    'src/web/b.ts': importOf('../api/socket.ts'),
    'src/client/b.ts': importOf('../api/submission.ts'),
    'src/languages/a.ts': importOf('../errors.ts'),
    'src/clock.ts': importOf('./errors.ts'),
    'src/app.ts': importOf('./sandbox/pool.ts'),
    'src/main.ts': importOf('./sandbox/pool.ts'),
  };
  const allowed = {
    'src/http/judge/c.ts': importOf('../../judging/checkers/checker.ts'),
    'src/http/judge/d.ts': importOf('../answer/long-answer.ts'),
    'src/judging/checkers/b.ts': importOf('../verdict.ts'),
    'src/web/c.ts': `export type { x } from '../api/socket.ts';\n`,
    'src/sandbox/c.ts': importOf('../execution/sandbox.ts'),
  };
  const found = await findingsIn(t, { ...forbidden, ...allowed });
  t.same(found.toSorted(), Object.keys(forbidden).toSorted());
});

t.test('a file that is too long, and a function that is, are reported', async (t) => {
  const found = await findingsIn(t, {
    'src/node/long-file.ts': `const use = (at: number) => at;\n${statements(261)}`,
    'src/node/long-function.ts': `export function long(use: (at: number) => void) {\n${statements(61)}}\n`,
    'src/node/short.ts': `export function short(use: (at: number) => void) {\n${statements(50)}}\n`,
  });
  t.same(found.toSorted(), ['src/node/long-file.ts', 'src/node/long-function.ts']);
});

interface Override {
  readonly files: readonly string[];
  readonly rules: {
    readonly 'no-restricted-imports'?: readonly [string, { patterns: readonly { group?: string[] }[] }];
  };
}

/** By room or file of src, what its list lets it import. */
function listsOfTheLinter(): ReadonlyMap<string, readonly string[]> {
  const { overrides }: { overrides: readonly Override[] } = JSON.parse(
    readFileSync(join(repository, '.oxlintrc.json'), 'utf8'),
  );
  return new Map(
    overrides.flatMap(({ files, rules }) => {
      const group = rules['no-restricted-imports']?.[1].patterns.flatMap((pattern) => pattern.group ?? []) ?? [];
      const allowed = group.flatMap((pattern) => /^!(?:\.\.?\/)+([\w.-]+)$/.exec(pattern)?.[1] ?? []);
      return group.length === 0 ? [] : files.map((file) => [file.split('/')[1]!, allowed] as const);
    }),
  );
}

/** What any room may import. */
const floor = new Set(['languages', 'errors.ts', 'clock.ts', 'sizes.ts', 'text.ts', 'file-names.ts']);

const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

t.test('every room of src has a list', async (t) => {
  const lists = listsOfTheLinter();
  for (const entry of readdirSync(join(repository, 'src'))) t.ok(lists.has(entry), `src/${entry}`);
});

t.test('the lists are what the architecture draws', async (t) => {
  const rows = (await readDocument('docs/architecture.md')).tableUnder('Who may import whom');
  const drawn = rows.map(([room = '', allowed = '']) => [namesIn(room)[0], namesIn(allowed).toSorted()]);
  const lists = [...listsOfTheLinter()].filter(([room]) => !floor.has(room));
  const listed = lists.map(([room, allowed]) => [
    room,
    allowed.filter((name) => !floor.has(name) && name !== 'package.json').toSorted(),
  ]);
  t.same(Object.fromEntries(listed), Object.fromEntries(drawn));
});
