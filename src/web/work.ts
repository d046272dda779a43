// Which program is in the page: one that a person works on, which is kept, or one that was shared, until it is changed.

import type { ArgumentField } from './argument-field.ts';
import { isSameCases, type Case } from './cases.ts';
import { byId } from './dom.ts';
import { modeOf } from './modes.ts';
import type { OpenFiles } from './open-files.ts';
import { programOfOne, type Program } from './program.ts';
import { settings, works } from './storage.ts';

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
  /** What the program will be saved with. */
  setTitle(title: string): void;
  /** The program was made from the saved one with this id. */
  setParent(id: string): void;
}

export interface WorkplaceParts {
  readonly files: OpenFiles;
  readonly args: ArgumentField;
  readonly cases: { readonly all: () => readonly Case[]; readonly show: (cases: readonly Case[]) => void };
  /** Another program is shown now. */
  readonly onOpen: (program: Program) => void;
}

const keepAfterMs = 300;

export function createWorkplace({ files, args, cases, onOpen }: WorkplaceParts): Workplace {
  const stdin = byId('stdin', HTMLTextAreaElement);
  let about: Pick<Program, 'language' | 'title' | 'parent'> = { language: '', title: '', parent: null };
  let isShared = false;

  const current = (): Program => ({
    ...about,
    files: files.all(),
    entry: files.entry(),
    stdin: stdin.value,
    args: args.typed(),
    cases: cases.all(),
  });

  const keeper = createKeeper(() => works.keep(current()));

  function show(program: Program): void {
    keeper.now();
    const { language, title, parent } = program;
    about = { language, title, parent };
    stdin.value = program.stdin;
    args.set(program.args);
    files.open(program);
    onOpen(program);
    cases.show(program.cases ?? []);
  }

  function openOwn(language: string): void {
    show(works.of(language) ?? template(language));
    isShared = false;
    settings.keepLanguage(language);
  }

  function replace(program: Program): void {
    keeper.now();
    setAside(program.language);
    works.keep(program);
    openOwn(program.language);
  }

  return {
    program: current,
    openOwn,
    openShared(program) {
      show(program);
      isShared = true;
    },
    replace,
    bringBack() {
      const earlier = works.earlier(about.language);
      if (earlier !== null) replace(earlier);
    },
    hasEarlier: () => works.earlier(about.language) !== null,
    changed() {
      if (isShared) {
        isShared = false;
        setAside(about.language);
        settings.keepLanguage(about.language);
      }
      keeper.soon();
    },
    setTitle: (title) => void (about = { ...about, title }),
    setParent: (parent) => void (about = { ...about, parent }),
  };
}

/** Keeps what was changed: soon, or before it could be lost. */
function createKeeper(keep: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    if (waiting === undefined) return;
    clearTimeout(waiting);
    waiting = undefined;
    keep();
  }

  addEventListener('pagehide', now);
  document.addEventListener('visibilitychange', now);
  return {
    now,
    soon(): void {
      clearTimeout(waiting);
      waiting = setTimeout(now, keepAfterMs);
    },
  };
}

/** The program that a language begins with. */
export function template(language: string): Program {
  const { fileName, template: text } = modeOf(language);
  return programOfOne(language, { name: fileName, text });
}

/** What is kept of this language will be replaced: it can be brought back if it is worth it. */
function setAside(language: string): void {
  const kept = works.of(language);
  if (kept !== null && !isSame(kept, template(language))) works.keepEarlier(kept);
}

const isSame = (one: Program, other: Program): boolean =>
  one.stdin === other.stdin &&
  JSON.stringify(one.files) === JSON.stringify(other.files) &&
  isSameCases(one.cases ?? [], other.cases ?? []);
