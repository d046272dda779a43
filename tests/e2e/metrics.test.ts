// What /metrics says is what the engine and the clients have seen: while things happen, and when all is over.

import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { bodyOf, dial, isAllRead, requestText } from '../support/connection.ts';
import { containersOf, docker, until, watchContainers } from '../support/docker.ts';
import { startEngineProxy } from '../support/engine-proxy.ts';
import { dashboard, filledIn, legendLabels } from '../support/dashboard.ts';
import { readMetrics, type Exposition, type Sample } from '../support/exposition.ts';
import { selectorsOf, type Selector } from '../support/promql.ts';
import { readDocument } from '../support/documents.ts';
import { startServer, type Answer } from '../support/server.ts';
import { connectSocket } from '../support/socket.ts';
import { surfacesOf } from '../support/surfaces.ts';

const operations = await readDocument('docs/operations.md');
const slots = 3;
const clients = 5;
const roundsOfEach = 4;
const never = 'import time\ntime.sleep(60)';

const proxy = await startEngineProxy();
t.teardown(() => proxy[Symbol.asyncDispose]());
const server = await startServer({
  DOCKER_HOST: proxy.url,
  MAX_CONTAINERS: String(slots),
  SESSION_TIMEOUT: '2s',
  LOG_LEVEL: 'fatal',
});
t.teardown(() => server.stop());
const { instance } = server;
const metrics = async (): Promise<Exposition> => readMetrics(server.address);

/** What the clients saw: to be what the server says it has done. */
const seen = {
  answers: new Map<string, number>(),
  submissions: 0,
  tests: 0,
  /** of each submission that was judged, and why others were not */
  verdicts: new Map<string, number>(),
  unjudged: new Map<string, number>(),
  sessions: new Map<string, number>(),
  /** runs of the playground */
  runs: new Map<string, number>(),
};
const note = (tally: Map<string, number>, name: string): void => void tally.set(name, (tally.get(name) ?? 0) + 1);
const noteAnswer = (route: string, status: number): void => note(seen.answers, `${route} ${status}`);
const { execute, startSession, endOf, cleanup, startTask, task } = surfacesOf(server.address, {
  onAnswer: noteAnswer,
});

function noteJudged({ status, body }: Pick<Answer, 'status' | 'body'>): void {
  seen.submissions += 1;
  if (status !== 200)
    return note(seen.unjudged, status === 500 ? 'sandbox_failed' : status === 503 ? 'no_sandbox' : `status ${status}`);
  seen.tests += body.results.length;
  const verdicts = body.results.map(({ verdict }) => verdict as string);
  note(seen.verdicts, verdicts.find((verdict) => verdict !== 'accepted') ?? 'accepted');
}

const sampleTests = [1, 2].map((number) => ({ in: `${number}\n`, expected_out: `${number}\n` }));

async function submit(code: string, fields: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const answer = await server.runCode({ code, tests: sampleTests, verbose: true, ...fields });
  noteAnswer('/run_code', answer.status);
  noteJudged(answer);
}

/** A client that leaves when its whole request has been read. */
async function leave(): Promise<void> {
  const client = await dial(t, server.address);
  client.socket.write(requestText(bodyOf({ code: never, tests: sampleTests })));
  await until('the request has been read', () => isAllRead([client]));
  client.socket.destroy();
  noteAnswer('/run_code', 499);
  seen.submissions += 1;
  note(seen.unjudged, 'client_gone');
}

async function runTask(): Promise<void> {
  const { body: started } = await startTask({ code: 'print(input())', tests: sampleTests, verbose: true });
  for (;;) {
    const answer = await task(started.queued_task_id!, '?wait=1');
    if (answer.status !== 202) return noteJudged(answer);
  }
}

async function runSession(code: string, end: string): Promise<void> {
  const { status } = await endOf(await startSession(code));
  note(seen.sessions, status === 200 ? end : 'failed');
}

