import t from 'tap';
import { ConfigError, loadConfig, type Config } from '../../../src/config/load.ts';
import { annotationsOf } from '../../../src/config/kinds.ts';
import { describeVariables, variables } from '../../../src/config/variables.ts';

const mib = 1_048_576;

/** The lines of the ConfigError that these variables give. */
function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const namesOf = (languages: Config['languages']): readonly string[] => languages.map(({ name }) => name);

t.test('an empty environment gives the documented defaults', async (t) => {
  const { instance, languages, languagesToBuild, ...config } = loadConfig({});
  t.match(instance, /^[0-9A-Za-z][0-9A-Za-z_.-]*-5000$/);
  t.same(namesOf(languages), ['python', 'python-science', 'javascript', 'c', 'cpp', 'go', 'java']);
  t.same(namesOf(languagesToBuild), ['python']);
  t.strictSame(config, {
    host: '127.0.0.1',
    port: 5000,
    maxContainers: 10,
    poolSize: 10,
    maxQueue: 1000,
    maxQueueBytes: 256 * mib,
    queueTimeoutMs: 60_000,
    requestTimeoutMs: 60_000,
    sendTimeoutMs: 30_000,
    answerTimeoutMs: 300_000,
    maxAnswerBytes: 256 * mib,
    defaultTimeLimitMs: 5000,
    maxTimeLimitMs: 10_000,
    defaultMemoryLimitBytes: 128 * mib,
    maxMemoryLimitBytes: 512 * mib,
    maxCodeBytes: 262_144,
    maxBodyBytes: 32 * mib,
    maxTests: 1000,
    maxOutputBytes: mib,
    maxSubmissionOutputBytes: 16 * mib,
    submissionTimeoutMs: 120_000,
    resultTtlMs: 600_000,
    maxResultBytes: 256 * mib,
    sessionTimeoutMs: 60_000,
    playground: 'on',
    playgroundAccess: 'key',
    playgroundRate: { requests: 120, windowMs: 60_000 },
    databaseUrl: undefined,
    dataDir: './data',
    playgroundSlots: 5,
    runWallLimitMs: 60_000,
    redisUrl: undefined,
    runCacheBytes: 16 * mib,
    runCacheTtlMs: 600_000,
    apiKeys: [],
    metricsAccess: 'key',
    apidocsAccess: 'open',
    rateLimit: undefined,
    trustProxy: undefined,
    allowedHosts: undefined,
    corsOrigins: [],
    sandboxUids: { first: 59_000, last: 59_999 },
    dockerHost: undefined,
    dockerApiVersion: undefined,
    sandboxRuntime: undefined,
    commit: undefined,
    logLevel: 'info',
    shutdownGraceMs: 30_000,
  });
});

t.test('an empty variable counts as unset', async (t) => {
  t.strictSame(loadConfig({ PORT: '', POOL_SIZE: '', DOCKER_HOST: '', INSTANCE: '', LOG_LEVEL: '' }), loadConfig({}));
});

t.test('durations and sizes are read with their units', async (t) => {
  const durations: Record<string, number> = {
    '500ms': 500,
    '5s': 5000,
    '1.5s': 1500,
    '2m': 120_000,
    '0.5h': 1_800_000,
  };
  for (const [text, ms] of Object.entries(durations)) {
    t.equal(loadConfig({ QUEUE_TIMEOUT: text }).queueTimeoutMs, ms, text);
  }
  const sizes: Record<string, number> = {
    '1024B': 1024,
    '64KB': 65_536,
    '64KiB': 65_536,
    '64kb': 65_536,
    '1MB': mib,
    '1mib': mib,
    '0.5MB': 0.5 * mib,
  };
  for (const [text, bytes] of Object.entries(sizes)) t.equal(loadConfig({ MAX_CODE: text }).maxCodeBytes, bytes, text);
  t.equal(loadConfig({ MAX_QUEUE_BYTES: '1GB' }).maxQueueBytes, 1024 * mib);
});

t.test('the pool is as large as the cap unless it is set', async (t) => {
  t.equal(loadConfig({ MAX_CONTAINERS: '3' }).poolSize, 3);
  t.equal(loadConfig({ MAX_CONTAINERS: '3', POOL_SIZE: '0' }).poolSize, 0);
});

