// The list of tests: at least one, at most as many as a program may have here.

import { blank, isBlank, mostCases, type Case } from './cases.ts';
import { createCaseView, type CaseView, type CaseViewParts } from './case-view.ts';
import { button, byId, onClick } from './dom.ts';

export interface CaseList {
  /** Takes the place of all. */
  readonly show: (cases: readonly Case[]) => void;
  /** those that are not blank */
  readonly filled: () => readonly CaseView[];
  readonly focusFirst: () => void;
  /** Puts the test where a blank one is, else at the end. Returns whether there was room. */
  readonly put: (value: Case) => boolean;
}

export function createCaseList(parts: Omit<CaseViewParts, 'onRemove'>): CaseList {
  const list = byId('cases', HTMLElement);
  let views: readonly CaseView[] = [];

  function setViews(next: readonly CaseView[]): void {
    views = next;
    for (const [at, view] of views.entries()) view.setNumber(at + 1);
    button('add-case').disabled = views.length === mostCases;
  }

  function add(value: Case): CaseView {
    const view = createCaseView(value, { ...parts, onRemove: remove });
    list.append(view.element);
    setViews([...views, view]);
    return view;
  }

  function remove(view: CaseView): void {
    const at = views.indexOf(view);
    view.element.remove();
    setViews(views.filter((one) => one !== view));
    if (views.length === 0) add(blank).focus('input');
    else views[Math.min(at, views.length - 1)]?.focus('removal');
    parts.onEdit();
  }

  onClick('add-case', () => add(blank).focus('input'));
  return {
    show(cases) {
      list.replaceChildren();
      setViews([]);
      for (const value of cases.length === 0 ? [blank] : cases) add(value);
    },
    filled: () => views.filter((view) => !isBlank(view.value())),
    focusFirst: () => views[0]?.focus('input'),
    put(value) {
      const unused = views.find((view) => isBlank(view.value()));
      if (unused === undefined && views.length === mostCases) return false;
      const view = unused ?? add(blank);
      view.fill(value);
      view.focus('input');
      parts.onEdit();
      return true;
    },
  };
}
