// The session API: a script is uploaded and run once, and what it writes can be read when it has ended.

import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import multipart, { type Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { JudgeError } from '../../errors.ts';
import type { Job, Jobs } from '../../execution/jobs.ts';
import type { Language } from '../../languages/catalogue.ts';
import type { ScriptRunner } from '../../execution/run.ts';
import type { Script } from '../../judging/submission.ts';
import { formatSizeBytes, mib } from '../../sizes.ts';
import type { Intake, ReceivedBody } from '../request/body-budget.ts';
import { sendParts } from '../answer/long-answer.ts';
import type { Route } from '../description/route.ts';
import { accessErrors, intakeErrors, sessionErrorResponses } from '../description/error-responses.ts';
import {
  cleanupExamples,
  executeExamples,
  noSuchSession,
  prewarmExamples,
  resultExamples,
} from './session-examples.ts';
import { defaultMemoryLimitBytes, type SubmissionLimits } from '../judge/submission.ts';

export interface SessionParts {
  readonly limits: SubmissionLimits & { readonly sessionTimeoutMs: number; readonly maxBodyBytes: number };
  readonly runScript: ScriptRunner;
  readonly jobs: Jobs;
  /** what a script of so many bytes would be refused with now */
  readonly refusal: (bytes: number) => JudgeError | undefined;
  readonly intake: Intake;
  /** Fills the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
}

const kind = 'session';
/** of stdin that is sent as a field; as a file it may be as large as a body */
const longestFieldBytes = ({ maxBodyBytes }: SessionParts['limits']): number => Math.min(mib, maxBodyBytes);
const params = Type.Object({ session_id: Type.String({ description: 'the `session_id` of POST /execute' }) });
const config = { needsKey: true } as const;

/** Adds the routes of the session API, with a parser of their own for uploads. */
export async function sessions(app: FastifyInstance, parts: SessionParts): Promise<void> {
  const { jobs } = parts;
  await app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    // What a file may hold is bounded where it is read.
    await uploads.register(multipart, {
      isPartAFile: isReadAsFile,
      limits: { parts: 8, fieldSize: longestFieldBytes(parts.limits), fileSize: Infinity },
    });
    uploads.post('/execute', execute(parts));
  });
  await app.register(async (bodiless) => {
    bodiless.removeAllContentTypeParsers();
    // Many clients send one with every POST; nobody needs it.
    bodiless.addContentTypeParser('*', (_request, body, done) => {
      body.resume();
      done(null);
    });
    bodiless.get('/result/:session_id', result(jobs));
    bodiless.post('/cleanup/:session_id', cleanup(jobs));
    bodiless.post('/prewarm', prewarm(parts.prewarm));
  });
}

/** JSON too: as a field it would come parsed, and not as it was sent. */
function isReadAsFile(_name: string | undefined, type: string | undefined, fileName: string | undefined): boolean {
  return fileName !== undefined || type === 'application/octet-stream' || type?.startsWith('application/json') === true;
}
const linkTo = (operationId: string) => ({
  operationId,
  parameters: { session_id: '$response.body#/session_id' },
});

const Form = Type.Object({
  file: Type.String({
    format: 'binary',
    description: 'the script; the end of its name tells the language, as in `main.py`',
  }),
  stdin: Type.Optional(
    Type.String({
      default: '',
      description:
        'the whole of stdin: a field of up to 1 MB, in which browsers write line breaks as CR LF, or a file as large as a body',
    }),
  ),
});

const executeSchema = {
  operationId: 'execute',
  tags: ['sessions'],
  summary: 'Run a script once',
  description:
    'Answers at once with the id of a session; what the script writes is kept for GET /result. It is stopped after ' +
    '`SESSION_TIMEOUT`, and its logs say so.',
  consumes: ['multipart/form-data'],
  response: {
    200: Type.Object(
      { session_id: Type.String({ description: 'for GET /result and POST /cleanup' }) },
      { title: 'Session', description: 'It has joined the queue' },
    ),
    ...sessionErrorResponses(
      ...accessErrors,
      ...intakeErrors,
      {
        code: 'bad_request',
        meaning: 'no form, no `file` in it, an empty one, two, or a field that is not known',
        message: 'file is required',
      },
      {
        code: 'payload_too_large',
        meaning: 'a file or a field over the configured size',
        message: 'file must be at most 64KB',
      },
      {
        code: 'unsupported_media_type',
        meaning: 'the body is not `multipart/form-data`',
        message: 'the content-type must be multipart/form-data',
      },
      'results_full',
    ),
  },
};

