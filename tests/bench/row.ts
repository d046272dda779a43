// A row of the bench: what was measured, what it is held against, whether its target is met, and how it is shown.

import { textTable } from '../support/text-table.ts';

/** What the ratio to the baseline, or the value itself, has to be. */
export interface Target {
  readonly of: 'ratio' | 'value';
  readonly bound: '<=' | '>=';
  readonly limit: number;
}

export interface RowKind {
  readonly name: string;
  readonly what: string;
  readonly unit: string;
  readonly target: Target;
}

export interface Figures {
  readonly value: number;
  readonly baseline?: number;
  /** what the baseline is, in words */
  readonly against?: string;
  /** the 99th percentile of what `value` is the median of */
  readonly p99?: number;
}

export interface Row extends RowKind, Figures {
  /** value / baseline, null when there is nothing to divide by */
  readonly ratio: number | null;
  readonly isMet: boolean;
}

export function makeRow(kind: RowKind, figures: Figures): Row {
  const { value, baseline = 0 } = figures;
  const ratio = baseline === 0 ? null : value / baseline;
  const { of, bound, limit } = kind.target;
  // NaN is on neither side of a limit.
  const judged = of === 'ratio' ? (ratio ?? Number.NaN) : value;
  return { ...kind, ...figures, ratio, isMet: bound === '<=' ? judged <= limit : judged >= limit };
}

function targetText({ target: { of, bound, limit }, unit }: RowKind): string {
  return of === 'ratio' ? `ratio ${bound} ${limit}` : `${bound} ${limit} ${unit}`.trim();
}

/** Three digits that count; whole numbers as they are. */
export function figureText(value: number | null | undefined): string {
  if (value === null || value === undefined) return '-';
  return Number.isInteger(value) || Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

export function tableOf(rows: readonly Row[]): string {
  const head = ['name', 'what', 'ours', 'p99', 'unit', 'baseline', 'ratio', 'target', 'met', 'the baseline is'];
  const cells = rows.map((row) => [
    row.name,
    row.what,
    figureText(row.value),
    figureText(row.p99),
    row.unit,
    figureText(row.baseline),
    figureText(row.ratio),
    targetText(row),
    row.isMet ? 'yes' : 'NO',
    row.against ?? '-',
  ]);
  return textTable([head, ...cells]);
}

/** One line of JSON. */
export function jsonOf(row: Row): string {
  const { name, value, unit, baseline = null, ratio, p99, isMet } = row;
  return JSON.stringify({
    name,
    value,
    unit,
    baseline,
    ratio,
    ...(p99 === undefined ? {} : { p99 }),
    target: targetText(row),
    met: isMet,
  });
}