async function runOnce(code: string): Promise<void> {
  const body = JSON.stringify({ language: 'python', code, fresh: true });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.address}/api/run`, { method: 'POST', headers, body });
  const { ended } = (await answer.json()) as { ended?: string };
  noteAnswer('/api/run', answer.status);
  note(seen.runs, answer.status === 200 ? ended! : answer.status === 500 ? 'sandbox_failed' : 'no_sandbox');
}

async function abandonSession(): Promise<void> {
  await cleanup(await startSession(never));
  note(seen.sessions, 'cleaned_up');
}

const deeds: readonly (() => Promise<unknown>)[] = [
  async () => submit('print(input())'),
  async () => submit('print("no")'),
  async () => submit('def f(:'),
  async () => submit('while True: pass', { time_limit: 0.2, stop_on_failure: true }),
  async () => submit('raise SystemExit(3)'),
  leave,
  runTask,
  async () => runSession('print(1)', 'finished'),
  async () => runSession('raise SystemExit(3)', 'runtime_error'),
  abandonSession,
  async () => runOnce('print(1)'),
  async () => execute('print(1)', 'main.rb'),
  async () => task('no-such-task'),
];

/** Containers that are there before and after it is asked have been there when it was. */
async function expectGaugesToCover(t: Test): Promise<void> {
  const before = new Set((await containersOf(instance)).map(({ Id }) => Id));
  const now = await metrics();
  const after = (await containersOf(instance)).filter(({ Id }) => before.has(Id));
  const told = now.sum('judge_containers');
  if (told < after.length) t.fail(`${told} are told of, ${after.length} exist`);
  if (told > slots) t.fail(`${told} are told of, and ${slots} may exist`);
  if (now.sum('judge_slots_busy') > slots) t.fail('more slots are taken than there are');
}

async function expectQuiet(t: Test): Promise<Exposition> {
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  const now = await metrics();
  for (const name of ['judge_slots_busy', 'judge_queue_length', 'judge_queue_bytes', 'judge_queue_age_seconds']) {
    t.equal(now.sum(name), 0, name);
  }
  t.same(now.by('judge_containers', 'state'), { starting: 0, warm: slots, leased: 0, removing: 0, lost: 0 });
  const there = await containersOf(instance);
  t.same(
    there.map(({ State }) => State),
    Array.from({ length: slots }, () => 'running'),
    'what the engine has is the pool',
  );
  return now;
}

/** Besides the supervisor and the interpreter that was started ahead. */
async function hasProgram(id: string): Promise<boolean> {
  try {
    const { Processes: processes } = (await docker.getContainer(id).top()) as { Processes: unknown[] };
    return processes.length > 2;
  } catch {
    return false; // it is being made, or gone
  }
}

await t.test('what runs and waits is told as it is', async (t) => {
  const id = await startSession(never);
  await server.untilCounts({ running: 1 });
  const runners = await Promise.all(Array.from({ length: 2 }, async () => dial(t, server.address)));
  for (const { socket } of runners) socket.write(requestText(bodyOf({ code: never, tests: sampleTests })));
  await server.untilCounts({ running: slots, waiting: 0 });
  const waiting = runTask();
  await server.untilCounts({ running: slots, waiting: 1 });
  await until('there is a program in each container', async () => {
    const there = await containersOf(instance);
    const busy = await Promise.all(there.map(async ({ Id }) => hasProgram(Id)));
    return busy.filter(Boolean).length === slots;
  });
  const first = await metrics();
  t.equal(first.sum('judge_slots'), slots);
  t.equal(first.sum('judge_slots_busy'), slots);
  t.equal(first.sum('judge_queue_length'), 1);
  t.ok(first.sum('judge_queue_bytes') > 0 && first.sum('judge_queue_age_seconds') > 0);
  t.same(first.by('judge_jobs', 'state'), { queued: 1, running: 1, kept: 0 });
  t.ok(first.sum('judge_jobs_bytes') > 0);
  t.same(first.by('judge_containers', 'state'), { starting: 0, warm: 0, leased: slots, removing: 0, lost: 0 });
  t.ok((await metrics()).sum('judge_queue_age_seconds') > first.sum('judge_queue_age_seconds'));
  await cleanup(id);
  note(seen.sessions, 'cleaned_up');
  for (const { socket } of runners) {
    socket.destroy();
    noteAnswer('/run_code', 499);
    seen.submissions += 1;
    note(seen.unjudged, 'client_gone');
  }
  await waiting;
  await expectQuiet(t);
});

await t.test('under load with clients that leave and containers that are killed, nothing leaks', async (t) => {
  using watch = await watchContainers(instance);
  const before = await metrics();
  const over = new AbortController();
  const work = Array.from({ length: roundsOfEach }, () => deeds).flat();
  const load = Promise.all(
    Array.from({ length: clients }, async () => {
      for (let deed = work.shift(); deed !== undefined; deed = work.shift()) await deed();
    }),
  );
  async function look(): Promise<void> {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      await expectGaugesToCover(t);
      const [any] = await containersOf(instance);
      // One that is gone by then has been removed as it should be.
      if (turn % 10 === 5 && any !== undefined)
        await docker
          .getContainer(any.Id)
          .kill()
          .catch(() => undefined);
      await delay(20);
    }
    t.pass(`looked`);
  }
  const looking = look();
  await load;
  over.abort();
  await looking;
  const after = await expectQuiet(t);

  t.equal(watch.peak(), slots, 'never more containers than the cap');
  t.equal(watch.existing(), slots);
  const grown = (name: string): number => after.sum(name) - before.sum(name);
  await until('all events have come', () => watch.created.length === watch.removed.length);
  t.equal(
    grown('judge_pool_leases_total') + grown('judge_container_failures_total'),
    watch.removed.length,
    'each container that was removed had been given out, or had failed',
  );
});

await t.test('every count is what the clients have seen', async (t) => {
  const { families, sum, by } = await metrics();
  const answers = new Map<string, number>();
  for (const { labels, value } of families.get('http_requests_total')!.samples) {
    if (labels['route'] === '/healthz' || labels['route'] === '/metrics') continue;
    answers.set(`${labels['route']} ${labels['status']}`, value);
  }
  t.same(answers, seen.answers);
  t.same(new Map(Object.entries(by('judge_submissions_total', 'verdict'))), seen.verdicts);
  t.same(new Map(Object.entries(by('judge_submissions_unjudged_total', 'reason'))), seen.unjudged);
  const judged = sum('judge_submissions_total');
  t.equal(judged + sum('judge_submissions_unjudged_total'), seen.submissions);
  t.equal(sum('judge_tests_total'), seen.tests);
  t.equal(sum('judge_submission_seconds_count'), judged);
  for (const stage of ['queued', 'sandbox', 'compile', 'run']) {
    t.equal(sum('judge_submission_stage_seconds_count', { stage }), judged, stage);
  }
  const stages = sum('judge_submission_stage_seconds_sum');
  t.ok(stages > 0 && stages <= sum('judge_submission_seconds_sum'), 'the stages are parts of the whole');
  t.same(new Map(Object.entries(by('judge_sessions_total', 'end'))), seen.sessions);
  t.same(new Map(Object.entries(by('judge_runs_total', 'end'))), seen.runs);
  t.equal(sum('judge_session_seconds_count'), sum('judge_sessions_total'));
  t.match(by('judge_jobs', 'state'), { queued: 0, running: 0, kept: sum('judge_sessions_total') + roundsOfEach + 1 });
  t.notOk(families.has('judge_engine_errors_total') && sum('judge_engine_errors_total') > 0, 'no call has failed');
});

const areOpen = async (sockets: number): Promise<boolean> => (await metrics()).sum('judge_sockets') === sockets;

await t.test('open WebSockets are told of', async (t) => {
  t.ok(await areOpen(0));
  const sockets = [await connectSocket(server.address), await connectSocket(server.address)];
  await until('two open sockets', async () => areOpen(2));
  for (const socket of sockets) socket.close();
  await until('no open socket', async () => areOpen(0));
});

await t.test('calls that the engine failed are counted, each once', async (t) => {
  const before = await metrics();
  const end = proxy.inject('create', 'refuse');
  // The warm ones are spent, and none is made.
  await Promise.all(Array.from({ length: slots + 1 }, async () => submit('print(input())')));
  end();
  const hits = proxy.hits();
  t.ok(hits > 0);
  const after = await expectQuiet(t);
  t.same(after.by('judge_engine_errors_total', 'operation'), { create: hits });
  t.equal(after.sum('judge_container_failures_total') - before.sum('judge_container_failures_total'), hits);
});

/** Prometheus adds them to whatever it reads. */
const addedLabels = ['job', 'instance'];

const isOurs = ([name]: readonly [string, unknown]): boolean => /^(?:judge|http)_/.test(name);

function expectSelector(t: Test, { metric, matchers, givenTo, groupedBy }: Selector, { families }: Exposition): void {
  const owner = [...families].find(([, { samples }]) => samples.some(({ name }) => name === metric));
  if (owner === undefined) {
    t.fail(`there is no metric ${metric}`);
    return;
  }
  const [name, { type, samples }] = owner;
  const labels = new Set(samples.flatMap((sample) => Object.keys(sample.labels)).concat(addedLabels));
  for (const label of groupedBy) t.ok(labels.has(label), `${metric} has a label ${label}`);
  for (const { label, operator, value } of matchers) {
    if (addedLabels.includes(label)) continue;
    const matches = (sample: Sample): boolean =>
      operator === '=~'
        ? new RegExp(`^(?:${value})$`).test(sample.labels[label] ?? '')
        : sample.labels[label] === value;
    t.ok(samples.some(matches), `${metric} has a sample with ${label}${operator}"${value}"`);
  }
  const isCumulative = type === 'counter' || (type === 'histogram' && name !== metric);
  t.equal(
    givenTo === 'rate' || givenTo === 'increase',
    isCumulative,
    `${metric} is ${isCumulative ? '' : 'not '}looked at by its rate`,
  );
}

await t.test('the documented table has all of ours, with their labels and what they are', async (t) => {
  const { families } = await metrics();
  const ours = [...families].filter(isOurs).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rows = ours.map(([name, { help, samples }]) => {
    const labels = new Set(samples.flatMap((sample) => Object.keys(sample.labels)));
    labels.delete('le');
    return [
      `\`${name}\``,
      [...labels]
        .toSorted()
        .map((label) => `\`${label}\``)
        .join(', '),
      help,
    ];
  });
  t.same(operations.tableUnder('Metrics'), rows);
});