function execute({ limits, runScript, jobs, refusal, intake }: SessionParts): Route<typeof executeSchema> {
  return {
    schema: executeSchema,
    config: { ...config, form: Form, examples: executeExamples },
    links: { 200: { sessionResult: linkTo('sessionResult'), cleanup: linkTo('cleanup') } },
    onRequest: async () => {
      const refused = refusal(0);
      if (refused !== undefined) throw refused;
    },
    handler: async (request) => {
      const script = await readScript(request, limits, intake);
      const bytes = script.program.source.length + script.input.length;
      const refused = refusal(bytes);
      if (refused !== undefined) throw refused;
      const job = jobs.start({
        kind,
        owner: request.owner,
        tag: null,
        bytes,
        async run(signal, onStart) {
          const { logs } = await runScript(script, signal, { isPatient: true, onStart });
          return [Buffer.from(JSON.stringify({ logs }))];
        },
      });
      return { session_id: job.id };
    },
  };
}

/** What has come so far. */
interface Upload {
  file?: { readonly language: Language; readonly source: Uint8Array };
  stdin?: Uint8Array;
}

/** Throws JudgeError `bad_request` or `payload_too_large` for an upload that is none. */
async function readScript(request: FastifyRequest, limits: SessionParts['limits'], intake: Intake): Promise<Script> {
  if (!request.isMultipart()) {
    throw new JudgeError('unsupported_media_type', 'the content-type must be multipart/form-data');
  }
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBodyBytes) {
    throw new JudgeError('payload_too_large', `the body must be at most ${formatSizeBytes(limits.maxBodyBytes)}`);
  }
  const upload: Upload = {};
  try {
    for await (const part of request.parts()) {
      if (part.fieldname === 'file') upload.file = await readFile(part, upload, limits, intake);
      else if (part.fieldname === 'stdin') upload.stdin = await readStdin(part, upload, limits, intake);
      else throw new JudgeError('bad_request', unknownField(part.fieldname));
    }
  } catch (error) {
    request.raw.unpipe(); // nobody reads the rest: it would never end
    throw uploadError(error, request);
  }
  const { file, stdin = new Uint8Array() } = upload;
  if (file === undefined) throw new JudgeError('bad_request', 'file is required');
  const { language, source } = file;
  return {
    language,
    program: { fileName: language.fileName, source },
    input: stdin,
    timeLimitMs: limits.sessionTimeoutMs,
    memoryLimitBytes: defaultMemoryLimitBytes(language, limits),
  };
}

/** A part without a name is none of a form, but is read all the same. */
function unknownField(name: string | undefined): string {
  return name === undefined ? 'a part of the form has no name' : `unknown field: ${name}`;
}

/** Of what comes from the reader of forms; a JudgeError is of ours. */
function uploadError(error: unknown, { raw }: FastifyRequest): JudgeError {
  // A form that ends in the middle breaks off like a client that leaves.
  const isOurs = error instanceof JudgeError && !(error.code === 'client_gone' && raw.readableEnded);
  if (isOurs) return error;
  const words = error instanceof Error ? error.message : String(error);
  const tooMany = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  const code = tooMany ? 'payload_too_large' : 'bad_request';
  return new JudgeError(code, `the body is not a form that can be read: ${words}`, { cause: error });
}

async function readFile(
  part: Multipart,
  { file }: Upload,
  { languages, maxCodeBytes }: SubmissionLimits,
  intake: Intake,
): Promise<NonNullable<Upload['file']>> {
  if (file !== undefined) throw new JudgeError('bad_request', 'file may be sent only once');
  if (part.type !== 'file' || !isNamed(part))
    throw new JudgeError('bad_request', 'file must be a file, with a file name');
  const language = languageOf(part.filename, languages);
  const source = await receive(part.file, intake, 'file', maxCodeBytes);
  if (source.length === 0) throw new JudgeError('bad_request', 'file must not be empty');
  return { language, source };
}

/** A file may come without a name, whatever the type says. */
function isNamed({ filename }: { readonly filename: string | undefined }): boolean {
  return filename !== undefined;
}

async function readStdin(
  part: Multipart,
  { stdin }: Upload,
  limits: SessionParts['limits'],
  intake: Intake,
): Promise<Uint8Array> {
  if (stdin !== undefined) throw new JudgeError('bad_request', 'stdin may be sent only once');
  if (part.type === 'file') return receive(part.file, intake, 'stdin');
  if (part.valueTruncated) {
    const most = formatSizeBytes(longestFieldBytes(limits));
    throw new JudgeError('payload_too_large', `stdin must be at most ${most} as a field; send it as a file`);
  }
  return Buffer.from(String(part.value));
}

