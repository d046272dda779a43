// What the bench's own tests have in common: each row measured with little, in no time.

import type { Test } from 'tap';
import { instanceLabel } from '../../src/sandbox/container-options.ts';
import { docker } from '../support/docker.ts';
import { openPlace } from './place.ts';
import { smokePlan } from './plan.ts';
import { jsonOf, tableOf, type Row } from './row.ts';
import { measureRows } from './rows.ts';

interface JsonRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number | null;
  readonly ratio: number | null;
  readonly p99?: number;
}

/** The instances of containers that exist and belong to this bench. */
export async function containersLeft(instance: string): Promise<readonly string[]> {
  const all = await docker.listContainers({ all: true });
  return all.map(({ Labels: labels }) => labels[instanceLabel] ?? '').filter((label) => label.startsWith(instance));
}

/** Measures the rows of these names; each must come out, with figures that can be, and nothing may be left. */
export async function expectRows(t: Test, names: readonly string[]): Promise<readonly Row[]> {
  const { rows, instance } = await measure(t, names);
  t.comment(tableOf(rows));
  t.same(rows.map(({ name }) => name).toSorted(), [...names].toSorted());
  for (const row of rows) expectFigures(t, row);
  t.same(await containersLeft(instance), []);
  return rows;
}

async function measure(t: Test, names: readonly string[]): Promise<{ rows: readonly Row[]; instance: string }> {
  const { signal } = new AbortController();
  await using place = await openPlace({ plan: smokePlan, signal, onProgress: (line) => t.comment(line) });
  const rows: Row[] = [];
  for await (const row of measureRows(place, new Set(names))) rows.push(row);
  return { rows, instance: place.baseline.instance };
}

/** A count that is best zero, and the difference of two times, each measured once. */
const mayBeAnyNumber = new Set(['busy_verdicts', 'per_test']);

function expectFigures(t: Test, row: Row): void {
  const { name, value, unit, baseline, ratio, p99 } = JSON.parse(jsonOf(row)) as JsonRow;
  t.ok(Number.isFinite(value) && (mayBeAnyNumber.has(name) || value > 0), `${name}: ${value} ${unit}`);
  t.equal(ratio !== null, row.target.of === 'ratio', `${name}: a ratio where one is asked for`);
  if (ratio !== null) t.ok(Math.abs(ratio - value / (baseline ?? 0)) < 1e-9, `${name}: ratio ${ratio}`);
  if (p99 !== undefined) t.ok(p99 >= value, `${name}: p99 ${p99}`);
}
