// What the README says is what the code does.

import { readFile } from 'node:fs/promises';
import t from 'tap';
import { loadConfig } from '../../src/config/load.ts';
import { describeVariables } from '../../src/config/variables.ts';
import { errorTable } from '../../src/errors.ts';
import { submissionBody } from '../../src/api/submission.ts';
import { blocksIn, tableUnder } from '../support/readme.ts';

await t.test('the configuration table is the schema’s: names, defaults, meanings, in its order', async (t) => {
  const rows = tableUnder('Configuration');
  t.same(
    rows,
    describeVariables().map(({ name, default: value, meaning }) => [`\`${name}\``, value, meaning]),
  );
});

await t.test('the error table has every status that a client can read, and no other', async (t) => {
  const rows = Object.values(errorTable)
    .filter(({ status }) => status !== 499)
    .map(({ status, meaning }) => [String(status), meaning]);
  t.same(tableUnder('Errors'), rows);
});

await t.test('the table of fields has the schema’s fields, defaults and which of them are required', async (t) => {
  const { properties, required } = submissionBody(loadConfig({}));
  const fields = Object.entries(properties).map(([name, schema]) => {
    const { default: value } = schema as { default?: unknown };
    const shown =
      value === undefined ? 'none' : typeof value === 'number' ? String(value) : `\`${JSON.stringify(value)}\``;
    return [`\`${name}\``, required.includes(name as (typeof required)[number]) ? 'required' : shown];
  });
  const rows = tableUnder('`POST /run_code`').map(([name, , value]) => [name, value]);
  t.same(rows, fields);
});

await t.test('the specification’s fields are named as such, all others as extensions', async (t) => {
  const rows = tableUnder('`POST /run_code`');
  const origins = (wanted: string) => rows.filter(([, , , origin]) => origin === wanted).map(([name]) => name);
  t.same(origins('specification'), ['`code`', '`tests`']);
  t.equal(origins('extension').length, rows.length - 2);
});

await t.test('every npm command that it names exists', async (t) => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const shell = blocksIn('sh').join('\n');
  const named = [...shell.matchAll(/npm (?:run )?(\w+)/g)].map(([, name]) => name!);
  t.ok(named.length >= 2);
  for (const name of named) t.ok(scripts[name], `npm ${name}`);
});
