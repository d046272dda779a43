// The keys of the page. Those of the editor are CodeMirror's.

export interface KeyActions {
  readonly run: () => void;
  readonly runTests: () => void;
  readonly stop: () => void;
  readonly save: () => void;
  readonly nextPane: () => void;
  readonly nextFile: () => void;
  readonly previousFile: () => void;
  readonly format: () => void;
  readonly help: () => void;
}

const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Writes the names of the keys where the HTML has `data-keys="Mod+S"`. */
export function writeKeys(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-keys]')) {
    const keys = element.dataset['keys'] ?? '';
    element.textContent = isApple ? keys.replace(/Mod[+ ]/, '⌘') : keys.replace('Mod', 'Ctrl');
  }
}

export function listenForKeys(actions: KeyActions): void {
  const { run, runTests, stop, save, nextPane, help } = actions;
  const withAlt: Readonly<Record<string, () => void>> = { PageDown: actions.nextFile, PageUp: actions.previousFile };
  const withMod: Readonly<Record<string, () => void>> = { Enter: run, '.': stop, s: save };

  function actionOf(event: KeyboardEvent): (() => void) | undefined {
    // With Alt, `key` is another character on some keyboards.
    const { key, code, altKey, shiftKey, ctrlKey, metaKey } = event;
    const isMod = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    if (isMod && shiftKey) return key === 'Enter' && !altKey ? runTests : undefined;
    if (isMod) return altKey ? undefined : withMod[key.length === 1 ? key.toLowerCase() : key];
    if (altKey && !ctrlKey && !metaKey) return shiftKey ? (code === 'KeyF' ? actions.format : undefined) : withAlt[key];
    if (altKey || ctrlKey || metaKey) return undefined;
    if (key === 'F6') return nextPane;
    return key === 'F1' || (key === '?' && !isTyping(event)) ? help : undefined;
  }

  // Before the editor, which has other plans for some of them.
  addEventListener(
    'keydown',
    (event) => {
      const action = actionOf(event);
      if (action === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) action();
    },
    { capture: true },
  );
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable=true]');
}