t.test('every form of an engine address is taken as it is', async (t) => {
  for (const dockerHost of ['unix:///var/run/docker.sock', 'tcp://10.0.0.1:2375', 'http://engine:2375']) {
    t.equal(loadConfig({ DOCKER_HOST: dockerHost }).dockerHost, dockerHost);
  }
});

t.test('a value that breaks its rule is named with what was expected', async (t) => {
  const cases: Record<string, [value: string, expected: string]> = {
    HOST: ['a b', 'a host name or an address'],
    PORT: ['65536', 'a whole number from 0 to 65535'],
    MAX_CONTAINERS: ['0', 'a whole number from 1 to 500'],
    POOL_SIZE: ['-1', 'a whole number from 0 to 500'],
    MAX_QUEUE: ['1e3', 'a whole number from 0 to 1000000'],
    QUEUE_TIMEOUT: ['5', 'a duration such as 5s, 500ms or 2m, from 1ms to 1h'],
    TIMEOUT: ['0s', 'a duration such as 5s, 500ms or 2m, from 1ms to 1h'],
    MAX_TIMEOUT: ['1.0001ms', 'a duration such as 5s, 500ms or 2m, from 1ms to 1h'],
    SHUTDOWN_GRACE: ['-1s', 'a duration such as 5s, 500ms or 2m, from 0ms to 1h'],
    MEMORY: ['15MB', 'a size such as 64KB, 128MB or 1GB, from 16 MiB to 64 GiB'],
    MAX_MEMORY: ['512', 'a size such as 64KB, 128MB or 1GB, from 16 MiB to 64 GiB'],
    MAX_BODY: ['32 MB', 'a size such as 64KB, 128MB or 1GB, from 1 KiB to 256 MiB'],
    MAX_TESTS: ['many', 'a whole number from 1 to 100000'],
    INSTANCE: ['-a', 'up to 63 letters, digits, `_`, `.` and `-`'],
    SANDBOX_UIDS: ['999-5000', 'a range such as 59000-59999, within 1000-65533'],
    DOCKER_HOST: ['docker.sock', 'unix:///path, tcp://host:port or http://host'],
    DOCKER_API_VERSION: ['latest', 'a version such as 1.41'],
    SANDBOX_RUNTIME: ['a b', 'the name of a runtime, such as crun'],
    COMMIT: ['a b', 'a revision'],
    LOG_LEVEL: ['loud', 'one of fatal, error, warn, info, debug, trace, silent'],
  };
  for (const [name, [value, expected]] of Object.entries(cases)) {
    t.strictSame(problemsOf({ [name]: value }), [`${name}: got "${value}", expected ${expected}`]);
  }
});

t.test('the address of a database is not shown, because it holds a password', async (t) => {
  t.strictSame(problemsOf({ DATABASE_URL: 'mysql://judge:secret@host/test' }), [
    'DATABASE_URL: expected an address such as postgres://user:password@host:5432/database',
  ]);
  for (const url of ['postgres://judge:secret@host/test', 'postgresql:///test?host=/run/postgresql']) {
    t.equal(loadConfig({ DATABASE_URL: url }).databaseUrl, url);
  }
  t.strictSame(problemsOf({ REDIS_URL: 'localhost:6379' }), [
    'REDIS_URL: expected an address such as redis://user:password@host:6379/0',
  ]);
  for (const url of ['redis://localhost', 'rediss://judge:secret@host:6380/2']) {
    t.equal(loadConfig({ REDIS_URL: url }).redisUrl, url);
  }
});

t.test('a range of user ids must ascend and stay below the highest', async (t) => {
  for (const range of ['59999-59000', '60000-65534', '59000', '59000-', 'a-b']) {
    t.match(problemsOf({ SANDBOX_UIDS: range }), [/^SANDBOX_UIDS: /], range);
  }
});

