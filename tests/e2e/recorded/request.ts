// The requests of the recorded set, as the files of requests/ hold them, and the bytes that are sent for each.
//
// In every text, «x*1000» stands for a thousand times what is before the star. In a path, <name> stands for an id that an
// earlier answer of the same server gave: see `keeps`.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One text, or its lines. */
type Text = string | readonly string[];

interface Part {
  readonly name?: string;
  readonly fileName?: string;
  readonly type?: string;
  readonly content: Text;
}

export interface RecordedRequest {
  /** of this request alone in its file; its answer is recorded under it */
  readonly name: string;
  /** POST with a body, GET without one, unless it is given */
  readonly method?: string;
  readonly path?: string;
  /** null takes away a header that is sent otherwise */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** the source of a program: the field `code` of `json`, and in `text` what <code> stands for */
  readonly program?: Text;
  /** a body of JSON */
  readonly json?: Readonly<Record<string, unknown>>;
  /** a body as it is */
  readonly text?: string;
  /** a body of one byte for each character */
  readonly latin1?: string;
  /** the parts of a form */
  readonly form?: readonly Part[];
  /** sends the body without its length */
  readonly isChunked?: boolean;
  /** in place of all of these: the lines that are sent over a connection of its own, one byte for each character */
  readonly raw?: readonly string[];

  /** It is sent when /healthz says so. */
  readonly when?: { readonly running?: number; readonly waiting?: number };
  /** The server gets the signal first. */
  readonly signal?: NodeJS.Signals;
  /** It is sent again until the answer has this text in its body. */
  readonly until?: string;
  /** what the id in the answer is called in later paths */
  readonly keeps?: string;
  /** The body of the answer is large and somebody else's, so only its status and headers count. */
  readonly omitsBody?: boolean;
  /** The body of the answer is one large JSON document, which is recorded over many lines. */
  readonly isDocument?: boolean;
}

/** The requests of one file, in the order in which they are sent. */
export interface Surface {
  readonly name: string;
  readonly requests: readonly RecordedRequest[];
}

export async function readSurface(name: string): Promise<Surface> {
  const text = await readFile(join(import.meta.dirname, 'requests', `${name}.json`), 'utf8');
  const requests = JSON.parse(text) as readonly RecordedRequest[];
  const names = requests.map((request) => request.name);
  const twice = names.find((one, index) => names.indexOf(one) < index);
  if (twice !== undefined) throw new Error(`${name}.json has two requests that are called ${twice}`);
  return { name, requests };
}

/** What goes over the connection. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** null for a request without a body */
  readonly body: Buffer | null;
}

const json = 'application/json';
const formType = 'multipart/form-data; boundary=b';

/** `ids` are those that earlier answers gave, by name. */
export function sentFor(request: RecordedRequest, ids: ReadonlyMap<string, string>): Sent {
  const { path = '/run_code', headers = {}, isChunked = false } = request;
  const body = bodyOf(request);
  const { method = body === null ? 'GET' : 'POST' } = request;
  const type = request.form === undefined ? json : formType;
  const length = isChunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(body?.length ?? 0) };
  const usual = body === null ? {} : { 'content-type': type, ...length };
  const all = Object.entries<string | null>({ ...usual, ...headers });
  const sent = all.flatMap(([name, value]) => (value === null ? [] : [[name, unfold(value)] as const]));
  return { method, path: pathOf(path, ids), headers: Object.fromEntries(sent), body };
}

function pathOf(path: string, ids: ReadonlyMap<string, string>): string {
  return unfold(path).replaceAll(/<(\w+)>/g, (_, name: string) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no earlier answer gave an id that is called ${name}`);
    return id;
  });
}

function bodyOf({ program, json: fields, text, latin1, form }: RecordedRequest): Buffer | null {
  const code = program === undefined ? undefined : Buffer.from(unfold(textOf(program))).toString('base64');
  if (text !== undefined) return Buffer.from(unfold(text).replaceAll('<code>', () => code ?? ''));
  if (latin1 !== undefined) return Buffer.from(latin1, 'latin1');
  if (form !== undefined) return Buffer.from(`${form.map(partText).join('')}--b--\r\n`);
  if (fields === undefined && code === undefined) return null;
  return Buffer.from(unfold(JSON.stringify(code === undefined ? fields : { code, ...fields })));
}

function partText({ name, fileName, type, content }: Part): string {
  const field = name === undefined ? '' : `; name="${name}"`;
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  const typeLine = type === undefined ? '' : `Content-Type: ${type}\r\n`;
  return `--b\r\nContent-Disposition: form-data${field}${file}\r\n${typeLine}\r\n${unfold(textOf(content))}\r\n`;
}

export function rawBytes(lines: readonly string[]): Buffer {
  return Buffer.from(unfold(lines.join('\r\n')), 'latin1');
}

const textOf = (text: Text): string => (typeof text === 'string' ? text : text.join('\n'));

export function unfold(text: string): string {
  return text.replaceAll(/«([^«»]+)\*(\d+)»/g, (_, part: string, times: string) => part.repeat(Number(times)));
}

const repeat = (whole: string, part: string): string => `«${part}*${whole.length / part.length}»`;

/** A text in which what stands there many times in a row is written once. */
export function fold(text: string): string {
  return text.replaceAll(/([^«»])\1{79,}/g, repeat).replaceAll(/([^«»]{10,300}?)\1{19,}/g, repeat);
}
