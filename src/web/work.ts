// Which program is in the page: one that a person works on, which is kept, or one that was shared, until it is changed.

import { isSameCases, type Case } from './cases.ts';
import { byId } from './dom.ts';
import type { Editor } from './editor.ts';
import { modeOf } from './modes.ts';
import type { Program } from './private-link.ts';
import { settings, works, type Work } from './storage.ts';

export interface Workplace {
  program(): Program;
  /** The program that was last worked on in this language, else the one to begin with. */
  openOwn(language: string): void;
  /** Someone else's program: it is kept once it is changed. */
  openShared(program: Program): void;
  /** Takes the place of what is there, which can be brought back. */
  replace(program: Program): void;
  bringBack(): void;
  hasEarlier(): boolean;
  /** A person has changed the program or its input. */
  changed(): void;
}

export interface WorkplaceParts {
  readonly editor: Pick<Editor, 'code' | 'open'>;
  readonly cases: { readonly all: () => readonly Case[]; readonly show: (cases: readonly Case[]) => void };
  /** Another program is shown now. */
  readonly onOpen: (language: string) => void;
}

const keepAfterMs = 300;

export function createWorkplace({ editor, cases, onOpen }: WorkplaceParts): Workplace {
  const stdin = byId('stdin', HTMLTextAreaElement);
  let language = '';
  let isShared = false;
  let keeping: ReturnType<typeof setTimeout> | undefined;

  const current = (): Work => ({ code: editor.code(), stdin: stdin.value, cases: cases.all() });

  function show(name: string, work: Work): void {
    keepNow();
    language = name;
    stdin.value = work.stdin;
    editor.open(work.code, name);
    onOpen(name);
    cases.show(work.cases ?? []);
  }

  function keepNow(): void {
    if (keeping === undefined || language === '') return;
    clearTimeout(keeping);
    keeping = undefined;
    works.keep(language, current());
  }

  function openOwn(name: string): void {
    show(name, works.of(name) ?? template(name));
    isShared = false;
    settings.keepLanguage(name);
  }

  function replace({ language: name, ...work }: Program): void {
    keepNow();
    setAside(name);
    works.keep(name, work);
    openOwn(name);
  }

  addEventListener('pagehide', keepNow);
  document.addEventListener('visibilitychange', keepNow);
  return {
    program: () => ({ language, ...current() }),
    openOwn,
    openShared({ language: name, ...work }) {
      show(name, work);
      isShared = true;
    },
    replace,
    bringBack() {
      const earlier = works.earlier(language);
      if (earlier !== null) replace({ language, ...earlier });
    },
    hasEarlier: () => works.earlier(language) !== null,
    changed() {
      if (isShared) {
        isShared = false;
        setAside(language);
        settings.keepLanguage(language);
      }
      clearTimeout(keeping);
      keeping = setTimeout(keepNow, keepAfterMs);
    },
  };
}

const template = (language: string): Work => ({ code: modeOf(language).template, stdin: '' });

/** What is kept of this language will be replaced: it can be brought back if it is worth it. */
function setAside(language: string): void {
  const kept = works.of(language);
  if (kept !== null && !isSame(kept, template(language))) works.keepEarlier(language, kept);
}

const isSame = (one: Work, other: Work): boolean =>
  one.code === other.code && one.stdin === other.stdin && isSameCases(one.cases ?? [], other.cases ?? []);
