// The tabs of the result: one is shown; the arrow keys go from tab to tab.

export interface Tabs {
  show(id: string): void;
}

/** Each tab names its panel in `aria-controls`. */
export function createTabs(list: HTMLElement): Tabs {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];

  function show(id: string): void {
    for (const tab of tabs) {
      const isShown = tab.id === id;
      tab.setAttribute('aria-selected', String(isShown));
      tab.tabIndex = isShown ? 0 : -1;
      const panel = document.querySelector<HTMLElement>(`#${tab.getAttribute('aria-controls') ?? ''}`);
      if (panel !== null) panel.hidden = !isShown;
    }
  }

  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => show(tab.id));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      const next = to === undefined ? undefined : tabs.at(to % tabs.length);
      if (next === undefined) return;
      event.preventDefault();
      show(next.id);
      next.focus();
    });
  }
  return { show };
}
