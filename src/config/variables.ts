// The variables of the environment: one schema holds the type, bounds, default and meaning of each variable. A test
// compares the table in the documentation with it.

import { Type, type Static, type TSchema } from 'typebox';
import { languages } from '../languages/catalogue.ts';
import { gib, hourMs, kib, mib, secondMs } from '../sizes.ts';
import { annotationsOf } from './kinds.ts';
import { playgroundVariables } from './playground-variables.ts';
import { durationMs, integer, list, rate, sizeBytes, text } from './schemas.ts';

const minMemoryBytes = 16 * mib;
/** The form of a key: too long to be guessed, and without characters that a header or a list cannot hold. */
export const keyPattern = '^[!-+\\--~]{16,256}$';
const keyExpectation = 'comma-separated keys of 16 to 256 visible ASCII characters';

export const Environment = Type.Object({
  HOST: text('^[0-9A-Za-z.:_-]+$', 'a host name or an address', {
    default: '127.0.0.1',
    description: 'address to listen on',
  }),
  PORT: integer(0, 65_535, { default: '5000', description: 'port to listen on; 0 takes a free one' }),
  MAX_CONTAINERS: integer(1, 500, { default: '10', description: 'containers that may exist at once' }),
  POOL_SIZE: Type.Optional(
    integer(0, 500, {
      fallback: 'as many as `MAX_CONTAINERS` allows',
      description: 'containers kept warm; with 0, a container starts when its submission arrives',
    }),
  ),
  MAX_QUEUE: integer(0, 1_000_000, { default: '1000', description: 'submissions that may wait for a slot' }),
  MAX_QUEUE_BYTES: sizeBytes(mib, 64 * gib, {
    default: '256MB',
    description: 'total size of waiting submissions and of bodies that are still arriving',
  }),
  QUEUE_TIMEOUT: durationMs(1, hourMs, { default: '60s', description: 'longest wait for a slot' }),
  REQUEST_TIMEOUT: durationMs(secondMs, hourMs, {
    default: '60s',
    description: 'longest time that a request may take to arrive',
  }),
  SEND_TIMEOUT: durationMs(secondMs, hourMs, {
    default: '30s',
    description: 'longest time that a client may take for the next 64 KiB of its answer',
  }),
  ANSWER_TIMEOUT: durationMs(secondMs, 24 * hourMs, {
    default: '5m',
    description: 'longest time that a client may take for its whole answer',
  }),
  ANSWER_MAX_BYTES: sizeBytes(mib, 64 * gib, {
    default: '256MB',
    description:
      'total size of answers that clients are still reading; beyond it, who has read for longest is disconnected',
  }),
  TIMEOUT: durationMs(1, hourMs, { default: '5s', description: 'time limit of a test when the request sets none' }),
  MAX_TIMEOUT: durationMs(1, hourMs, { default: '10s', description: 'largest `time_limit` a request may set' }),
  MEMORY: sizeBytes(minMemoryBytes, 64 * gib, {
    default: '128MB',
    description: 'memory limit of a test when the request sets none',
  }),
  MAX_MEMORY: sizeBytes(minMemoryBytes, 64 * gib, {
    default: '512MB',
    description: 'largest `memory_limit` a request may set',
  }),
  MAX_CODE: sizeBytes(1, mib, { default: '256KB', description: 'size of a program, decoded' }),
  MAX_BODY: sizeBytes(kib, 256 * mib, { default: '32MB', description: 'size of a request body' }),
  MAX_TESTS: integer(1, 100_000, { default: '1000', description: 'tests in a submission' }),
  MAX_OUTPUT: sizeBytes(1, 256 * mib, { default: '1MB', description: 'output kept of a test' }),
  MAX_SUBMISSION_OUTPUT: sizeBytes(1, 256 * mib, {
    default: '16MB',
    description: 'output kept of all tests of a submission together',
  }),
  SUBMISSION_TIMEOUT: durationMs(1, 24 * hourMs, {
    default: '120s',
    description: 'time for which the compile step and all tests of a submission may be charged together',
  }),
  RESULT_TTL: durationMs(secondMs, 24 * hourMs, {
    default: '10m',
    description: 'how long the result of a task or session is kept',
  }),
  RESULT_MAX_BYTES: sizeBytes(mib, 64 * gib, {
    default: '256MB',
    description: 'total size of kept results and of unfinished tasks',
  }),
  SESSION_TIMEOUT: durationMs(1, hourMs, {
    default: '60s',
    description: 'time for which the script of a session may be charged',
  }),
  ...playgroundVariables,
  API_KEYS: Type.Optional(
    list(keyPattern, keyExpectation, {
      fallback: 'no key is needed',
      description: 'comma-separated keys; every route that runs code, reads results or fills the pool then needs one',
      isSecret: true,
    }),
  ),
  API_KEYS_FILE: Type.Optional(
    text('^/.+$', 'an absolute path', {
      fallback: 'no file',
      description: 'a file with more such keys, one in each line',
    }),
  ),
  METRICS_ACCESS: Type.Enum(['open', 'key'], {
    kind: 'choice',
    default: 'key',
    description: 'with `open`, `/metrics` needs no key; with `key`, it needs one when there are keys',
  }),
  APIDOCS_ACCESS: Type.Enum(['open', 'key'], {
    kind: 'choice',
    default: 'open',
    description: 'the same for `/apidocs` and `/openapi.json`',
  }),
  RATE_LIMIT: Type.Optional(
    rate({
      fallback: 'no limit',
      description:
        'requests that each key may send in a period, such as `60/1m`; without keys, each IPv4 address and each IPv6 network (/64)',
    }),
  ),
  TRUST_PROXY: Type.Optional(
    Type.Array(Type.String(), {
      kind: 'networks',
      fallback: 'no proxy',
      description: 'addresses of proxies whose `X-Forwarded-For` is trusted, such as `10.0.0.0/8,127.0.0.1`',
    }),
  ),
  CORS_ORIGINS: Type.Optional(
    list('^(?:https?://[^/\\s,]+|\\*)$', 'comma-separated origins such as https://example.org, or *', {
      fallback: 'no other origin',
      description: 'origins whose pages may use the API from a browser',
    }),
  ),
  ALLOWED_HOSTS: Type.Optional(
    list('^(?:[0-9A-Za-z.-]+(?::[0-9]{1,5})?|\\*)$', 'comma-separated names such as judge.example.org, or *', {
      fallback:
        'any; only addresses and `localhost` while `HOST` is a loopback address and neither keys nor `TRUST_PROXY` are set',
      description: 'names by which clients reach this server, such as `judge.example.org`, or `*` for any',
    }),
  ),
  INSTANCE: Type.Optional(
    text('^[0-9A-Za-z][0-9A-Za-z_.-]{0,62}$', 'up to 63 letters, digits, `_`, `.` and `-`', {
      fallback: 'host name and `PORT`',
      description: 'name that marks this server’s containers; servers on one engine need different names',
    }),
  ),
  SANDBOX_UIDS: Type.Object(
    { first: Type.Integer({ minimum: 1000 }), last: Type.Integer({ maximum: 65_533 }) },
    {
      kind: 'range',
      expected: 'a range such as 59000-59999, within 1000-65533',
      default: '59000-59999',
      description: 'user ids of sandboxed programs; each container has two of its own',
    },
  ),
  LANGUAGES: Type.Optional(
    Type.Array(Type.Enum([...languages.keys()]), {
      kind: 'languages',
      fallback: 'those whose images exist',
      description: 'languages to serve besides Python, such as `cpp,java`, or `all`; missing images are built',
    }),
  ),
  IMAGES: Type.Enum(['needed', 'all'], {
    kind: 'choice',
    default: 'needed',
    description:
      '`all` builds the missing images of all served languages, `needed` only those of Python and `LANGUAGES`',
  }),
  DOCKER_HOST: Type.Optional(
    text('^(?:unix:///.+|tcp://[^/\\s]+:[0-9]+|http://[^/\\s]+)/?$', 'unix:///path, tcp://host:port or http://host', {
      fallback: 'the engine’s default socket',
      description: 'address of the Docker Engine',
    }),
  ),
  DOCKER_API_VERSION: Type.Optional(
    text('^v?1\\.[0-9]{1,3}$', 'a version such as 1.41', {
      fallback: 'the engine’s newest',
      description: 'version of the Docker Engine API to speak',
    }),
  ),
  SANDBOX_RUNTIME: Type.Optional(
    text('^[0-9A-Za-z][0-9A-Za-z_.-]*$', 'the name of a runtime, such as crun', {
      fallback: 'the engine’s default',
      description: 'OCI runtime for the sandboxes',
    }),
  ),
  COMMIT: Type.Optional(
    text('^[0-9A-Za-z._-]{1,64}$', 'a revision', {
      fallback: 'the commit of the working copy',
      description: 'the commit that `/version` reports',
    }),
  ),
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    kind: 'choice',
    default: 'info',
    description: 'lowest level that is logged',
  }),
  SHUTDOWN_GRACE: durationMs(0, hourMs, {
    default: '30s',
    description: 'time that running and waiting submissions get when the server stops',
  }),
});

export type Environment = Static<typeof Environment>;

export const variables = Object.entries<TSchema>(Environment.properties);

/** Name, default and meaning of each variable, for the table in docs/configuration.md. */
export function describeVariables(): readonly { name: string; default: string; meaning: string }[] {
  return variables.map(([name, schema]) => {
    const { default: value, fallback, description } = annotationsOf(schema);
    return { name, default: value ?? fallback ?? '', meaning: description };
  });
}
