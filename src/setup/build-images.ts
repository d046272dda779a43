// npm run images: builds the images of the named languages, or of all, as many at a time as there are processors. Existing
// images stay as they are.

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import PQueue from 'p-queue';
import { JudgeError } from '../errors.ts';
import { languageNamed, languages } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { readConfig } from '../config/read.ts';
import { connectEngine } from '../sandbox/engine.ts';
import { ensureImage } from '../sandbox/image.ts';

const usage = `usage: npm run images [-- LANGUAGE...]\nlanguages: ${[...languages.keys()].join(', ')}\n`;

function asked(): readonly Language[] {
  try {
    const { positionals } = parseArgs({ allowPositionals: true });
    if (positionals.length === 0 || positionals.join() === 'all') return [...languages.values()];
    return positionals.map((name) => {
      const language = languageNamed(name);
      if (language === undefined) throw new TypeError(`there is no language ${name}`);
      return language;
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return process.exit(2);
  }
}

const wanted = asked();
const { dockerHost, dockerApiVersion } = readConfig();
const docker = connectEngine({ dockerHost, apiVersion: dockerApiVersion });

async function build({ name, image }: Language): Promise<void> {
  try {
    const engineName = await ensureImage(docker, image, (line) => process.stdout.write(`${name}: ${line}\n`));
    process.stdout.write(`${name}: ${engineName} is there\n`);
  } catch (error) {
    const cause = error instanceof JudgeError && error.cause instanceof Error ? `\n${error.cause.message}` : '';
    process.stderr.write(`${name}: ${String(error)}${cause}\n`);
    process.exitCode = 1;
  }
}

const [first, ...others] = wanted;
// What all of them share is built once, with the first.
if (first !== undefined) await build(first);
await new PQueue({ concurrency: availableParallelism() }).addAll(others.map((language) => async () => build(language)));
