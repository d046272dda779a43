// Every hostile program gets the verdict that its folder names, and harms nobody. First they run one after the other, with
// an honest submission and a look at the host after each family (the first word of a program's name); when a family has
// left something behind, its programs run again, with such a look after each, which tells whose it was. Then those
// families that can reach a neighbour run side by side with honest submissions.
//
// A test file that calls this takes a regular expression, as an argument or in HOSTILE_PROGRAMS:
// `node tests/hostile/python.test.ts fork` judges those whose name contains "fork".

import { isDeepStrictEqual } from 'node:util';
import PQueue from 'p-queue';
import t, { type Test } from 'tap';
import { containersOf, uidRange, until, watchContainers } from '../support/docker.ts';
import { growth, viewHost, type HostState, type HostView, type UidRange } from '../support/host-state.ts';
import { startServer, type Answer, type TestServer, type VerboseResult } from '../support/server.ts';
import { hostilePrograms, timeFactor, type HostileProgram } from './program.ts';

const slots = 10;
/** In the crowd, honest submissions for each hostile one. */
const honestShare = 0.5;
const settleMs = 10_000;
/**
 * They attack their own supervisor, compiler, interpreter and clock. What all others attack is shared by all sandboxes:
 * processes and memory, the kernel, the disk, the server that reads what they print.
 */
const inwardFamilies = new Set(['forgery', 'python', 'template', 'time']);

/** Reads, computes, prints, writes a file and looks for what others may have left. */
const honestCode = `
import os, threading
numbers = [int(word) for word in input().split()]
found = []
thread = threading.Thread(target=lambda: found.append(sum(numbers)))
thread.start()
thread.join()
with open('notes', 'x') as file: file.write(str(found[0]))
with open('notes') as file: print(file.read(), *sorted(os.listdir('.')), *os.listdir('/dev/shm'))
`;

async function judgeHonest(of: TestServer): Promise<Answer> {
  const tests = [
    { in: '1 2 3\n', expected_out: '6 main.py notes\n' },
    { in: `${'7 '.repeat(10_000)}\n`, expected_out: '70000 main.py notes\n' },
  ];
  return of.runCode({ code: honestCode, tests, verbose: true });
}

function languageOf({ request }: HostileProgram): string {
  return String(request['language']);
}

/** `files` of `accepted/files-deep-directories.py` */
function familyOf({ name }: HostileProgram): string {
  return name.slice(name.indexOf('/') + 1, name.indexOf('-'));
}

function expectAccepted(t: Test, { status, body }: Answer): void {
  t.equal(status, 200, String(body.error));
  t.equal(body.error, null, String(body.results[0]?.['stderr']));
}

function expectVerdicts(t: Test, program: HostileProgram, { status, body }: Answer): void {
  t.equal(status, 200, String(body.error));
  const results = body.results as unknown as readonly VerboseResult[];
  const verdicts = results.map(({ verdict }) => verdict);
  const isRight = verdicts.join() === program.verdicts.join();
  // What it printed tells what got through.
  const said = results.map(({ error, output, stderr }) => ({
    error,
    output: output.slice(0, 500),
    stderr: stderr.slice(-500),
  }));
  t.same(verdicts, program.verdicts, isRight ? 'its verdicts' : JSON.stringify(said, null, 1));
  const failed = results.find(({ verdict }) => verdict !== 'accepted');
  t.ok((failed?.error ?? '').startsWith(program.errorStart), `the error is ${failed?.error}`);
}

/** What submissions have left; `nothing` when all is as it was. */
interface Leftovers {
  /** containers besides the pool's fresh ones */
  readonly containers: number;
  readonly processes: readonly string[];
  /** users that the kernel keeps keys for */
  readonly keyHolders: readonly number[];
  readonly grown: Partial<HostState>;
}
const nothing: Leftovers = { containers: 0, processes: [], keyHolders: [], grown: {} };

/** Compares the host, from time to time, with what it is now; the server is idle and its pool full. */
async function watchHost({
  server,
  uids,
  host,
}: Suite): Promise<Disposable & { leftBehind: (submissions: number) => Promise<Leftovers> }> {
  const watch = await watchContainers(server.instance);
  let { state: before } = await host.look();
  let removed = 0;
  return {
    /** `submissions`: how many have been judged since it was last asked */
    async leftBehind(submissions) {
      removed += submissions;
      await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
      // More may be gone than were used: a warm one yields its place to one of another language.
      await until('the engine has told of all', () => watch.removed.length >= removed && watch.existing() === slots);
      const deadline = performance.now() + settleMs;
      let now = await host.look();
      while (Object.keys(growth(before, now.state)).length > 0 && performance.now() < deadline) now = await host.look();
      const grown = growth(before, now.state);
      if (Object.keys(grown).length > 0) before = now.state; // it was told once
      const containers = (await containersOf(server.instance)).length - slots;
      return { containers, processes: now.processesOf(uids), keyHolders: now.keyHolders(uids), grown };
    },
    [Symbol.dispose]: () => watch[Symbol.dispose](),
  };
}

