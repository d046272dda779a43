import { readFileSync } from 'node:fs';

export const first = (name) => readFileSync(name, 'utf8').split('\n')[0];
