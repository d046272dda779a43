// Formats the file that is shown, where the server has a formatter for it.

import { toast } from './dom.ts';
import type { Editor } from './editor.ts';
import { modeOf } from './modes.ts';
import { ServerError, type Server } from './server.ts';
import { isSource } from './sources.ts';
import type { Phrases } from './strings.ts';

export interface FormattingParts {
  readonly editor: Pick<Editor, 'files' | 'shown' | 'replaceText' | 'goTo'>;
  readonly server: Pick<Server, 'format'>;
  readonly phrases: Phrases;
  readonly language: () => string;
}

export function createFormatting({ editor, server, phrases, language }: FormattingParts) {
  const shownText = (): string => editor.files().find(({ name }) => name === editor.shown())?.text ?? '';
  const canFormat = (): boolean =>
    modeOf(language()).hasFormatter === true && isSource(language(), editor.shown()) && shownText() !== '';

  async function format(): Promise<void> {
    if (!canFormat()) return toast(phrases.noFormatter);
    const [file, before] = [editor.shown(), shownText()];
    const isAsBefore = (): boolean => editor.shown() === file && shownText() === before;
    try {
      const code = await server.format(language(), before);
      // What was written meanwhile is worth more.
      if (isAsBefore() && code !== before) editor.replaceText(code);
      toast(phrases.formatted);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      toast(phrases.notFormatted(error.status === 0 ? phrases.connectionLost : error.message));
      const place = placeIn(error.message);
      if (place !== null && isAsBefore()) editor.goTo(place);
    }
  }

  return { canFormat, format };
}

/** `line 3, column 5: …` */
function placeIn(message: string): { readonly line: number; readonly column: number } | null {
  const [, line, column] = /^line (\d+), column (\d+): /.exec(message) ?? [];
  return line === undefined ? null : { line: Number(line), column: Number(column) };
}
