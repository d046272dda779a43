// The types of the client, made from the schemas of src/api. After a change of a schema:
//
//   node tests/support/client-types.ts
//
// They are kept as text, because the client's package has no dependencies: the types of src/api would need TypeBox.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { JudgementView } from '../../src/api/judgement.ts';
import { submissionBody } from '../../src/api/submission.ts';
import { loadConfig } from '../../src/config/load.ts';

export const clientTypesFile = join(import.meta.dirname, '..', '..', 'src', 'client', 'types.ts');

const head = `// What a submission and its answer hold. Limits are the defaults of a server.
// Made from the schemas of src/api: node tests/support/client-types.ts
`;

const options = { bannerComment: '', additionalProperties: false, ignoreMinAndMaxItems: true, format: false };

/** The text of src/client/types.ts. */
export async function clientTypes(): Promise<string> {
  const { properties, ...submission } = submissionBody(loadConfig({}));
  // A server may know other languages than this version does.
  const { enum: _languages, ...language } = properties.language;
  const request = orUndefined(plain({ ...submission, properties: { ...properties, language } }));
  const types = [
    await compile(request, 'Submission', options),
    await compile(plain(JudgementView), 'Judgement', options),
  ];
  const text = types.join('\n').replaceAll(/\/\*\*\n *\* (.*)\n *\*\//g, '/** $1 */');
  return format(`${head}\n${text}`, { ...(await resolveConfig(clientTypesFile)), parser: 'typescript' });
}

/** What may be left out of a request may also be undefined: JSON leaves it out then. */
function orUndefined(schema: JSONSchema): JSONSchema {
  const { properties = {}, required, items, anyOf } = schema;
  const fields = Object.entries(properties).map(([name, field]) => {
    const { description, ...whole } = orUndefined(field);
    const isRequired = Array.isArray(required) && required.includes(name);
    return [name, { ...(isRequired ? whole : { anyOf: [whole, { tsType: 'undefined' }] }), description }];
  });
  return {
    ...schema,
    ...(fields.length === 0 ? {} : { properties: Object.fromEntries(fields) }),
    ...(items === undefined || Array.isArray(items) ? {} : { items: orUndefined(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(orUndefined) }),
  };
}

/** The schema without the marks that TypeBox keeps in it. */
function plain(schema: object): JSONSchema {
  return JSON.parse(JSON.stringify(schema));
}

if (import.meta.main) await writeFile(clientTypesFile, await clientTypes());
