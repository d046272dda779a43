// Turns an upload of POST /execute into a Script.

import type { Readable } from 'node:stream';
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { defaultMemoryLimitBytes, type SubmissionLimits } from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { Script } from '../../execution/program.ts';
import { programOf } from '../../execution/source-text.ts';
import { extensionsOf, languageOfFile } from '../../languages/catalogue.ts';
import type { Language } from '../../languages/language.ts';
import { formatSizeBytes, mib } from '../../sizes.ts';
import type { BodyBudget, BodyPart, ReceivedBody } from '../request/body-budget.ts';

export type UploadLimits = SubmissionLimits & { readonly sessionTimeoutMs: number; readonly maxBodyBytes: number };

/** The bound for stdin that is sent as a field; stdin that is sent as a file may be as large as a body. */
export const longestFieldBytes = ({ maxBodyBytes }: UploadLimits): number => Math.min(mib, maxBodyBytes);

/** JSON counts as a file too: as a field it would arrive parsed instead of as it was sent. */
export function isReadAsFile(
  _name: string | undefined,
  type: string | undefined,
  fileName: string | undefined,
): boolean {
  return fileName !== undefined || type === 'application/octet-stream' || type?.startsWith('application/json') === true;
}

/** The parts that have arrived so far. */
interface Upload {
  file?: { readonly language: Language; readonly source: Uint8Array };
  stdin?: Uint8Array;
}

/** @throws JudgeError `unsupported_media_type`, `bad_request` or `payload_too_large` for an invalid upload */
export async function readScript(
  request: FastifyRequest,
  limits: UploadLimits,
  bodyBudget: BodyBudget,
): Promise<Script> {
  if (!request.isMultipart()) {
    throw new JudgeError('unsupported_media_type', 'the content-type must be multipart/form-data');
  }
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBodyBytes) {
    throw new JudgeError(
      'payload_too_large',
      `the body must be at most ${formatSizeBytes(limits.maxBodyBytes)} (MAX_BODY)`,
    );
  }
  const upload: Upload = {};
  const receive = receiverOf(bodyBudget, request.owner);
  try {
    for await (const part of request.parts()) {
      if (part.fieldname === 'file') upload.file = await readFile(part, upload, limits, receive);
      else if (part.fieldname === 'stdin') upload.stdin = await readStdin(part, upload, limits, receive);
      else throw new JudgeError('bad_request', unknownField(part.fieldname));
    }
  } catch (error) {
    request.raw.unpipe(); // the parser does not read the rest, so a pipe into it would never end
    throw uploadError(error, request);
  }
  const { file, stdin = new Uint8Array() } = upload;
  if (file === undefined) throw new JudgeError('bad_request', 'file is required');
  const { language, source } = file;
  return {
    language,
    program: programOf(language, source),
    input: stdin,
    timeLimitMs: limits.sessionTimeoutMs,
    memoryLimitBytes: defaultMemoryLimitBytes(language, limits),
  };
}

/** A part of a form must have a name, but the parser also reports parts without one. */
function unknownField(name: string | undefined): string {
  return name === undefined ? 'a part of the form has no name' : `unknown field: ${name}`;
}

/** Turns an error of the form parser into a JudgeError; a JudgeError stays as it is. */
function uploadError(error: unknown, { raw }: FastifyRequest): JudgeError {
  // A form that ends in the middle looks like a client that disconnects.
  const isOurs = error instanceof JudgeError && !(error.code === 'client_gone' && raw.readableEnded);
  if (isOurs) return error;
  const words = error instanceof Error ? error.message : String(error);
  const tooMany = error instanceof Error && 'statusCode' in error && error.statusCode === 413;
  const code = tooMany ? 'payload_too_large' : 'bad_request';
  return new JudgeError(code, `the body is not a readable form: ${words}`, { cause: error });
}

async function readFile(
  part: Multipart,
  { file }: Upload,
  { languages, maxCodeBytes }: SubmissionLimits,
  receive: Receive,
): Promise<NonNullable<Upload['file']>> {
  if (file !== undefined) throw new JudgeError('bad_request', 'file may be sent only once');
  if (part.type !== 'file' || !isNamed(part))
    throw new JudgeError('bad_request', 'file must be a file, with a file name');
  const language = requireLanguage(part.filename, languages);
  const source = await receive(part.file, { place: 'file', maxBytes: maxCodeBytes, variable: 'MAX_CODE' });
  if (source.length === 0) throw new JudgeError('bad_request', 'file must not be empty');
  return { language, source };
}

/** A file may lack a name, although its type says otherwise. */
function isNamed({ filename }: { readonly filename: string | undefined }): boolean {
  return filename !== undefined;
}

async function readStdin(
  part: Multipart,
  { stdin }: Upload,
  limits: UploadLimits,
  receive: Receive,
): Promise<Uint8Array> {
  if (stdin !== undefined) throw new JudgeError('bad_request', 'stdin may be sent only once');
  if (part.type === 'file') return receive(part.file, { place: 'stdin' });
  if (part.valueTruncated) {
    const most = formatSizeBytes(longestFieldBytes(limits));
    throw new JudgeError('payload_too_large', `stdin must be at most ${most} as a field; send it as a file`);
  }
  return Buffer.from(String(part.value));
}

type Receive = (stream: Readable, part: BodyPart) => Promise<Uint8Array>;

/** What is received is a copy, so that the memory that the budget counts can be freed. */
function receiverOf(bodyBudget: BodyBudget, owner: Owner): Receive {
  return async (stream, part) => {
    using received: ReceivedBody = await bodyBudget.receive(stream, undefined, { ...part, owner });
    return Buffer.from(received.bytes);
  };
}

/** The error names the extensions of the served languages. */
function requireLanguage(fileName: string, served: readonly Language[]): Language {
  const language = languageOfFile(fileName, served);
  if (language !== undefined) return language;
  const known = extensionsOf(served).join(', ');
  throw new JudgeError('bad_request', `file must have a name that ends in one of: ${known}`);
}
