// Runs the program of the page and shows how it goes: buttons, output, the input line, the state, the problems.

import { button, byId, copy, download, onClick, toast } from './dom.ts';
import type { Editor } from './editor.ts';
import { createOutputModel, type Source } from './output-model.ts';
import { createOutputView } from './output-view.ts';
import { splitArguments } from './arguments.ts';
import type { OpenFiles } from './open-files.ts';
import { sentFiles, type Program } from './program.ts';
import { usualName } from './sources.ts';
import { problemsIn, type Place, type Problem } from './problems.ts';
import { createProblemList } from './problem-list.ts';
import { createRunner } from './runner.ts';
import { afterNews, idle, isGoingOn, type RunNews, type RunState } from './run-state.ts';
import type { OngoingRun, RunRequest } from './run-socket.ts';
import { createStatusLine } from './status-line.ts';
import type { Strings } from './strings.ts';
import { createTabs } from './tabs.ts';
import { createTypeLine } from './type-line.ts';

export interface RunPanelParts {
  readonly editor: Pick<Editor, 'showProblems' | 'goTo'>;
  readonly strings: Strings;
  readonly program: () => Program;
  readonly files: Pick<OpenFiles, 'names' | 'all' | 'shown' | 'show'>;
  /** Why the server would not take the program, in words; null when it takes it, as far as the page knows. */
  readonly refusalOf: (program: Program) => string | null;
  readonly key: () => string | null;
  /** Asks the person for a key; resolves when there is one. */
  readonly askForKey: () => Promise<void>;
}

export interface RunPanel {
  run(options?: { readonly isFresh: boolean }): void;
  stop(): void;
  /** Another program is in the page now. */
  reset(): void;
}

/** More than this of what a program has written to stderr is not searched for problems. */
const searchedCharacters = 64 * 1024;

export function createRunPanel(parts: RunPanelParts): RunPanel {
  const { strings, program, key, askForKey, refusalOf } = parts;
  const runner = createRunner({ key });
  const tabs = createTabs(byId('tabs', HTMLElement));
  const output = createOutput(parts);
  const status = createStatusLine(strings);
  const typeLine = createTypeLine({
    write(text) {
      output.append('typed', text);
      ongoing?.write(text);
    },
    end: () => ongoing?.end(),
  });
  let state = idle;
  let ongoing: OngoingRun | null = null;

  function show(next: RunState): void {
    state = next;
    const isOn = isGoingOn(state);
    status.show(state);
    swap(isOn);
    typeLine.setOpen(state.phase === 'running' && state.canType);
    byId('output', HTMLElement).ariaBusy = String(isOn);
  }

  function hear(news: RunNews): void {
    if (news.type === 'output') output.append(news.stream, news.data);
    if (news.type === 'ended') output.finish(news.compile_output);
    show(afterNews(state, news));
    if (news.type === 'key_needed') void askForKey().then(() => run());
  }

  function reset(): void {
    ongoing?.leave();
    ongoing = null;
    output.clear();
    show(idle);
  }

  function run({ isFresh } = { isFresh: false }): void {
    const asked = program();
    if (asked.language === '') return; // the program of the link has not come yet
    reset();
    tabs.show('output-tab');
    hear({ type: 'asked' });
    const refusal = refusalOf(asked);
    if (refusal !== null) return hear({ type: 'error', code: 'refused', message: refusal });
    ongoing = runner.run(requestOf(asked, isFresh), hear);
  }

  const stop = (): void => ongoing?.stop();
  onClick('run', () => run());
  onClick('run-again', () => run({ isFresh: true }));
  onClick('stop', stop);
  return { run, stop, reset };
}

/** The output, its buttons, and the problems that are found in it. */
function createOutput({ editor, strings, files }: RunPanelParts) {
  const { phrases, tag } = strings;
  const model = createOutputModel();
  const formatCount = (count: number): string => count.toLocaleString(tag);
  const view = createOutputView({ model, phrases, formatCount, onPlace });
  const list = createProblemList({ phrases, onPlace });
  let stderr = '';

  function onPlace(place: Place): void {
    if (!files.names().includes(place.file)) return; // it has another name since the run
    if (place.file !== files.shown()) files.show(place.file);
    editor.goTo(place);
  }

  function showProblems(problems: readonly Problem[]): void {
    editor.showProblems(problems);
    list.show(problems, files.names().length);
  }

  function clear(): void {
    stderr = '';
    view.clear(files.names());
    showProblems([]);
  }

  onClick('clear-output', clear);
  onClick('copy-output', async () => {
    if (await copy(model.text())) toast(phrases.copied);
  });
  onClick('download-output', () => download('output.txt', model.text()));
  return {
    clear,
    append(source: Source, text: string): void {
      view.append(source, text);
      if (source === 'stderr' && stderr.length < searchedCharacters) stderr += text;
    },
    finish(compileOutput: string): void {
      if (compileOutput !== '') view.append('compiler', startOfLine(model.lastLine()) + compileOutput);
      showProblems(problemsIn(`${compileOutput}\n${stderr}`, files.all()));
    },
  };
}

function requestOf({ language, files, entry, stdin, args }: Program, isFresh: boolean): RunRequest {
  const program = sentFiles(files, usualName(language));
  return {
    language,
    ...program,
    ...('files' in program ? { entry } : {}),
    args: [...(splitArguments(args).args ?? [])],
    stdin,
    fresh: isFresh,
  };
}

const startOfLine = (line: string): string => (line === '' ? '' : '\n');

/** Stop stands where Run was, and has the focus that Run had. */
function swap(isGoing: boolean): void {
  const [shown, hidden] = isGoing ? ([button('stop'), button('run')] as const) : [button('run'), button('stop')];
  const hadFocus = document.activeElement === hidden;
  shown.hidden = false;
  hidden.hidden = true;
  if (hadFocus) shown.focus();
}
