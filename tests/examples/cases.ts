// The examples under tests/examples/<language>/<example>.<ext>: model programs, the same four in each language. Here are
// their tests, and how their sources are found.
//
//   sum              two whole numbers on a line; prints their sum
//   read-until-eof   whole numbers on any number of lines, until the input ends; prints their sum
//   fast-input       n, then n numbers from 0 to 1e9; prints their sum modulo 1e9+7 and the largest
//   dijkstra         n m, then m edges `from to length`; prints the distances of 1 to n from 1, -1 where no way leads

import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { languages } from '../../src/languages/catalogue.ts';
import type { TestCase } from '../support/server.ts';

type Edge = readonly [from: number, to: number, length: number];

/** By the name of the example. */
export const exampleTests: Readonly<Record<string, readonly TestCase[]>> = {
  sum: [
    { in: '2 3\n', expected_out: '5\n' },
    { in: '-7 7\n', expected_out: '0\n' },
    { in: '0 0', expected_out: '0\n' },
    // More than 32 bits.
    { in: '2147483647 2147483647\n', expected_out: '4294967294\n' },
    { in: '-1000000000000 1\n', expected_out: '-999999999999\n' },
  ],
  'read-until-eof': [
    { in: '1 2 3\n4 5\n', expected_out: '15\n' },
    { in: '', expected_out: '0\n' },
    { in: '\n\n', expected_out: '0\n' },
    { in: '  8\n\n\t-3  \r\n5', expected_out: '10\n' },
    { in: '1000000000\n'.repeat(1_000), expected_out: '1000000000000\n' },
  ],
  'fast-input': [
    fastInputTest([0]),
    fastInputTest([1_000_000_000]),
    fastInputTest([1_000_000_000, 7]), // the sum is the modulus
    fastInputTest(pseudorandom(100_000, 1_000_000_001)),
    fastInputTest(Array<number>(100_000).fill(1_000_000_000)),
  ],
  dijkstra: [
    { in: '1 0\n', expected_out: '0\n' },
    { in: '3 1\n2 3 1\n', expected_out: '0 -1 -1\n' },
    // The way with more edges is the shorter one; edges lead one way; one goes to where it came from.
    { in: '4 6\n1 2 9\n1 3 1\n3 2 2\n2 4 0\n4 1 5\n3 3 1\n', expected_out: '0 3 1 3\n' },
    // Two edges between the same nodes; more than 32 bits.
    {
      in: '4 4\n1 2 2000000000\n1 2 1000000000\n2 3 2000000000\n3 4 2000000000\n',
      expected_out: '0 1000000000 3000000000 5000000000\n',
    },
    dijkstraTest(300, pseudorandomEdges(300, 2_000)),
    dijkstraTest(500, pseudorandomEdges(500, 600)),
  ],
};

/** The source of an example in a language. */
export async function exampleSource(language: string, example: string): Promise<Buffer> {
  const fileName = languages.get(language)?.fileName;
  if (fileName === undefined) throw new TypeError(`there is no language ${language}`);
  return readFile(join(import.meta.dirname, language, example + extname(fileName)));
}

/** The same numbers each time, from 0 to below the bound: a linear congruential generator modulo 2^31. */
function pseudorandom(count: number, below: number): readonly number[] {
  let state = 42;
  return Array.from({ length: count }, () => {
    state = Number((BigInt(state) * 1_103_515_245n + 12_345n) % 2_147_483_648n);
    // Its high bits: the low ones come again too soon.
    return Math.floor((state / 2_147_483_648) * below);
  });
}

function pseudorandomEdges(nodes: number, count: number): readonly Edge[] {
  const numbers = pseudorandom(2 * count, nodes);
  const lengths = pseudorandom(count, 1_000_000_000);
  return lengths.map((length, index) => [numbers[2 * index]! + 1, numbers[2 * index + 1]! + 1, length]);
}

function fastInputTest(numbers: readonly number[]): TestCase {
  const sum = numbers.reduce((before, number) => before + number, 0);
  const largest = numbers.reduce((before, number) => Math.max(before, number), 0);
  return { in: `${numbers.length}\n${numbers.join(' ')}\n`, expected_out: `${sum % 1_000_000_007} ${largest}\n` };
}

function dijkstraTest(nodes: number, edges: readonly Edge[]): TestCase {
  const lines = [[nodes, edges.length], ...edges].map((numbers) => numbers.join(' '));
  return { in: `${lines.join('\n')}\n`, expected_out: `${distances(nodes, edges).join(' ')}\n` };
}

/** By another way than the examples: every edge is tried until none makes a distance shorter (Bellman and Ford). */
function distances(nodes: number, edges: readonly Edge[]): readonly number[] {
  const found = Array<number>(nodes + 1).fill(Infinity);
  found[1] = 0;
  for (let isShorter = true; isShorter;) {
    isShorter = false;
    for (const [from, to, length] of edges) {
      if (found[from]! + length >= found[to]!) continue;
      found[to] = found[from]! + length;
      isShorter = true;
    }
  }
  return found.slice(1).map((distance) => (distance === Infinity ? -1 : distance));
}
