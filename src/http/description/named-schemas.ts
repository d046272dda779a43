// Describes each schema that has a title once, under its title, and refers to it wherever it is used.

import { isDeepStrictEqual } from 'node:util';

interface Description {
  readonly paths?: object;
  readonly components?: object;
}

/** @throws Error when two different schemas have the same title */
export function nameSchemas<Document extends Description>(document: Document): Document {
  const schemas: Record<string, unknown> = {};

  function named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    const whole = Object.fromEntries(
      // Examples hold values, not schemas.
      Object.entries(value).map(([key, inner]) => [key, key === 'examples' ? inner : named(inner)]),
    );
    const { title, ...rest } = whole;
    // In a list of properties, it is a property of this name.
    if (typeof title !== 'string') return whole;
    if (title in schemas && !isDeepStrictEqual(schemas[title], rest)) throw new Error(`two schemas are named ${title}`);
    schemas[title] = rest;
    return { $ref: `#/components/schemas/${title}` };
  }

  const paths = named(document.paths);
  return { ...document, paths, components: { ...document.components, schemas } };
}
