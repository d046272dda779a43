// Builds the sandbox images. Their names contain a hash of sandbox-image/, so they are rebuilt exactly when it changes.

import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pack } from 'tar-fs';
import { JudgeError } from '../errors.ts';
import { stagesFor } from './build-stages.ts';
import { engineDeadlineMs, engineStatus, withinDeadline, type Engine } from './engine.ts';

const dockerfileName = 'Dockerfile';
const sourceDirectory = join(import.meta.dirname, '..', '..', 'sandbox-image');
/** The image does not depend on these files, so they are neither hashed nor sent to the engine. */
const isProse = (name: string) => name.endsWith('.md');

async function sourceFiles(directory: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const entry of glob('**', { cwd: directory, withFileTypes: true })) {
    if (!entry.isFile() || isProse(entry.name)) continue;
    names.push(relative(directory, join(entry.parentPath, entry.name)));
  }
  return names.toSorted();
}

/** Returns 16 hexadecimal digits that identify the names and contents of the current files, except prose. */
export async function sourceHash(directory: string = sourceDirectory): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await sourceFiles(directory)) {
    const content = await readFile(join(directory, name));
    hash.update(`${name.replaceAll(sep, '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Returns `ll-solution-runner/sandbox-<language>:<hash>` for the current files. */
export async function imageName(language: string, directory: string = sourceDirectory): Promise<string> {
  return `ll-solution-runner/sandbox-${language}:${await sourceHash(directory)}`;
}

export async function hasImage(docker: Engine, name: string): Promise<boolean> {
  try {
    await withinDeadline(docker, engineDeadlineMs, 'inspect image', () => docker.getImage(name).inspect());
    return true;
  } catch (error) {
    if (engineStatus(error) === 404) return false;
    throw error;
  }
}

/** Builds the image unless the engine has it, and resolves to its name. */
export async function ensureImage(docker: Engine, language: string, onLine: (line: string) => void): Promise<string> {
  const name = await imageName(language);
  if (!(await hasImage(docker, name))) await buildImage(docker, language, name, onLine);
  return name;
}

/**
 * Builds an image. `onLine` gets each line that the build prints. Rejects with `no_sandbox` when the build fails; the
 * cause has the end of the build's output.
 */
export async function buildImage(
  docker: Engine,
  language: string,
  name: string,
  onLine: (line: string) => void,
): Promise<void> {
  const printed: string[] = [];
  const print = (line: string) => {
    printed.push(line);
    onLine(line);
  };
  try {
    const output = await docker.buildImage(
      await buildContext(language),
      // The build steps fetch packages over the host's network, because an engine may have no bridge.
      { t: name, target: language, rm: true, forcerm: true, networkmode: 'host' },
    );
    await followBuild(docker, output, print);
  } catch (error) {
    const cause = new Error(printed.slice(-20).join('\n'), { cause: error });
    throw new JudgeError('no_sandbox', `the sandbox image for ${language} could not be built`, { cause });
  }
}

/** What the engine gets: the files as a tar archive, whose Dockerfile has no stage that the language does not need. */
async function buildContext(language: string): Promise<NodeJS.ReadableStream> {
  const dockerfile = stagesFor(await readFile(join(sourceDirectory, dockerfileName), 'utf8'), language);
  const others = (await sourceFiles(sourceDirectory)).filter((name) => name !== dockerfileName);
  return pack(sourceDirectory, {
    entries: others,
    finalize: false,
    finish(archive) {
      archive.entry({ name: dockerfileName }, dockerfile);
      archive.finalize();
    },
  });
}

interface BuildEvent {
  readonly stream?: string;
  readonly status?: string;
  readonly error?: string;
}

async function followBuild(
  docker: Engine,
  output: NodeJS.ReadableStream,
  print: (line: string) => void,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let failure: string | undefined;
  const onProgress = (event: BuildEvent) => {
    const text = (event.error ?? event.stream ?? event.status ?? '').trimEnd();
    if (text !== '') print(text);
    failure ??= event.error;
  };
  docker.modem.followProgress(output, (error) => (error ? reject(error) : resolve()), onProgress);
  await promise;
  if (failure !== undefined) throw new Error(failure);
}
