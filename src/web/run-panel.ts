// Runs the program of the page and shows how it goes: buttons, output, the input line, the state, the problems.

import { button, byId, copy, download, onClick, toast } from './dom.ts';
import type { Case } from './cases.ts';
import type { Editor } from './editor.ts';
import { createOutputModel, type Source } from './output-model.ts';
import { createOutputView } from './output-view.ts';
import type { Program } from './private-link.ts';
import { problemsIn, type Place } from './problems.ts';
import { createProblemList } from './problem-list.ts';
import { createRunner } from './runner.ts';
import { afterNews, idle, isGoingOn, type RunNews, type RunState } from './run-state.ts';
import type { OngoingRun, RunRequest } from './run-socket.ts';
import { createStatusLine } from './status-line.ts';
import type { Strings } from './strings.ts';
import { createTabs } from './tabs.ts';
import { createTypeLine, type TypeLineParts } from './type-line.ts';

export interface RunPanelParts {
  readonly editor: Pick<Editor, 'showProblems' | 'goTo'>;
  readonly strings: Strings;
  readonly program: () => Program;
  /** the name of its file, as compilers and runtimes write it */
  readonly fileName: () => string;
  readonly key: () => string | null;
  /** Asks the person for a key; resolves when there is one. */
  readonly askForKey: () => Promise<void>;
}

export interface RunPanel {
  run(options?: { readonly isFresh: boolean }): void;
  stop(): void;
  /** Judges the program by these tests. */
  judge(tests: readonly Case[], listener: TestListener): void;
  /** The input and the output of the last run, when it has ended by itself. */
  lastRun(): Case | null;
  /** Another program is in the page now. */
  reset(): void;
}

/** Hears of each event, and of the state that follows. */
export type TestListener = (news: RunNews, state: RunState) => void;

/** Another run takes the place of this one. */
const left: RunNews = { type: 'error', code: 'left', message: '' };
/** More than this of what a program has written to stderr is not searched for problems. */
const searchedCharacters = 64 * 1024;

export function createRunPanel(parts: RunPanelParts): RunPanel {
  const { strings, program, key, askForKey } = parts;
  const runner = createRunner({ key });
  const tabs = createTabs(byId('tabs', HTMLElement));
  const output = createOutput(parts);
  const view = createStateView(strings, {
    write(text) {
      transcript.typed += text;
      output.append('typed', text);
      ongoing?.write(text);
    },
    end: () => ongoing?.end(),
  });
  let state = idle;
  let ongoing: OngoingRun | null = null;
  let transcript: Transcript = { given: '', typed: '', stdout: '' };
  let tell: TestListener | null = null;

  function hear(news: RunNews, again: () => void): void {
    if (news.type === 'output') output.append(news.stream, news.data);
    if (news.type === 'output' && news.stream === 'stdout') transcript.stdout += news.data;
    if (news.type === 'ended') output.finish(news.compile_output);
    state = afterNews(state, news);
    view.show(state);
    tell?.(news, state);
    if (news.type === 'key_needed') void askForKey().then(again);
  }

  function reset(): void {
    ongoing?.leave();
    ongoing = null;
    if (isGoingOn(state)) tell?.(left, afterNews(state, left));
    tell = null;
    transcript = { given: '', typed: '', stdout: '' };
    output.clear();
    state = idle;
    view.show(state);
  }

  function start(request: RunRequest, tab: string, again: () => void, listener: TestListener | null): void {
    if (request.language === '') return; // the program of the link has not come yet
    reset();
    tell = listener;
    transcript.given = request.stdin;
    tabs.show(tab);
    hear({ type: 'asked', mode: request.mode ?? 'run' }, again);
    ongoing = runner.run(request, (news) => hear(news, again));
  }

  function run({ isFresh } = { isFresh: false }): void {
    const { language, code, stdin } = program();
    start({ language, code, stdin, fresh: isFresh }, 'output-tab', run, null);
  }

  function judge(tests: readonly Case[], listener: TestListener): void {
    const { language, code } = program();
    const request: RunRequest = { language, code, stdin: '', fresh: true, mode: 'tests', tests: [...tests] };
    start(request, 'tests-tab', () => judge(tests, listener), listener);
  }

  const stop = (): void => ongoing?.stop();
  onClick('run', () => run());
  onClick('run-again', () => run({ isFresh: true }));
  for (const id of ['stop', 'stop-tests']) onClick(id, stop);
  return { run, stop, judge, reset, lastRun: () => caseOf(transcript, state) };
}

/** What went in and came out of a run. */
interface Transcript {
  given: string;
  typed: string;
  stdout: string;
}

/** Null when it has not ended by itself, or not all of its output came. */
function caseOf({ given, typed, stdout }: Transcript, { ending }: RunState): Case | null {
  if (ending?.ended !== 'exited' || ending.truncated.stdout) return null;
  return { in: given + typed, expected_out: stdout };
}

/** The buttons, the line at the foot of the page, and the line to type in. */
function createStateView(strings: Strings, input: TypeLineParts) {
  const status = createStatusLine(strings);
  const typeLine = createTypeLine(input);
  return {
    show(state: RunState): void {
      const isOn = isGoingOn(state);
      status.show(state);
      swap('run', 'stop', isOn);
      swap('run-tests', 'stop-tests', isOn);
      typeLine.setOpen(state.phase === 'running' && state.canType && state.mode === 'run');
      byId('output', HTMLElement).ariaBusy = String(isOn);
    },
  };
}

/** The output, its buttons, and the problems that are found in it. */
function createOutput({ editor, strings, program, fileName }: RunPanelParts) {
  const { phrases, tag } = strings;
  const model = createOutputModel();
  const onPlace = (place: Place): void => editor.goTo(place);
  const formatCount = (count: number): string => count.toLocaleString(tag);
  const view = createOutputView({ model, phrases, formatCount, onPlace });
  const list = createProblemList({ phrases, onPlace });
  let stderr = '';

  function showProblems(text: string): void {
    const problems = problemsIn(text, fileName(), program().code);
    editor.showProblems(problems);
    list.show(problems);
  }

  function clear(): void {
    stderr = '';
    view.clear(fileName());
    showProblems('');
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
      showProblems(`${compileOutput}\n${stderr}`);
    },
  };
}

const startOfLine = (line: string): string => (line === '' ? '' : '\n');

/** Stop stands where Run was, and has the focus that Run had. */
function swap(run: string, stop: string, isGoing: boolean): void {
  const [shown, hidden] = isGoing ? ([button(stop), button(run)] as const) : [button(run), button(stop)];
  const hadFocus = document.activeElement === hidden;
  shown.hidden = false;
  hidden.hidden = true;
  if (hadFocus) shown.focus();
}