t.test('variables that contradict each other are named', async (t) => {
  const cases: [env: Record<string, string>, problem: string][] = [
    [{ POOL_SIZE: '11' }, 'POOL_SIZE: got "11", expected at most MAX_CONTAINERS, which is 10'],
    [{ TIMEOUT: '20s' }, 'TIMEOUT: got "20s", expected at most MAX_TIMEOUT, which is 10s'],
    [{ MAX_TIMEOUT: '2s' }, 'TIMEOUT: got "5s", expected at most MAX_TIMEOUT, which is 2s'],
    [{ SUBMISSION_TIMEOUT: '9s' }, 'MAX_TIMEOUT: got "10s", expected at most SUBMISSION_TIMEOUT, which is 9s'],
    [{ MEMORY: '1GB' }, 'MEMORY: got "1 GiB", expected at most MAX_MEMORY, which is 512 MiB'],
    [{ MAX_BODY: '32KB' }, 'MAX_CODE: got "256 KiB", expected at most MAX_BODY, which is 32 KiB'],
    [{ MAX_QUEUE_BYTES: '1MB' }, 'MAX_BODY: got "32 MiB", expected at most MAX_QUEUE_BYTES, which is 1 MiB'],
    [{ MAX_OUTPUT: '17MB' }, 'MAX_OUTPUT: got "17 MiB", expected at most MAX_SUBMISSION_OUTPUT, which is 16 MiB'],
    [
      { SANDBOX_UIDS: '2000-2018' },
      'SANDBOX_UIDS: got "2000-2018", expected at least 2 user ids for each of MAX_CONTAINERS, which is 10',
    ],
    [{ PORT: '0' }, 'INSTANCE: got "", expected a name, because PORT is 0'],
  ];
  for (const [env, problem] of cases) t.strictSame(problemsOf(env), [problem]);
  t.strictSame(problemsOf({ SANDBOX_UIDS: '2000-2019', PORT: '0', INSTANCE: 'a' }), []);
});

t.test('all problems are listed at once, one line for each', async (t) => {
  const env = { PORT: 'x', TIMEOUT: '20s', LOG_LEVEL: 'loud', POOL_SIZE: '11' };
  const problems = problemsOf(env);
  t.strictSame(
    problems.map((line) => line.split(':')[0]),
    ['PORT', 'LOG_LEVEL', 'POOL_SIZE', 'TIMEOUT'],
  );
  t.throws(() => loadConfig(env), { name: 'ConfigError', message: problems.join('\n') });
});

t.test('the settings cannot be changed', async (t) => {
  const config = loadConfig({});
  t.throws(() => Object.assign(config, { port: 1 }), TypeError);
  t.throws(() => Object.assign(config.sandboxUids, { first: 0 }), TypeError);
});

t.test('every variable is described, and its default is what an unset variable means', async (t) => {
  const described = describeVariables();
  // The keys of API_KEYS_FILE are added to those of API_KEYS.
  t.equal(new Set(described.map(({ name }) => name)).size - 1, Object.keys(loadConfig({})).length);
  for (const { name, default: value, meaning } of described) {
    t.not(meaning, '', name);
    t.not(value, '', name);
  }
  const defaults = variables.map(([name, schema]) => [name, annotationsOf(schema).default] as const);
  t.ok(defaults.filter(([, value]) => value !== undefined).length > 20);
  t.strictSame(loadConfig(Object.fromEntries(defaults)), loadConfig({}));
});

const languagesOf = (env: Record<string, string>) => {
  const { languages, languagesToBuild } = loadConfig(env);
  return [namesOf(languages), namesOf(languagesToBuild)];
};

t.test('the languages that are named are served and built, and Python besides', async (t) => {
  const all = ['python', 'python-science', 'javascript', 'c', 'cpp', 'go', 'java'];
  t.same(languagesOf({ LANGUAGES: 'go, c++' }), [
    ['python', 'cpp', 'go'],
    ['python', 'cpp', 'go'],
  ]);
  t.same(languagesOf({ LANGUAGES: 'all' }), [all, all]);
  t.same(languagesOf({ IMAGES: 'all' }), [all, all]);
  t.same(languagesOf({ LANGUAGES: 'c', IMAGES: 'all' }), [
    ['python', 'c'],
    ['python', 'c'],
  ]);
  const expectation =
    'comma-separated names of languages (python, python-science, javascript, c, cpp, go, java), or all';
  t.same(problemsOf({ LANGUAGES: 'go,cobol' }), [`LANGUAGES: got "go,cobol", expected ${expectation}`]);
});
