// The words of the page for frames, in English and in Russian.

const english = {
  files: 'Files',
  open: 'Open in the playground',
  openShort: 'Open',
  notText: 'This file is not text.',
  notFound: 'There is no program at this link.',
};

const russian: typeof english = {
  files: 'Файлы',
  open: 'Открыть в песочнице',
  openShort: 'Открыть',
  notText: 'Это не текстовый файл.',
  notFound: 'По этой ссылке нет программы.',
};

/** `languages`: those that a person reads, the preferred one first. `tag`: the language of the words, as HTML names it. */
export function embedStringsFor(languages: readonly string[]): typeof english & { readonly tag: 'en' | 'ru' } {
  const tag = languages.map((name) => name.slice(0, 2).toLowerCase()).find((name) => name === 'en' || name === 'ru');
  return tag === 'ru' ? { tag, ...russian } : { tag: 'en', ...english };
}
