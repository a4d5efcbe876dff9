import { Parser } from 'htmlparser2'

export type Page = { title: string; description: string; image: string | null }

const TITLE_MAX = 200
const DESCRIPTION_MAX = 400

/** What a page says of itself in its head. `type` is its media type, with the charset where it is named. */
export function readPage(bytes: Buffer, type: string, url: URL): Page {
  const said = new Map<string, string>()
  let title = ''
  let inTitle = false
  let past = false
  const parser = new Parser({
    onopentag(name, { property, name: called, content }) {
      if (name === 'title' && title === '') inTitle = true
      if (name === 'body') past = true
      const key = (property ?? called ?? '').toLowerCase()
      if (name === 'meta' && content && !past && !said.has(key)) said.set(key, content)
    },
    ontext(text) {
      if (inTitle && title.length < TITLE_MAX * 2) title += text
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
    },
  })
  parser.end(decode(bytes, type))
  const first = (...keys: string[]) => keys.map((key) => said.get(key)).find(Boolean) ?? ''
  return {
    title: tidy(first('og:title', 'twitter:title') || title, TITLE_MAX),
    description: tidy(first('og:description', 'twitter:description', 'description'), DESCRIPTION_MAX),
    image: URL.parse(first('og:image', 'og:image:url', 'twitter:image'), url.href)?.href ?? null,
  }
}

/** The charset that the server names, or the page; what it says in vain is UTF-8. */
function decode(bytes: Buffer, type: string): string {
  const head = bytes.subarray(0, 2_048).toString('latin1')
  const charset =
    /charset=["']?([\w-]{2,30})/i.exec(type)?.[1] ?? /charset=["']?([\w-]{2,30})/i.exec(head)?.[1]
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** One line, without characters that turn or hide what is beside them. */
function tidy(text: string, most: number): string {
  const plain = text
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  const all = [...plain]
  return all.length <= most ? plain : `${all.slice(0, most - 1).join('')}…`
}
