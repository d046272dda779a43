// The words of the unit tests of a program, in English and in Russian.

const english = {
  units: 'Unit tests in the program',
  unitsHint:
    'Tests that the program itself holds: unittest and functions test_… of Python, node:test of JavaScript, functions Test… of Go.',
  runUnits: 'Run unit tests',
};

export type UnitTexts = Readonly<Record<keyof typeof english, string>>;

const russian: UnitTexts = {
  units: 'Модульные тесты в программе',
  unitsHint:
    'Тесты, которые есть в самой программе: unittest и функции test_… в Python, node:test в JavaScript, функции Test… в Go.',
  runUnits: 'Запустить модульные тесты',
};

const englishPhrases = {
  results: { passed: 'Passed', failed: 'Failed', error: 'Error', skipped: 'Skipped' },
  none: 'No test has run. The tab Output says why.',
  messageOf: (name: string) => `What ${name} says`,
};

export type UnitPhrases = typeof englishPhrases;

const russianPhrases: UnitPhrases = {
  results: { passed: 'Пройден', failed: 'Не пройден', error: 'Ошибка', skipped: 'Пропущен' },
  none: 'Ни один тест не выполнен. Причина — на вкладке «Вывод».',
  messageOf: (name) => `Что говорит ${name}`,
};

export const unitStrings = {
  en: { texts: english, phrases: englishPhrases },
  ru: { texts: russian, phrases: russianPhrases },
} as const;
