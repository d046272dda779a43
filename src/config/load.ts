// Turns the environment into a frozen Config. Only this module of the server reads the environment; the others are given
// what they need.

import { hostname } from 'node:os';
import { Ajv } from 'ajv';
import { readKeysFile } from './keys-file.ts';
import { defaultLanguage, languages } from '../languages/catalogue.ts';
import { annotationsOf, kinds } from './kinds.ts';
import { Environment, keyPattern, variables } from './variables.ts';

/** The settings of this server. Sizes are bytes, durations milliseconds. */
export type Config = Readonly<ReturnType<typeof toConfig>> & { readonly apiKeys: readonly string[] };

/** Everything that is wrong with the environment: one line for each problem. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

// Schemas of variables carry annotations that are not keywords of JSON Schema.
const ajv = new Ajv({ strict: false });

/** Reads the settings; an empty variable counts as unset. Throws ConfigError with all problems at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, schema] of variables) {
    const annotations = annotationsOf(schema);
    const source = env[name] || annotations.default;
    if (source === undefined) continue;
    const { parse, expectation } = kinds[annotations.kind];
    const value = parse(source);
    if (value !== undefined && ajv.validate(schema, value)) values[name] = value;
    else problems.push(problem(name, annotations.isSecret ? null : source, expectation(annotations)));
  }
  problems.push(...disagreements(values));
  const keys = keysOf(values, problems);
  if (problems.length > 0 || !ajv.validate<Environment>(Environment, values)) throw new ConfigError(problems);
  return Object.freeze({ ...toConfig(values), apiKeys: Object.freeze(keys) });
}

/** The keys of API_KEYS and of the file. Adds what is wrong with the file to `problems`. */
function keysOf({ API_KEYS: keys = [], API_KEYS_FILE: file }: Partial<Environment>, problems: string[]): string[] {
  if (file === undefined) return [...keys];
  try {
    return [...keys, ...readKeysFile(file, new RegExp(keyPattern))];
  } catch (error) {
    problems.push(
      problem('API_KEYS_FILE', file, `a file of keys: ${error instanceof Error ? error.message : String(error)}`),
    );
    return [];
  }
}

function toConfig(env: Environment) {
  return {
    host: env.HOST,
    port: env.PORT,
    maxContainers: env.MAX_CONTAINERS,
    poolSize: env.POOL_SIZE ?? env.MAX_CONTAINERS,
    maxQueue: env.MAX_QUEUE,
    maxQueueBytes: env.MAX_QUEUE_BYTES,
    queueTimeoutMs: env.QUEUE_TIMEOUT,
    requestTimeoutMs: env.REQUEST_TIMEOUT,
    sendTimeoutMs: env.SEND_TIMEOUT,
    answerTimeoutMs: env.ANSWER_TIMEOUT,
    maxAnswerBytes: env.ANSWER_MAX_BYTES,
    defaultTimeLimitMs: env.TIMEOUT,
    maxTimeLimitMs: env.MAX_TIMEOUT,
    defaultMemoryLimitBytes: env.MEMORY,
    maxMemoryLimitBytes: env.MAX_MEMORY,
    maxCodeBytes: env.MAX_CODE,
    maxBodyBytes: env.MAX_BODY,
    maxTests: env.MAX_TESTS,
    maxOutputBytes: env.MAX_OUTPUT,
    maxSubmissionOutputBytes: env.MAX_SUBMISSION_OUTPUT,
    submissionTimeoutMs: env.SUBMISSION_TIMEOUT,
    ...servedLanguages(env),
    resultTtlMs: env.RESULT_TTL,
    maxResultBytes: env.RESULT_MAX_BYTES,
    sessionTimeoutMs: env.SESSION_TIMEOUT,
    playground: env.PLAYGROUND,
    playgroundAccess: env.PLAYGROUND_ACCESS,
    playgroundRate: env.PLAYGROUND_RATE,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    playgroundSlots: env.PLAYGROUND_SLOTS ?? Math.max(1, Math.floor(env.MAX_CONTAINERS / 2)),
    runWallLimitMs: env.RUN_WALL_LIMIT,
    redisUrl: env.REDIS_URL,
    runCacheBytes: env.RUN_CACHE_BYTES,
    runCacheTtlMs: env.RUN_CACHE_TTL,
    metricsAccess: env.METRICS_ACCESS,
    apidocsAccess: env.APIDOCS_ACCESS,
    rateLimit: env.RATE_LIMIT,
    trustProxy: env.TRUST_PROXY,
    allowedHosts: env.ALLOWED_HOSTS,
    corsOrigins: Object.freeze(env.CORS_ORIGINS ?? []),
    instance: env.INSTANCE ?? defaultInstance(env.PORT),
    sandboxUids: Object.freeze(env.SANDBOX_UIDS),
    dockerHost: env.DOCKER_HOST,
    dockerApiVersion: env.DOCKER_API_VERSION,
    sandboxRuntime: env.SANDBOX_RUNTIME,
    commit: env.COMMIT,
    logLevel: env.LOG_LEVEL,
    shutdownGraceMs: env.SHUTDOWN_GRACE,
  };
}

