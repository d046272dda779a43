// The file that API_KEYS_FILE names: one key in each line; blank lines and lines that start with # are ignored.

import { readFileSync } from 'node:fs';

/** @throws Error that names the line, never the key */
export function readKeysFile(path: string, pattern: RegExp): readonly string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  const numbered = lines.map((key, index) => ({ key, line: index + 1 }));
  const keys = numbered.filter(({ key }) => key !== '' && !key.startsWith('#'));
  const wrong = keys.find(({ key }) => !pattern.test(key));
  if (wrong !== undefined) throw new Error(`line ${wrong.line} is not a key`);
  if (keys.length === 0) throw new Error('it has no key');
  return keys.map(({ key }) => key);
}
