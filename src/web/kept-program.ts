// A program as the browser keeps it, and as a private link holds it. What an earlier page kept is read too.

import { casesIn } from './cases.ts';
import { filesFrom, programOfOne, usualEntry, type Program } from './program.ts';
import { isSource } from './sources.ts';

/** Null when the value is no program. `usualName`: the name of the file in what has but `code`. */
export function programFrom(value: unknown, language: string, usualName: string): Program | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const parent = fields['parent'] === undefined || text('parent') === '' ? null : text('parent');
  const cases = casesIn(fields['cases']);
  const rest = {
    stdin: text('stdin'),
    args: text('args'),
    title: text('title'),
    parent,
    ...(cases.length === 0 ? {} : { cases }),
  };
  if (typeof fields['code'] === 'string') {
    return { ...programOfOne(language, { name: usualName, text: fields['code'] }), ...rest };
  }
  const files = filesFrom(fields['files']);
  if (files === null) return null;
  const named = text('entry');
  const entry = files.some(({ name }) => name === named)
    ? named
    : usualEntry(files, usualName, (name) => isSource(language, name));
  return { language, files, entry, ...rest };
}
