// The line at the foot of the page: the state of the run in words, and the time it has taken so far.

import { byId, button, make } from './dom.ts';
import type { RunState } from './run-state.ts';
import { statusOf } from './status-text.ts';
import type { Strings } from './strings.ts';

const tickMs = 100;

export function createStatusLine(strings: Strings) {
  const state = byId('state', HTMLElement);
  const figures = byId('figures', HTMLElement);
  const elapsed = byId('elapsed', HTMLElement);
  const again = button('run-again');
  let ticking: ReturnType<typeof setInterval> | undefined;
  let shown = '';

  function stopClock(): void {
    clearInterval(ticking);
    ticking = undefined;
    elapsed.textContent = '';
  }

  /** A screen reader does not hear of it: it would hear of nothing else. */
  function startClock(): void {
    const startedAtMs = performance.now();
    const format = new Intl.NumberFormat(strings.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    ticking = setInterval(() => {
      elapsed.textContent = `${format.format((performance.now() - startedAtMs) / 1000)} s`;
    }, tickMs);
  }

  return {
    show(run: RunState): void {
      const status = statusOf(run, strings);
      if (run.phase !== 'running') stopClock();
      else if (ticking === undefined) startClock();
      again.hidden = !status.isCached;
      const text = JSON.stringify(status);
      if (text === shown) return;
      shown = text;
      state.dataset['tone'] = status.tone;
      state.textContent = status.text;
      figures.replaceChildren(...status.figures.map((figure) => make('span', '', figure)));
    },
  };
}
