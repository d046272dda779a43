/** The string at `path` in a JSON text; undefined when there is no such string, or when the text is not JSON. */
export function stringInJson(text: string, ...path: readonly string[]): string | undefined {
  let here: unknown;
  try {
    here = JSON.parse(text);
  } catch {
    return undefined;
  }
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return typeof here === 'string' ? here : undefined;
}
