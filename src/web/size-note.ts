// Says when the program is larger than the server takes.

import { byId } from './dom.ts';
import { bytesOf, type Program } from './program.ts';
import type { Strings } from './strings.ts';

export interface SizeNote {
  /** the server's bound; unknown until it is told */
  setMost(bytes: number): void;
  /** Looks at the program, soon: a person who types is not held up. */
  look(): void;
  /** Why the server would not take the program; null when it takes it. */
  refusalOf(program: Program): string | null;
}

const afterMs = 200;
const kib = 1024;

export function createSizeNote({ phrases, tag }: Strings, program: () => Program): SizeNote {
  const note = byId('size-note', HTMLElement);
  const hint = byId('leave-editor', HTMLElement);
  const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const inKib = (bytes: number): string => figure.format(Math.ceil(bytes / kib));
  let mostBytes = Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function refusalOf({ files }: Program): string | null {
    const bytes = bytesOf(files);
    return bytes <= mostBytes ? null : phrases.tooLarge(inKib(bytes), inKib(mostBytes));
  }

  function show(): void {
    const refusal = refusalOf(program());
    note.textContent = refusal ?? '';
    hint.hidden = refusal !== null;
  }

  function look(): void {
    clearTimeout(waiting);
    waiting = setTimeout(show, afterMs);
  }

  return {
    look,
    refusalOf,
    setMost(bytes) {
      mostBytes = bytes;
      look();
    },
  };
}
