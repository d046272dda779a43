// The words of the tests of the page, in English and in Russian.

import { unitStrings } from './unit-strings.ts';

const english = {
  tests: 'Tests',
  casesHint: 'Each test is an input and the output that you expect. Spaces at the ends of lines do not count.',
  addCase: 'Add a test',
  takeRun: 'Take the last run as a test',
  runTests: 'Run tests',
  keyTests: 'Run the tests',
};

export type CaseTexts = Readonly<Record<keyof typeof english, string>>;

const russian: CaseTexts = {
  tests: 'Тесты',
  casesHint: 'Тест — это ввод и вывод, который вы ожидаете. Пробелы в концах строк не учитываются.',
  addCase: 'Добавить тест',
  takeRun: 'Сделать тест из последнего запуска',
  runTests: 'Проверить',
  keyTests: 'Проверить на тестах',
};

const englishPhrases = {
  passedOf: (passed: string, count: string) => `${passed} of ${count} passed`,
  beforeChange: 'before your last change',
  noRun: 'Run the program first: its input and its output become a test.',
  enough: 'There are as many tests as there can be.',
  noCases: 'Write an input or an expected output first.',
  caseName: (number: string) => `Test ${number}`,
  caseInput: 'Input',
  caseOutput: 'Expected output',
  /** what the fields of a test are called by a screen reader */
  inputOf: (number: string) => `Input of test ${number}`,
  outputOf: (number: string) => `Expected output of test ${number}`,
  removeCase: (number: string) => `Remove test ${number}`,
  waiting: 'Waiting',
  running: 'Running',
  figures: (seconds: string, mebibytes: string) => `${seconds} s · ${mebibytes} MiB`,
  verdicts: {
    accepted: 'Passed',
    wrong_answer: 'Wrong answer',
    time_limit_exceeded: 'Time limit',
    memory_limit_exceeded: 'Memory limit',
    output_limit_exceeded: 'Output limit',
    runtime_error: 'Runtime error',
    compile_error: 'Does not compile',
    not_run: 'Not run',
  },
  firstDifference: (line: string, column: string) => `The first difference is in line ${line}, column ${column}.`,
  expected: 'Expected',
  got: 'Got',
  errors: 'Errors',
  linesBefore: (count: string) => `${count} earlier lines`,
  linesAfter: (count: string) => `${count} more lines`,
  nothing: 'Nothing',
  endOfOutput: 'The output ends here',
};

export type CasePhrases = typeof englishPhrases;

const russianPhrases: CasePhrases = {
  passedOf: (passed, count) => `Пройдено ${passed} из ${count}`,
  beforeChange: 'до вашей последней правки',
  noRun: 'Сначала запустите программу: её ввод и вывод станут тестом.',
  enough: 'Больше тестов добавить нельзя.',
  noCases: 'Сначала впишите ввод или ожидаемый вывод.',
  caseName: (number) => `Тест ${number}`,
  caseInput: 'Ввод',
  caseOutput: 'Ожидаемый вывод',
  inputOf: (number) => `Ввод теста ${number}`,
  outputOf: (number) => `Ожидаемый вывод теста ${number}`,
  removeCase: (number) => `Удалить тест ${number}`,
  waiting: 'Ждёт',
  running: 'Идёт',
  figures: (seconds, mebibytes) => `${seconds} с · ${mebibytes} МиБ`,
  verdicts: {
    accepted: 'Пройден',
    wrong_answer: 'Неверный ответ',
    time_limit_exceeded: 'Предел времени',
    memory_limit_exceeded: 'Предел памяти',
    output_limit_exceeded: 'Предел вывода',
    runtime_error: 'Ошибка выполнения',
    compile_error: 'Не компилируется',
    not_run: 'Не запущен',
  },
  firstDifference: (line, column) => `Первое отличие: строка ${line}, символ ${column}.`,
  expected: 'Ожидалось',
  got: 'Получено',
  errors: 'Ошибки',
  linesBefore: (count) => `строк выше: ${count}`,
  linesAfter: (count) => `строк ниже: ${count}`,
  nothing: 'Ничего',
  endOfOutput: 'Вывод здесь кончается',
};

export const caseStrings = {
  en: {
    texts: { ...english, ...unitStrings.en.texts },
    phrases: { ...englishPhrases, units: unitStrings.en.phrases },
  },
  ru: {
    texts: { ...russian, ...unitStrings.ru.texts },
    phrases: { ...russianPhrases, units: unitStrings.ru.phrases },
  },
} as const;
