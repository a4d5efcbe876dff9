/** The words of a piece of HTML, line breaks kept. It is parsed apart from the page, so nothing in it runs. */
export function plainText(html: string): string {
  const broken = html.replace(/<br\s*\/?>/gi, '\n').replace(/<\/p>\s*<p>/gi, '\n\n')
  return new DOMParser().parseFromString(broken, 'text/html').body.textContent.trim()
}
