// Answers as text, as the files of answers/ hold them: a section for each request, with its status, its headers and its
// body. A header that most answers of the file have stands once, in the first section, and in the section of an answer
// only when the answer has another value, or none; one that lacks many of them has all of its own. A body of JSON stands
// on one line as it came, a document over many.

import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchanged } from './exchange.ts';
import { maskedBody, maskedDocument, maskedHeader, maskedMetrics } from './masks.ts';
import { fold, type RecordedRequest } from './request.ts';

/** An answer in which everything is masked that may differ. */
export interface MaskedAnswer {
  readonly name: string;
  readonly status: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** why there is no answer; null when there is one */
  readonly failure: string | null;
}

export function maskedAnswer(request: RecordedRequest, { status, headers, body }: Exchanged): MaskedAnswer {
  const told = new Map(allHeaders(request, headers, body.length).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return {
    name: request.name,
    status,
    headers: told,
    body: request.omitsBody === true ? '<not recorded>' : bodyText(request, told.get('content-type') ?? '', body),
    failure: null,
  };
}

/** Of one name there is one value, with all that came. */
function allHeaders({ method }: RecordedRequest, headers: Exchanged['headers'], bytes: number): [string, string][] {
  const byName = Map.groupBy(headers, ([name]) => name);
  return [...byName].map(([name, fields]) => {
    const value = fields.map(([, one]) => maskedHeader(name, one)).join(' | ');
    if (name !== 'content-length' || method === 'HEAD') return [name, value];
    return [name, value === String(bytes) ? '<of the body>' : `${value}, and the body has ${bytes}`];
  });
}

function bodyText({ isDocument = false }: RecordedRequest, type: string, body: Buffer): string {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  if (type.startsWith('text/plain; version=')) return maskedMetrics(text);
  return isDocument ? documentText(maskedDocument(text)) : fold(maskedBody(text));
}

/** As long as it is written without a space, nothing is lost. */
function documentText(text: string): string {
  const value: unknown = JSON.parse(text);
  return JSON.stringify(value) === text ? JSON.stringify(value, null, 2) : text;
}

/** The sections of one file. */
export interface RecordedAnswers {
  readonly usualHeaders: ReadonlyMap<string, string>;
  /** by the name of the request, in order */
  readonly sections: ReadonlyMap<string, string>;
}

const fileOf = (surface: string): string => join(import.meta.dirname, 'answers', `${surface}.txt`);
const usualTitle = 'every answer, unless it says otherwise';
const mark = '=== ';

export async function readAnswers(surface: string): Promise<RecordedAnswers> {
  const text = await readFile(fileOf(surface), 'utf8');
  const [, usual = '', ...sections] = text.split(new RegExp(`^${mark}`, 'm'));
  const headers = usual.split('\n').filter((line) => line.includes(': '));
  return {
    usualHeaders: new Map(
      headers.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    ),
    sections: new Map(
      sections.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1)]),
    ),
  };
}

export async function writeAnswers(surface: string, answers: readonly MaskedAnswer[]): Promise<void> {
  const before = existsSync(fileOf(surface)) ? await readAnswers(surface) : null;
  const usual = usualHeadersOf(answers, before?.usualHeaders ?? new Map());
  const head = [usualTitle, ...[...usual].map(([name, value]) => `${name}: ${value}`), '', ''].join('\n');
  const sections = answers.map((answer) => `${answer.name}\n${sectionOf(answer, usual)}`);
  await writeFile(fileOf(surface), [head, ...sections].map((section) => mark + section).join(''));
}

/** Of the answers, those that a header must have to become usual, and to stay so: a few new requests change neither. */
const usualFrom = { newly: 0.6, still: 0.2 };

/** The values that most answers have. */
function usualHeadersOf(
  answers: readonly MaskedAnswer[],
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = new Set(answers.flatMap(({ headers }) => [...headers.keys()]));
  const usual = [...names].toSorted().flatMap((name) => {
    const having = answers.filter(({ headers }) => headers.has(name));
    const byValue = [...Map.groupBy(having, ({ headers }) => headers.get(name) ?? '')];
    const [value, those] = byValue.reduce((most, one) => (one[1].length > most[1].length ? one : most));
    const least = before.has(name) ? usualFrom.still : usualFrom.newly;
    return those.length >= least * answers.length ? [[name, value] as const] : [];
  });
  return new Map(usual);
}

const mostMissing = 3;

/** The text of one answer. */
export function sectionOf({ status, headers, body }: MaskedAnswer, usual: ReadonlyMap<string, string>): string {
  const missing = [...usual.keys()].filter((name) => !headers.has(name));
  const isUnusual = missing.length > mostMissing;
  const told = [...headers].filter(([name, value]) => isUnusual || usual.get(name) !== value);
  const lines = told.map(([name, value]) => `${name}: ${value}`);
  const others = isUnusual ? ['no other header'] : missing.map((name) => `no ${name}`);
  return [status, ...lines, ...others, '', body, '', ''].join('\n');
}

const around = 60;

/** Where an answer is another than the recorded one, for people; null where it is not. */
export function differenceOf(recorded: string, answered: string): string | null {
  if (recorded === answered) return null;
  const [before, after] = [recorded.split('\n'), answered.split('\n')];
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index);
  const differing = lines.filter((index) => before[index] !== after[index]);
  // Lines that were added or taken away move all that come after them, so the first few tell the most.
  return differing
    .slice(0, 5)
    .map((index) => lineDifference(index + 1, before[index], after[index]))
    .join('\n');
}

/** A line that is not there is undefined. */
function lineDifference(line: number, before: string | undefined, after: string | undefined): string {
  const at = firstDifference(before ?? '', after ?? '');
  const shown = (text: string | undefined): string => {
    if (text === undefined) return '(no such line)';
    const from = Math.max(0, at - around);
    return `${from > 0 ? '…' : ''}${text.slice(from, at + around)}${at + around < text.length ? '…' : ''}`;
  };
  return `line ${line}, character ${at + 1}\n- ${shown(before)}\n+ ${shown(after)}`;
}

function firstDifference(before: string, after: string): number {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at += 1;
  return at;
}
