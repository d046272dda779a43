// Builds the page of the playground from src/web into dist/web, when its sources or packages are others than those that
// were built. An installed package has no sources: it came with the page.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const repository = join(import.meta.dirname, '..', '..');
const sources = join(repository, 'src', 'web');
const built = join(repository, 'dist', 'web');
const stamp = 'built-from';
/** The server writes a fresh nonce in its place into each answer. */
const noncePlaceholder = 'NONCE';

/** Says what it does, if it does anything. */
export async function buildPage(say: (line: string) => void): Promise<void> {
  if (!existsSync(sources)) return;
  const hash = await hashOfSources();
  if ((await builtFrom()) === hash) return;
  const vite = await import('vite').catch(() => null);
  if (vite === null) {
    say('the page of the playground is not built: the packages for development are missing (npm ci)');
    return;
  }
  const startedAt = performance.now();
  const fresh = join(repository, 'dist', `web-${process.pid}`);
  await vite.build({
    configFile: false,
    root: sources,
    logLevel: 'warn',
    html: { cspNonce: noncePlaceholder },
    resolve: { dedupe: ['@codemirror/state', '@codemirror/view', '@codemirror/language'] },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ['index.html', 'embed.html'].map((name) => join(sources, name)) },
    },
  });
  await compressAssets(join(fresh, 'assets'));
  await writeFile(join(fresh, stamp), hash);
  await put(fresh, hash);
  say(`built the page of the playground (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const files = await Array.fromAsync(glob('**/*.*', { cwd: sources }));
  const inputs = [
    ...files.map((file) => join(sources, file)),
    join(repository, 'package-lock.json'),
    import.meta.filename,
  ];
  for (const file of inputs.toSorted()) hash.update(file.slice(repository.length)).update(await readFile(file));
  return hash.digest('hex');
}

async function builtFrom(): Promise<string> {
  return readFile(join(built, stamp), 'utf8').catch(() => '');
}

/** The server sends the smallest form that a browser reads; so it compresses nothing itself. */
async function compressAssets(folder: string): Promise<void> {
  for await (const name of glob('*.{js,css,svg}', { cwd: folder })) {
    const file = join(folder, name);
    const bytes = await readFile(file);
    await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
    await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  }
}

/** Another process may have done the same meanwhile. */
async function put(fresh: string, hash: string): Promise<void> {
  await mkdir(join(repository, 'dist'), { recursive: true });
  await rm(built, { recursive: true, force: true });
  try {
    await rename(fresh, built);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if ((await builtFrom()) !== hash) throw error;
  }
}

if (import.meta.main) await buildPage((line) => process.stderr.write(`setup: ${line}\n`));
