// The tests that a person writes for a program: an input and the output that is expected for it.

import type { RunEventMessage } from '../api/run.ts';

/** The server's answer on one test. */
export type TestEntry = Extract<RunEventMessage, { type: 'test' }>['entry'];

export type Case = TestEntry['test'];

export const mostCases = 50;
export const blank: Case = { in: '', expected_out: '' };

export const isBlank = (one: Case): boolean => one.in === '' && one.expected_out === '';

function isCase(value: unknown): value is Case {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'in' in value && typeof value.in === 'string' && 'expected_out' in value && typeof value.expected_out === 'string'
  );
}

/** Those among what the browser has kept. */
export function casesIn(value: unknown): readonly Case[] {
  return Array.isArray(value) ? value.filter(isCase).slice(0, mostCases) : [];
}

export function isSameCases(some: readonly Case[], others: readonly Case[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