/** Python is always served: it is the language of a request that names none. */
function servedLanguages({ LANGUAGES: named, IMAGES: images }: Environment) {
  const asked = new Set([defaultLanguage.name, ...(named ?? [])]);
  const served = [...languages.values()].filter(({ name }) => named === undefined || asked.has(name));
  return {
    languages: Object.freeze(served),
    /** the languages whose images are built when they are missing */
    languagesToBuild: Object.freeze(served.filter(({ name }) => images === 'all' || asked.has(name))),
  };
}

/** `given` is null when the value must not be shown. */
function problem(name: string, given: string | null, expected: string): string {
  return `${name}: ${given === null ? '' : `got ${JSON.stringify(given)}, `}expected ${expected}`;
}

// The first of each pair must not be larger than the second.
const orderedPairs = [
  ['POOL_SIZE', 'MAX_CONTAINERS'],
  ['PLAYGROUND_SLOTS', 'MAX_CONTAINERS'],
  ['SEND_TIMEOUT', 'ANSWER_TIMEOUT'],
  ['TIMEOUT', 'MAX_TIMEOUT'],
  ['MAX_TIMEOUT', 'SUBMISSION_TIMEOUT'],
  ['MEMORY', 'MAX_MEMORY'],
  ['MAX_CODE', 'MAX_BODY'],
  ['MAX_BODY', 'MAX_QUEUE_BYTES'],
  ['MAX_OUTPUT', 'MAX_SUBMISSION_OUTPUT'],
] as const;

/** One user id compiles, the other one runs. */
const uidsPerContainer = 2;

/** Breaches of the rules between variables. A variable that is wrong by itself is absent from `values`. */
function disagreements(values: Partial<Environment>): string[] {
  const problems: string[] = [];
  for (const [low, high] of orderedPairs) {
    const lowValue = values[low];
    const highValue = values[high];
    if (lowValue === undefined || highValue === undefined || lowValue <= highValue) continue;
    const { show } = kinds[annotationsOf(Environment.properties[low]).kind];
    problems.push(problem(low, show(lowValue), `at most ${high}, which is ${show(highValue)}`));
  }
  const { SANDBOX_UIDS: uids, MAX_CONTAINERS: containers, PORT: port, INSTANCE: instance } = values;
  if (uids !== undefined && containers !== undefined && uids.last - uids.first + 1 < uidsPerContainer * containers) {
    const expected = `at least ${uidsPerContainer} user ids for each of MAX_CONTAINERS, which is ${containers}`;
    problems.push(problem('SANDBOX_UIDS', `${uids.first}-${uids.last}`, expected));
  }
  // Two servers on free ports would share the default name, and each would remove the other's containers at start.
  if (port === 0 && instance === undefined) problems.push(problem('INSTANCE', '', 'a name, because PORT is 0'));
  return problems;
}

function defaultInstance(port: number): string {
  const host = hostname()
    .replaceAll(/[^0-9A-Za-z_.-]/g, '-')
    .slice(0, 50);
  return /^[0-9A-Za-z]/.test(host) ? `${host}-${port}` : `host${host}-${port}`;
}
