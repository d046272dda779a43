// Runs the program of the page and shows how it goes: buttons, output, the input line, the state, the problems.

import { button, byId, copy, download, onClick, toast } from './dom.ts';
import type { Case } from './cases.ts';
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
import { createTypeLine, type TypeLineParts } from './type-line.ts';

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
  /** Judges the program by these tests. */
  judge(tests: readonly Case[], listener: TestListener): void;
  /** Runs the tests that the program holds. */
  testUnits(listener: TestListener): void;
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
  const { strings, program, key, askForKey, refusalOf } = parts;
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
    output.hear(news);
    if (news.type === 'output' && news.stream === 'stdout') transcript.stdout += news.data;
    state = afterNews(state, news);
    view.show(state);
    tell?.(news, state);
    if (news.type === 'key_needed') void askForKey().then(again);
  }

  function reset(given = ''): void {
    ongoing?.leave();
    ongoing = null;
    if (isGoingOn(state)) tell?.(left, afterNews(state, left));
    tell = null;
    transcript = { given, typed: '', stdout: '' };
    output.clear();
    state = idle;
    view.show(state);
  }

  /** `more`: what the request has besides the program. */
  function start(
    more: Pick<RunRequest, 'fresh'> & Partial<RunRequest>,
    tab: string,
    listener: TestListener | null,
  ): void {
    const asked = program();
    if (asked.language === '') return; // the program of the link has not come yet
    const request = { ...requestOf(asked), ...more };
    const again = (): void => start(more, tab, listener);
    reset(request.stdin);
    tell = listener;
    tabs.show(tab);
    hear({ type: 'asked', mode: request.mode ?? 'run' }, again);
    const refusal = refusalOf(asked);
    if (refusal !== null) return hear({ type: 'error', code: 'refused', message: refusal }, again);
    ongoing = runner.run(request, (news) => hear(news, again));
  }

  const run: RunPanel['run'] = ({ isFresh } = { isFresh: false }) => start({ fresh: isFresh }, 'output-tab', null);
  const judge: RunPanel['judge'] = (tests, listener) =>
    start({ fresh: true, stdin: '', mode: 'tests', tests: [...tests] }, 'tests-tab', listener);
  const testUnits: RunPanel['testUnits'] = (listener) => start({ fresh: true, mode: 'unit' }, 'tests-tab', listener);
  const stop = (): void => ongoing?.stop();
  listenToButtons(run, stop);
  return { run, stop, judge, testUnits, reset, lastRun: () => caseOf(transcript, state) };
}

function listenToButtons(run: RunPanel['run'], stop: () => void): void {
  onClick('run', () => run());
  onClick('run-again', () => run({ isFresh: true }));
  for (const id of ['stop', 'stop-tests']) onClick(id, stop);
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

  function append(source: Source, text: string): void {
    view.append(source, text);
    if (source === 'stderr' && stderr.length < searchedCharacters) stderr += text;
  }

  function finish(compileOutput: string): void {
    if (compileOutput !== '') view.append('compiler', startOfLine(model.lastLine()) + compileOutput);
    showProblems(problemsIn(`${compileOutput}\n${stderr}`, files.all()));
  }

  return {
    clear,
    append,
    hear(news: RunNews): void {
      if (news.type === 'output') append(news.stream, news.data);
      if (news.type === 'ended') finish(news.compile_output);
    },
  };
}

function requestOf({ language, files, entry, stdin, args }: Program): Omit<RunRequest, 'fresh'> {
  const program = sentFiles(files, usualName(language));
  return {
    language,
    ...program,
    ...('files' in program ? { entry } : {}),
    args: [...(splitArguments(args).args ?? [])],
    stdin,
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
