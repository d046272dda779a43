// Where the time of a run went: the slowest files, and the seconds that the files of each folder took together.

import { relative } from 'node:path';

interface TimedFile {
  readonly file: string;
  readonly seconds: number;
}

const shownFiles = 15;

export function rankingOf(files: readonly TimedFile[]): string {
  const slowest = files.toSorted((a, b) => b.seconds - a.seconds).slice(0, shownFiles);
  const folders = [...Map.groupBy(files, ({ file }) => folderOf(file))]
    .map(([folder, inside]) => ({
      name: `${folder} (${inside.length} ${inside.length === 1 ? 'file' : 'files'})`,
      seconds: inside.reduce((sum, { seconds }) => sum + seconds, 0),
    }))
    .toSorted((a, b) => b.seconds - a.seconds);
  return [
    'The slowest files:',
    ...slowest.map(({ file, seconds }) => lineOf(file, seconds)),
    'Seconds a folder, all its files together:',
    ...folders.map(({ name, seconds }) => lineOf(name, seconds)),
  ].join('\n');
}

function lineOf(name: string, seconds: number): string {
  return `${seconds.toFixed(1).padStart(8)} s  ${name}`;
}

/** `tests/unit` for every file below it. */
function folderOf(file: string): string {
  return relative('.', file).split('/').slice(0, -1).slice(0, 2).join('/');
}
