// The tab of the tests: a list of them, a run of all, and how many have passed.

import type { Case } from './cases.ts';
import { createCaseList } from './case-list.ts';
import type { CaseView } from './case-view.ts';
import { byId, onClick, toast } from './dom.ts';
import type { RunPanel } from './run-panel.ts';
import { isGoingOn, type RunNews, type RunState } from './run-state.ts';
import { numbersOf } from './status-text.ts';
import type { Strings } from './strings.ts';

export interface TestsPanelParts {
  readonly strings: Strings;
  readonly runs: () => Pick<RunPanel, 'judge' | 'lastRun'>;
  /** A person has changed the tests. */
  readonly onEdit: () => void;
}

export interface TestsPanel {
  /** The tests of another program are shown now. */
  readonly show: (cases: readonly Case[]) => void;
  /** those that are not blank */
  readonly all: () => readonly Case[];
  readonly run: () => void;
  /** The program is not the one that was judged any more. */
  readonly setOld: () => void;
}

export function createTestsPanel({ strings, runs, onEdit }: TestsPanelParts): TestsPanel {
  const { cases: phrases } = strings.phrases;
  const summary = createSummary(strings);
  const list = createCaseList({ phrases, number: numbersOf(strings.tag), onEdit });

  function run(): void {
    const asked = list.filled();
    const tests = asked.map((view) => view.value());
    if (tests.length > 0) return runs().judge(tests, (news, state) => hear(asked, news, state));
    byId('tests-tab', HTMLElement).click();
    list.focusFirst();
    return toast(phrases.noCases);
  }

  function hear(asked: readonly CaseView[], news: RunNews, state: RunState): void {
    const { count } = state.tests;
    if (news.type === 'asked') for (const view of asked) view.setState('waiting');
    if (news.type === 'test') asked[news.number - 1]?.setState(news.entry);
    if (!isGoingOn(state)) for (const view of asked.slice(count)) view.setState(state.phase === 'idle' ? null : 'cut');
    else if (state.phase === 'running') asked[count]?.setState('running');
    summary.show(state, asked.length);
  }

  onClick('run-tests', run);
  onClick('take-run', () => {
    const last = runs().lastRun();
    if (last === null) toast(phrases.noRun);
    else if (!list.put(last)) toast(phrases.enough);
  });
  return {
    show(cases) {
      list.show(cases);
      summary.clear();
    },
    all: () => list.filled().map((view) => view.value()),
    run,
    setOld: summary.setOld,
  };
}

/** `3 of 5 passed` at the end, and a count in the tab while the tests run and after. */
function createSummary({ phrases, tag }: Strings) {
  const number = numbersOf(tag);
  const text = byId('tests-said', HTMLElement);
  const count = byId('test-count', HTMLElement);
  let said = '';

  function clear(): void {
    said = '';
    text.textContent = '';
    count.hidden = true;
  }

  function show(state: RunState, asked: number): void {
    const { passed, count: judged } = state.tests;
    const isOver = !isGoingOn(state);
    said = isOver && judged > 0 ? phrases.cases.passedOf(number(passed), number(asked)) : '';
    text.textContent = said;
    // It stays where it is from one run to the next, so that the tabs beside it do not move.
    count.hidden = isOver && judged === 0;
    count.textContent = `${passed}/${asked}`;
    count.dataset['tone'] = !isOver ? 'idle' : passed === asked ? 'good' : 'bad';
  }

  function setOld(): void {
    if (said === '') return;
    text.textContent = `${said}, ${phrases.cases.beforeChange}`;
    count.dataset['tone'] = 'idle';
  }

  return { clear, show, setOld };
}
