// The HTML with which another page shows a saved program.

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `origin`: that of this server, such as `https://play.example` */
export function embedCode(origin: string, id: string, title: string): string {
  const name = title.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');
  return `<iframe src="${origin}/embed/${id}" title="${name}" width="100%" height="360" loading="lazy"></iframe>`;
}
