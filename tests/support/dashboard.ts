// The Grafana dashboard as tests read it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Target {
  readonly expr: string;
  readonly legendFormat: string;
}

export interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets?: readonly Target[];
  readonly datasource?: { readonly uid: string };
}

interface Variable {
  readonly name: string;
  readonly type: string;
  readonly definition?: string;
}

export interface Dashboard {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly Variable[] };
}

export const dashboard: Dashboard = JSON.parse(
  await readFile(join(import.meta.dirname, '..', '..', 'docs', 'grafana-dashboard.json'), 'utf8'),
);

/** As Grafana sends it: its variables have values. */
export function filledIn(expression: string): string {
  return expression.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'judge').replaceAll('$instance', '.*');
}

/** The labels that a legend shows. */
export function legendLabels({ legendFormat }: Target): readonly string[] {
  return [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!);
}
