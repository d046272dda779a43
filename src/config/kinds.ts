// The kinds of variables: how the text of each is read, how its value is shown, and what is expected of it in words.

import { isIPv4, isIPv6 } from 'node:net';
import { Ajv } from 'ajv';
import { Type, type Static, type TSchema } from 'typebox';
import { baseNamed, languages } from '../languages/catalogue.ts';
import { formatDurationMs, formatSizeBytes, parseDurationMs, parseSizeBytes } from '../sizes.ts';

/** What a variable's schema carries besides TypeBox's own keywords. */
export const Annotations = Type.Object({
  kind: Type.Enum(['text', 'choice', 'integer', 'duration', 'size', 'range', 'languages', 'list', 'rate', 'networks']),
  description: Type.String(),
  /** read as if it had been set */
  default: Type.Optional(Type.String()),
  /** in words, what an unset variable without a default means */
  fallback: Type.Optional(Type.String()),
  /** in words, what `pattern` asks for */
  expected: Type.Optional(Type.String()),
  minimum: Type.Optional(Type.Integer()),
  maximum: Type.Optional(Type.Integer()),
  enum: Type.Optional(Type.Array(Type.String())),
  /** never shown, not even when it is wrong */
  isSecret: Type.Optional(Type.Boolean()),
});
export type Annotations = Static<typeof Annotations>;
export type VariableOptions = Pick<Annotations, 'description' | 'default' | 'fallback'>;

const isAnnotated = new Ajv().compile<Annotations>(Annotations);

// TypeBox's types do not keep the options of a schema, so they are checked here.
export function annotationsOf(schema: TSchema): Annotations {
  if (!isAnnotated(schema)) throw new TypeError('a variable without its annotations');
  return schema;
}

/** How the text of a variable is read, how its value is shown, and what is expected of it in words. */
interface Reader {
  readonly parse: (source: string) => unknown;
  readonly show: (value: number) => string;
  readonly expectation: (annotations: Annotations) => string;
}

function bounds({ kind, minimum = 0, maximum = 0 }: Annotations): string {
  return `from ${kinds[kind].show(minimum)} to ${kinds[kind].show(maximum)}`;
}

export const kinds: Readonly<Record<Annotations['kind'], Reader>> = {
  text: { parse: String, show: String, expectation: ({ expected }) => expected ?? 'text' },
  choice: { parse: String, show: String, expectation: (annotations) => `one of ${annotations.enum?.join(', ')}` },
  integer: {
    parse: (source) => (/^\d{1,15}$/.test(source) ? Number(source) : undefined),
    show: String,
    expectation: (annotations) => `a whole number ${bounds(annotations)}`,
  },
  duration: {
    parse: parseDurationMs,
    show: formatDurationMs,
    expectation: (annotations) => `a duration such as 5s, 500ms or 2m, ${bounds(annotations)}`,
  },
  size: {
    parse: parseSizeBytes,
    show: formatSizeBytes,
    expectation: (annotations) => `a size such as 64KB, 128MB or 1GB, ${bounds(annotations)}`,
  },
  languages: {
    parse: (source) => {
      if (source.trim() === 'all') return [...languages.keys()];
      const named = source.split(',').map((name) => baseNamed(name.trim())?.name);
      return named.includes(undefined) ? undefined : [...new Set(named)];
    },
    show: String,
    expectation: () => `comma-separated names of languages (${[...languages.keys()].join(', ')}), or all`,
  },
  list: {
    parse: (source) => source.split(',').map((item) => item.trim()),
    show: String,
    expectation: ({ expected }) => expected ?? 'comma-separated texts',
  },
  rate: {
    parse: (source) => {
      const [, requests, window] = /^(\d{1,9})\/(\w+)$/.exec(source) ?? [];
      const windowMs = window === undefined ? undefined : parseDurationMs(window);
      return windowMs === undefined ? undefined : { requests: Number(requests), windowMs };
    },
    show: String,
    expectation: ({ expected }) => expected ?? 'a rate',
  },
  networks: {
    parse: (source) => {
      const addresses = source.split(',').map((address) => address.trim());
      return addresses.every(isNetwork) ? addresses : undefined;
    },
    show: String,
    expectation: () => 'comma-separated addresses and networks such as 10.0.0.0/8,127.0.0.1',
  },
  range: {
    parse: (source) => {
      const [, first, last] = /^(\d{1,9})-(\d{1,9})$/.exec(source) ?? [];
      return Number(first) <= Number(last) ? { first: Number(first), last: Number(last) } : undefined;
    },
    show: String,
    expectation: ({ expected }) => expected ?? 'a range of numbers',
  },
};

/** Whether the text is an address, with or without a prefix length. */
function isNetwork(given: string): boolean {
  const [address = '', prefix, ...rest] = given.split('/');
  const longest = isIPv6(address) ? 128 : isIPv4(address) ? 32 : -1;
  if (rest.length > 0 || longest < 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= longest);
}