/** A copy of its own: what the intake counts is given back. */
async function receive(stream: Readable, intake: Intake, place: string, maxBytes?: number): Promise<Uint8Array> {
  using received: ReceivedBody = await intake.receive(stream, undefined, { place, maxBytes });
  return Buffer.from(received.bytes);
}

/** By the end of the file's name, as the language's own file has it. */
function languageOf(fileName: string, served: readonly Language[]): Language {
  const extension = extname(fileName).toLowerCase();
  const language = served.find((one) => extname(one.fileName) === extension);
  if (language !== undefined) return language;
  const known = served.map((one) => extname(one.fileName)).join(', ');
  throw new JudgeError('bad_request', `file must have a name that ends in one of: ${known}`);
}

const noSession = { code: 'not_found', meaning: noSuchSession, message: noSuchSession } as const;

const resultSchema = {
  operationId: 'sessionResult',
  tags: ['sessions'],
  summary: 'What a session has written',
  description: 'Its logs once it has ended. Where a fault of ours ended it, a 5xx.',
  params,
  response: {
    200: Type.Union(
      [
        Type.Object(
          {
            logs: Type.String({
              description:
                'stdout and stderr, in the order in which they came; a line in brackets says where they were cut and how ' +
                'a script ended that did not end well, such as `[exit code 1]`',
            }),
          },
          { title: 'Logs' },
        ),
        Type.Object(
          { status: Type.Literal('still running', { description: 'it waits or runs' }) },
          { title: 'RunningSession' },
        ),
      ],
      { description: 'Its logs, or that it has not ended yet' },
    ),
    ...sessionErrorResponses(...accessErrors, noSession, 'sandbox_failed', 'no_sandbox', 'draining', 'results_full'),
  },
};

function result(jobs: Jobs): Route<typeof resultSchema> {
  return {
    schema: resultSchema,
    config: { ...config, examples: resultExamples },
    handler: async (request, reply) => {
      const state = find(jobs, request, request.params.session_id).state();
      switch (state.name) {
        case 'queued':
        case 'running':
          return { status: 'still running' as const };
        case 'finished':
          return void (await sendParts(state.answer, reply));
        case 'failed':
          throw state.error;
        case 'cancelled':
          throw unknown();
        default:
          return state satisfies never;
      }
    },
  };
}

/** Of routes that take any body, and read none. */
const anything = '*/*';
const noMediaType = {
  code: 'unsupported_media_type',
  meaning: 'the `content-type` is no media type',
  message: `the content-type must be ${anything}`,
} as const;

const cleanupSchema = {
  consumes: [anything],
  operationId: 'cleanup',
  tags: ['sessions'],
  summary: 'Stop a session and forget it',
  description: 'Answers when its container is gone. Twice is as once, for as long as the id is remembered.',
  params,
  response: {
    200: Type.Object(
      { status: Type.Literal('cleaned up', { description: 'always this' }) },
      { description: 'Its container is gone' },
    ),
    ...sessionErrorResponses(...accessErrors, noMediaType, noSession),
  },
};

function cleanup(jobs: Jobs): Route<typeof cleanupSchema> {
  return {
    schema: cleanupSchema,
    config: { ...config, examples: cleanupExamples },
    handler: async (request) => {
      await jobs.cancel(find(jobs, request, request.params.session_id));
      return { status: 'cleaned up' as const };
    },
  };
}

function find(jobs: Jobs, request: FastifyRequest, id: string): Job {
  const job = jobs.find(kind, request.owner, id);
  if (job === undefined) throw unknown();
  return job;
}

function unknown(): JudgeError {
  return new JudgeError('not_found', noSuchSession);
}

const prewarmSchema = {
  consumes: [anything],
  operationId: 'prewarm',
  tags: ['sessions'],
  summary: 'Fill the pool of warm containers',
  description: 'Answers at once, the containers come later. The pool is kept full anyway, unless `POOL_SIZE` is 0.',
  response: {
    200: Type.Object(
      { status: Type.Literal('prewarm triggered', { description: 'always this' }) },
      { description: 'Containers are being started, as far as any are missing' },
    ),
    ...sessionErrorResponses(...accessErrors, noMediaType),
  },
};

function prewarm(fill: () => void): Route<typeof prewarmSchema> {
  return {
    schema: prewarmSchema,
    config: { ...config, examples: prewarmExamples },
    handler: () => {
      fill();
      return { status: 'prewarm triggered' as const };
    },
  };
}
