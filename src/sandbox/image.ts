// The sandbox image: named after the content of sandbox-image/, so that it is built again exactly when that changed.

import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { JudgeError } from '../errors.ts';
import { engineDeadlineMs, engineStatus, withinDeadline, type Engine } from './engine.ts';

const sourceDirectory = join(import.meta.dirname, '..', '..', 'sandbox-image');
/** What the image does not depend on, and the engine need not be sent. */
const isProse = (name: string) => name.endsWith('.md');

async function sourceFiles(directory: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const entry of glob('**', { cwd: directory, withFileTypes: true })) {
    if (!entry.isFile() || isProse(entry.name)) continue;
    names.push(relative(directory, join(entry.parentPath, entry.name)));
  }
  return names.toSorted();
}

/** 16 hexadecimal digits that stand for the files as they are now: their names and contents, prose left out. */
export async function sourceHash(directory: string = sourceDirectory): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await sourceFiles(directory)) {
    const content = await readFile(join(directory, name));
    hash.update(`${name.replaceAll(sep, '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/** `ll-solution-runner/sandbox-<language>:<hash>` for the files as they are now. */
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

/** Builds the image when the engine does not have it, and resolves with its name. */
export async function ensureImage(docker: Engine, language: string, onLine: (line: string) => void): Promise<string> {
  const name = await imageName(language);
  if (!(await hasImage(docker, name))) await buildImage(docker, language, name, onLine);
  return name;
}

/**
 * `onLine` hears what the build prints. Rejects with `no_sandbox`, and the end of the build's output as its cause, when
 * the build fails.
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
      { context: sourceDirectory, src: [...(await sourceFiles(sourceDirectory))] },
      // The host's network: the steps fetch packages, and an engine may have no bridge of its own.
      { t: name, target: language, rm: true, forcerm: true, networkmode: 'host' },
    );
    await followBuild(docker, output, print);
  } catch (error) {
    const cause = new Error(printed.slice(-20).join('\n'), { cause: error });
    throw new JudgeError('no_sandbox', `the sandbox image for ${language} could not be built`, { cause });
  }
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
