// A submission in each language beside the same program on the bare machine: compiled by the same compile step, started
// by the command that one would type.

import { languages } from '../../src/languages/catalogue.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import { exampleSource } from '../examples/cases.ts';
import { docker } from '../support/docker.ts';
import type { BareCommands } from './bare-program.ts';
import { createClient, encodeSubmission, sumTests } from './client.ts';
import type { Place } from './place.ts';
import type { Figures } from './row.ts';
import { medians } from './sampling.ts';

/** What one types, where that is another command than the judge's, which may have more to it. */
const typed: Readonly<Record<string, Pick<BareCommands, 'run'> & Partial<BareCommands>>> = {
  python: { compile: null, run: ['python3', 'main.py'] },
  javascript: { compile: null, run: ['node', 'main.js'] },
  java: { run: ['/usr/lib/ll-solution-runner/jre/bin/java', '-cp', 'program', 'Main'] },
};
const compiled: Pick<BareCommands, 'run'> = { run: ['./program'] };

export interface LanguageFigures {
  /** from the request to the answer, with one test */
  readonly start: Figures;
  /** one of many, without the compile step */
  readonly perTest: Figures;
}

export async function measureLanguage(place: Place, name: string): Promise<LanguageFigures> {
  const language = languages.get(name)!;
  const source = await exampleSource(name, 'sum');
  const image = await ensureImage(docker, language.image, place.onProgress);
  const commands = {
    fileName: language.fileName,
    compile: [...language.compile.argv, language.fileName],
    ...(typed[name] ?? compiled),
  };
  await using bare = await place.bareMachine.start(image, commands, source);
  await using server = await place.startServer({ LANGUAGES: name });
  await server.untilLanguagesAreReady();
  const client = createClient(server.address, place.signal);
  const [one, many] = [sumTests(1), sumTests(place.plan.languageTests)];
  const startBody = encodeSubmission(source, one, { language: name });
  const testsBody = encodeSubmission(source, many, { language: name, verbose: true });
  const samplers = {
    start: () => client.submitMs(startBody),
    tests: () => client.submitRunMs(testsBody),
    bareStart: () => bare.compileAndRun(one),
    bareTest: () => bare.run(one),
  };
  const middle = medians(await place.interleave(samplers, server));
  const command = commands.run.join(' ').replace(/^\/\S*\//, '');
  const compile = commands.compile === null ? '' : 'the same compile step, then ';
  return {
    start: { value: middle.start, baseline: middle.bareStart, against: `${compile}${command}, without a sandbox` },
    perTest: {
      value: middle.tests / many.length,
      baseline: middle.bareTest,
      against: `${command}, without a sandbox`,
    },
  };
}
