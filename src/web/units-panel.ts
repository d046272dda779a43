// The unit tests that the program itself holds: a run of them, and the result of each by its name.

import type { RunEventMessage } from '../api/run.ts';
import { button, byId, make, onClick } from './dom.ts';
import { isGoingOn, type RunNews, type RunState } from './run-state.ts';
import type { RunPanel } from './run-panel.ts';
import type { Strings } from './strings.ts';
import type { UnitPhrases } from './unit-strings.ts';

export interface UnitsPanelParts {
  readonly strings: Strings;
  readonly runs: () => Pick<RunPanel, 'testUnits'>;
}

export interface UnitsPanel {
  /** Another program is shown now. `canRun`: whether its language has unit tests here. */
  readonly show: (canRun: boolean) => void;
}

type Unit = Extract<RunEventMessage, { type: 'unit' }>;

const looks = {
  passed: { tone: 'good', icon: '✓' },
  failed: { tone: 'bad', icon: '✗' },
  error: { tone: 'bad', icon: '✗' },
  skipped: { tone: 'idle', icon: '–' },
} as const satisfies Record<Unit['result'], { tone: string; icon: string }>;

export function createUnitsPanel({ strings, runs }: UnitsPanelParts): UnitsPanel {
  const { units: phrases } = strings.phrases.cases;
  const section = byId('units', HTMLElement);
  const list = byId('unit-list', HTMLElement);
  const said = byId('units-said', HTMLElement);

  function hear(news: RunNews, state: RunState): void {
    if (news.type === 'asked') list.replaceChildren();
    if (news.type === 'unit') list.append(elementOf(news, phrases));
    button('run-units').disabled = isGoingOn(state);
    said.textContent = state.phase === 'ended' && state.tests.count === 0 ? phrases.none : '';
  }

  onClick('run-units', () => runs().testUnits(hear));
  return {
    show(canRun) {
      section.hidden = !canRun;
      button('run-units').disabled = false;
      list.replaceChildren();
      said.textContent = '';
    },
  };
}

function elementOf({ name, result, message }: Unit, phrases: UnitPhrases): HTMLElement {
  const { tone, icon } = looks[result];
  const element = make('li', 'case unit');
  const head = make('div', 'head');
  const verdict = make('span', 'verdict');
  const sign = make('span', 'icon', icon);
  sign.ariaHidden = 'true';
  verdict.dataset['tone'] = tone;
  verdict.append(sign, ` ${phrases.results[result]}`);
  head.append(make('code', 'name', name), verdict);
  element.append(head);
  if (message !== undefined && message !== null && message !== '') {
    const text = make('pre', 'message', message);
    text.tabIndex = 0;
    text.role = 'group';
    text.ariaLabel = phrases.messageOf(name);
    element.append(text);
  }
  return element;
}