interface Suite {
  readonly programs: readonly HostileProgram[];
  readonly server: TestServer;
  readonly uids: UidRange;
  readonly host: HostView;
}

async function judgeOneAfterTheOther(t: Test, suite: Suite): Promise<void> {
  const { programs, server } = suite;
  await server.untilLanguagesAreReady();
  await server.untilCounts({ running: 0, warm_containers: slots });
  using host = await watchHost(suite);

  async function judgeInTurn(t: Test, members: readonly HostileProgram[]): Promise<Leftovers> {
    for (const program of members) {
      await t.test(program.name, async (t) => expectVerdicts(t, program, await server.runCode(program.request)));
    }
    expectAccepted(t, await judgeHonest(server));
    const leftovers = await host.leftBehind(members.length + 1);
    t.same(leftovers, nothing, 'the host is as before');
    return leftovers;
  }

  // One language after the other: the warm containers are then mostly of the next one's.
  const families = Map.groupBy(programs, (program) => `${languageOf(program)}: ${familyOf(program)}`);
  for (const [family, members] of [...families].toSorted(([a], [b]) => a.localeCompare(b))) {
    await t.test(family, async (t) => {
      const leftovers = await judgeInTurn(t, members);
      if (isDeepStrictEqual(leftovers, nothing)) return;
      for (const program of members) await t.test('again, by itself', async (t) => judgeInTurn(t, [program]));
    });
  }
}

async function judgeSideBySide(t: Test, { programs, server, uids, host }: Suite): Promise<void> {
  const crowd = new PQueue({ concurrency: slots });
  const honest: Promise<Answer>[] = [];
  const hostile = programs
    .filter((program) => !inwardFamilies.has(familyOf(program)) && !program.runsAlone)
    .map((program, index) => {
      const answer = crowd.add(() => server.runCode(program.request));
      if (Math.floor(index * honestShare) > honest.length - 1) honest.push(crowd.add(() => judgeHonest(server)));
      return { program, answer };
    });
  for (const { program, answer } of hostile) {
    const came = await answer;
    await t.test(program.name, async (t) => expectVerdicts(t, program, came));
  }
  await t.test('the honest ones are all accepted', async (t) => {
    for (const answer of await Promise.all(honest)) expectAccepted(t, answer);
  });
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  t.same((await host.look()).processesOf(uids), [], 'no process of a program’s user');
}

/** Judges the programs of these languages: `fewest` of each must be there. */
export async function judgeHostilePrograms(fewest: Readonly<Record<string, number>>): Promise<void> {
  const languages = Object.keys(fewest);
  const part = process.argv[2] ?? process.env['HOSTILE_PROGRAMS'];
  const programs = (await hostilePrograms(new RegExp(part ?? ''))).filter((program) =>
    languages.includes(languageOf(program)),
  );
  const uids = uidRange();
  const server = await startServer({
    MAX_CONTAINERS: String(slots),
    MAX_TIMEOUT: `${30 * timeFactor}s`,
    SUBMISSION_TIMEOUT: `${120 * timeFactor}s`,
    LANGUAGES: [...new Set(['python', ...languages])].join(),
    SANDBOX_UIDS: `${uids.first}-${uids.last}`,
    LOG_LEVEL: 'warn',
  });
  t.teardown(() => server.stop());
  await using host = await viewHost();

  await t.test('there are enough of them', { skip: part !== undefined && 'only some were asked for' }, async (t) => {
    for (const [language, least] of Object.entries(fewest)) {
      const there = programs.filter((program) => languageOf(program) === language).length;
      t.ok(there >= least, `${there} programs in ${language}`);
    }
  });

  const suite: Suite = { programs, server, uids, host };
  await t.test('one after the other', async (t) => judgeOneAfterTheOther(t, suite));
  await t.test('side by side with honest submissions', async (t) => judgeSideBySide(t, suite));

  await t.test('the server has nothing to say about it, and leaves nothing behind', async (t) => {
    t.equal(await server.stop(), 0);
    t.same(await containersOf(server.instance), []);
    t.equal(server.log(), '');
  });
}