await t.test('the documented alerts are of metrics and labels that are there', async (t) => {
  const now = await metrics();
  const expressions = operations
    .blocksIn('promql')
    .flatMap((block) => block.split('\n').filter((line) => !line.startsWith('#')));
  t.ok(expressions.length > 3);
  for (const selector of expressions.flatMap(selectorsOf)) expectSelector(t, selector, now);
});

await t.test('the dashboard names metrics and labels that are there, and leaves none of ours out', async (t) => {
  const now = await metrics();
  const named = new Set<string>();
  for (const { title, type, targets = [], datasource } of dashboard.panels) {
    if (type === 'row') continue;
    t.ok(title !== '' && targets.length > 0 && datasource?.uid === '${datasource}', title);
    for (const target of targets) {
      const selectors = selectorsOf(filledIn(target.expr));
      t.ok(selectors.length > 0);
      for (const selector of selectors) {
        named.add(selector.metric.replace(/_(?:bucket|sum|count)$/, ''));
        expectSelector(t, selector, now);
        t.same(
          selector.matchers.slice(0, 2),
          [
            { label: 'job', operator: '=', value: 'judge' },
            { label: 'instance', operator: '=~', value: '.*' },
          ],
          'of the server that was chosen',
        );
        for (const label of legendLabels(target)) {
          const { groupedBy } = selector;
          t.ok(
            groupedBy.includes(label) || (groupedBy.length === 0 && addedLabels.includes(label)),
            `${title}: ${label}`,
          );
        }
      }
    }
  }
  t.same(
    [...now.families].filter(isOurs).filter(([name]) => !named.has(name)),
    [],
  );
});

await t.test('the dashboard’s variables are of metrics that are there, its panels beside each other', async (t) => {
  const { families } = await metrics();
  const { panels, templating } = dashboard;
  const queries = templating.list.filter(({ type }) => type === 'query');
  for (const { name, definition = '' } of queries) {
    const [, series = '', label] = /^label_values\((.+), (\w+)\)$/.exec(definition) ?? [];
    t.equal(label, name);
    for (const { metric } of selectorsOf(filledIn(series))) t.ok(families.has(metric), metric);
  }
  t.same(
    templating.list.map(({ name }) => name),
    ['datasource', 'job', 'instance'],
  );
  t.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
  );
  t.equal(new Set(cells).size, cells.length, 'none covers another');
  t.ok(panels.every(({ gridPos: { x, w } }) => x + w <= 24));
});

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(instance), []);
});
