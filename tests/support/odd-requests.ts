// Requests that are wrong in one place, made from what /openapi.json says of an operation: for each field of its body
// and each of its parameters every kind of value, nothing, and what is not described.

import { resolve, type ApiDescription, type Operation, type Schema } from './api-description.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Texts that stand where a JSON value should; not all of them are one. */
export const oddJson: readonly string[] = [
  words(`null true false 0 -0 -1 1.5 7 1e308 -1e308 1e400 -1e400 5e-324 NaN Infinity 01 +1 .5 0x1 'x' undefined`),
  words(String.raw`"" "0" "NaN" "null" "python" "lines" "cHJpbnQoNSk=" "__proto__" "\u0000" "\ud800" "\uffff" "\x" "`),
  words('[] [null] [[]] [0] ["x"] [{}] [,] [ {} {"":0} {"x":null} {"__proto__":{}} {"type":"float"} {"a":1,}'),
  ['"\n"', `"${'A'.repeat(5000)}"`, '9'.repeat(400), '{"constructor":{"prototype":{}}}'],
  [`[${'{},'.repeat(50)}{}]`, `[${'0,'.repeat(2000)}0]`, '['.repeat(30) + ']'.repeat(30)],
].flat();

type Path = readonly (string | number)[];

interface Place {
  readonly path: Path;
  readonly schema: Schema;
}

/** The value itself, and every field and entry in it. */
export function placesOf(description: ApiDescription, schema: Schema, path: Path = []): readonly Place[] {
  const { properties = {}, items, anyOf = [], ...rest } = resolve(description, schema);
  return [
    { path, schema: { properties, ...rest } },
    ...Object.entries(properties).flatMap(([name, inner]) => placesOf(description, inner, [...path, name])),
    ...(items === undefined ? [] : placesOf(description, items, [...path, 0])),
    ...anyOf.flatMap((shape) => placesOf(description, shape, path).filter((place) => place.path !== path)),
  ];
}

const marker = '@here@';

/** The JSON of a body with a text in one place of it. */
export function bodyWithText(description: ApiDescription, schema: Schema, body: unknown, path: Path, text: string) {
  return JSON.stringify(changed(description, schema, body, path)).replace(`"${marker}"`, () => text);
}

function changed(description: ApiDescription, schema: Schema, value: unknown, [step, ...path]: Path): unknown {
  if (step === undefined) return marker;
  const { properties, items, anyOf = [] } = resolve(description, schema);
  const shape = properties?.[step] ?? items ?? anyOf.find((one) => one.properties?.[step] !== undefined);
  if (properties?.[step] === undefined && items === undefined && shape !== undefined) {
    return changed(description, shape, sampleOf(shape), [step, ...path]);
  }
  const inner = changed(description, shape ?? {}, Object(value)[step], path);
  return Array.isArray(value)
    ? value.map((entry: unknown, index) => (index === step ? inner : entry))
    : { ...Object(value), [step]: inner };
}

/** An object with what it has to have. */
function sampleOf({ properties = {}, required = [] }: Schema): unknown {
  return Object.fromEntries(required.map((name) => [name, properties[name]?.enum?.[0]]));
}

/** Bodies without what has to be there, and with what is not described. */
export function bodiesOfOtherFields(description: ApiDescription, schema: Schema, body: unknown): readonly string[] {
  const { properties = {}, required = [] } = resolve(description, schema);
  const fields = Object.entries(Object(body) as Record<string, unknown>);
  const without = required.map((name) => JSON.stringify(Object.fromEntries(fields.filter(([key]) => key !== name))));
  const names = [
    'x',
    '',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    ...Object.keys(properties).map((one) => one.toUpperCase()),
  ];
  const objects = placesOf(description, schema).filter((place) => place.schema['additionalProperties'] === false);
  const extra = objects.flatMap(({ path }) =>
    names.map((name) => bodyWithText(description, schema, body, [...path, name], '0')),
  );
  return [...without, ...extra];
}

/** Bodies that are no JSON of any field. */
export function brokenBodies(body: string): readonly (string | Buffer)[] {
  const cut = body.slice(0, -1);
  return [
    ['', ' ', ...words('{ {} [] null 0 "x" undefined {"code"'), cut, `${body}x`, `${body}${body}`, `[${body}]`],
    [`{"a":${body}}`, body.replaceAll('"', "'"), body.replace('}', ',}'), `\u0000${body}`, `//\n${body}`],
    ['['.repeat(20_000), '{"a":'.repeat(20_000), `${cut}${',"a":0'.repeat(20_000)}}`],
    Buffer.from([0xff, 0xfe, 0x00]),
    Buffer.concat([Buffer.from('{"attempt_id":"'), Buffer.from([0xc3, 0x28]), Buffer.from(`",${body.slice(1)}`)]),
    Buffer.from(body, 'utf16le'),
    Buffer.alloc(300_000, ' '),
    Buffer.alloc(1000),
  ].flat();
}

