// One test of the page: its input, what is expected, and the verdict on it.

import type { Case } from './cases.ts';
import type { CasePhrases } from './case-strings.ts';
import { verdictOf, type CaseState } from './case-verdict.ts';
import { detailsOf } from './comparison-view.ts';
import { make } from './dom.ts';
import type { NumberText } from './status-text.ts';

export interface CaseView {
  readonly element: HTMLElement;
  readonly value: () => Case;
  readonly fill: (value: Case) => void;
  /** Its place in the list, from 1. */
  readonly setNumber: (number: number) => void;
  /** null takes the verdict away */
  readonly setState: (state: CaseState | null) => void;
  readonly focus: (where: 'input' | 'removal') => void;
}

export interface CaseViewParts {
  readonly phrases: CasePhrases;
  readonly number: NumberText;
  readonly onEdit: () => void;
  readonly onRemove: (view: CaseView) => void;
}

export function createCaseView(first: Case, { phrases, number, onEdit, onRemove }: CaseViewParts): CaseView {
  const element = make('li', 'case');
  const head = make('div', 'head');
  const title = make('h2', '');
  const removal = make('button', 'bare icon', '×');
  const pair = make('div', 'pair');
  const result = createResult(phrases, number);
  // The text is kept as it is: a field would change the ends of its lines.
  let value = first;

  const takes = (key: keyof Case) => (text: string) => {
    value = { ...value, [key]: text };
    result.setState(null);
    onEdit();
  };

  const input = createField(phrases.caseInput, first.in, takes('in'));
  const output = createField(phrases.caseOutput, first.expected_out, takes('expected_out'));
  head.append(title, ...result.head, make('span', 'grow'), removal);
  pair.append(input.label, output.label);
  element.append(head, pair, result.details);
  const view: CaseView = {
    element,
    value: () => value,
    fill(next) {
      value = next;
      input.field.value = next.in;
      output.field.value = next.expected_out;
      result.setState(null);
    },
    setNumber(place) {
      const text = String(place);
      title.textContent = phrases.caseName(text);
      input.field.ariaLabel = phrases.inputOf(text);
      output.field.ariaLabel = phrases.outputOf(text);
      removal.ariaLabel = phrases.removeCase(text);
      removal.title = phrases.removeCase(text);
    },
    setState: result.setState,
    focus: (where) => (where === 'input' ? input.field : removal).focus(),
  };
  removal.type = 'button';
  removal.addEventListener('click', () => onRemove(view));
  return view;
}

function createField(name: string, text: string, onInput: (text: string) => void) {
  const label = make('label', '', name);
  const field = make('textarea', '');
  field.spellcheck = false;
  field.autocapitalize = 'off';
  field.rows = 2;
  field.value = text;
  field.addEventListener('input', () => onInput(field.value));
  label.append(field);
  return { label, field };
}

/** The verdict for the head of a test, and what is worth seeing below it. */
function createResult(phrases: CasePhrases, number: NumberText) {
  const verdict = make('span', 'verdict');
  const figures = make('span', 'figures quiet');
  const details = make('div', 'details');

  function setState(state: CaseState | null): void {
    const shown = state === null ? null : verdictOf(state, phrases, number);
    const icon = make('span', 'icon', shown?.icon);
    icon.ariaHidden = 'true';
    verdict.replaceChildren(...(shown === null ? [] : [icon, ` ${shown.text}`]));
    verdict.dataset['tone'] = shown?.tone ?? '';
    figures.textContent = shown?.figures ?? '';
    // What came before stays until there is something new, so that nothing jumps.
    if (shown?.tone === 'busy') return;
    details.replaceChildren();
    if (shown !== null && shown.detail !== '') details.append(make('p', 'reason', shown.detail));
    if (typeof state === 'object' && state?.result === 'failed') details.append(...detailsOf(state, phrases));
  }

  return { head: [verdict, figures], details, setState };
}
