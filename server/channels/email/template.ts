import { readFile } from 'node:fs/promises'

type Template = { head: string; each: string; foot: string }

let read: Promise<Template> | undefined

/** What `bin/compile-mail.ts` made of `announcement.mjml`: read at the first mail, kept from then on. */
export function readTemplate(): Promise<Template> {
  read ??= readFile(new URL('announcement.html', import.meta.url), 'utf8').then((html) => {
    const [head = '', each = '', foot = ''] = html.split(/<!-- (?:each|end) -->/)
    return { head, each, foot }
  })
  return read
}

/** Each place is filled once, so that what a text says is never taken for a place. The facts are HTML already. */
export const fill = (template: string, facts: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => facts[name] ?? '')