/** Texts in a path or a query, as they are sent. */
export const oddUrlTexts: readonly string[] = [
  '',
  words(`0 -1 1e9 1e400 NaN Infinity null true 0x10 1.5 30.5 %2b1 %201 1,2 . .. __proto__ constructor ' * $& ; @`),
  words('%00 %ff %c3%28 %ed%a0%80 %f0%9f%92%a9 %2f %2e%2e%2f %20 %0d%0a % %zz %u0041 %7b%7d'),
  ['a'.repeat(101), 'a'.repeat(5000), '9'.repeat(400), 'A'.repeat(20_000)],
].flat();

const long = 'x'.repeat(5000);

const valuesOfHeaders: Readonly<Record<string, readonly string[]>> = {
  authorization: ['', ' ', 'x', 'Basic eDp5', 'Bearer', 'Bearer  ', 'Bearer x y', 'Bearer \u00ff', long],
  'x-api-key': ['', ' ', '0', '\u00ff', 'a, b', long],
  'x-request-id': ['', '\u00ff', '../x', '"; drop', long],
  accept: ['', '*', 'text/html', 'x/y;q=2', long],
  'content-encoding': ['gzip', 'br', 'x', 'identity, identity'],
  'accept-encoding': ['\u00ff'],
  host: ['', '\u00ff'],
  origin: ['null'],
  range: ['bytes=5-1'],
  'if-none-match': ['*'],
  expect: ['nothing'],
  x: ['x'.repeat(20_000)],
};

/** Header fields besides those that a request needs. */
export const oddHeaders: readonly Readonly<Record<string, string>>[] = Object.entries(valuesOfHeaders).flatMap(
  ([name, values]) => values.map((value) => ({ [name]: value })),
);

/** Media types that are not the operation's, or not quite. */
export function oddTypes({ body }: Operation): readonly string[] {
  const known = [
    'application/json',
    'multipart/form-data; boundary=b',
    'application/x-www-form-urlencoded',
    'text/plain',
  ];
  return [
    known.filter((type) => body === undefined || !type.startsWith(body.type)),
    ['', ' ', 'x', '/', 'x/y', 'application/jsonx', 'application/json, text/plain', '\u00ff/\u00ff', long],
    ['application/json; charset=latin1', 'multipart/form-data', 'multipart/form-data; boundary='],
  ].flat();
}

const part = (disposition: string, content: string): string =>
  `--b\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const end = '--b--\r\n';
const file = (content = 'print(5)\n', name = 'main.py'): string => part(`name="file"; filename="${name}"`, content);
const field = (name: string, content: string): string => part(`name="${name}"`, content);

export const goodForm = file() + end;

/** Forms that are none, or have parts that they must not have. */
export function badForms(): readonly string[] {
  const fileNames = [
    '',
    ...words('.py py main main.rb main.PY.txt ../../etc/passwd é.exe'),
    '\u0000.py.',
    'a'.repeat(3000),
  ];
  const fieldNames = ['', ...words('x __proto__ constructor FILE file[]'), '\u0000'];
  const headless = ['', 'filename="main.py"', 'name'].map((disposition) => part(disposition, 'x'));
  return [
    ['', 'x', end, '--b', '--b\r\n', `--b\r\n\r\n${end}`, `--b\r\n${'x: y\r\n'.repeat(5000)}\r\n\r\n${end}`],
    [file(), `${file()}--b`, `${file()}--c--`, file().slice(0, -9)],
    fileNames.map((name) => file('print(5)\n', name) + end),
    fieldNames.flatMap((name) => [field(name, '1') + file() + end, file() + field(name, '1') + end]),
    headless.map((one) => one + file() + end),
    [file() + file() + end, file('') + end, file('x'.repeat(5000)) + end, field('file', 'print(5)') + end],
    [field('stdin', '') + end, file() + field('stdin', 'a') + field('stdin', 'b') + end],
    [file() + field('stdin', 'x'.repeat(2_000_000)) + end, field('stdin', 'x').repeat(50) + file() + end],
  ].flat();
}
