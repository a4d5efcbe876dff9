import { isTopLevelDomain } from './top-level-domains.ts'

/** `start` and `end` are UTF-16 offsets; `url` always begins with http:// or https://. */
export type Link = { start: number; end: number; url: string }

/** The accented Latin letters that the published rules take for part of a domain or path. */
export const LATIN =
  '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF'

const PATH = `a-z\\u0400-\\u04FF0-9!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&${LATIN}`
const PROTOCOL = /https?:\/\//gi
const HOST_AFTER_PROTOCOL = /[\p{L}\p{M}\p{N}_.-]+/uy
const BARE_HOST = new RegExp(`[a-z0-9${LATIN}][a-z0-9_.${LATIN}-]*`, 'gi')
const LABEL = /^[^_-](?:.*[^_-])?$/u
const NOT_BEFORE = /[A-Za-z0-9@＠$#＃]/
const NOT_BEFORE_BARE = /[A-Za-z0-9@＠$#＃_./-]/
const NOT_AFTER = /[A-Za-z0-9@+-]/
const PORT = /:\d{1,5}/y
const PATH_RUN = new RegExp(`[${PATH}]*`, 'iy')
// A bracket that closes again belongs to the path, one level deep. The bound keeps hostile text linear.
const PATH_BRACKETS = new RegExp(
  `\\((?:[${PATH}]{1,300}|[${PATH}]{0,300}\\([${PATH}]{1,300}\\)[${PATH}]{0,300})\\)`,
  'iy',
)
const NOT_A_PATH_END = /[!*';:,.$%[\]\u2013~@|&]$/
const QUERY = /\?(?:[a-z0-9!?*'@();:&=+$/%#[\]_.,~|-]*[a-z0-9_&=#/-])/iy

/**
 * Every web address in `text`, in order. One rule for counting, for HTML and for the browser:
 * after `http://` or `https://` any sound host; without it only names with a known ending, and never a part
 * of an e-mail address. Linear in the length of `text`.
 */
export function findLinks(text: string): Link[] {
  const links: Link[] = []
  let from = 0
  for (const { index, 0: protocol } of text.matchAll(PROTOCOL)) {
    links.push(...findBareLinks(text, from, index))
    from = Math.max(from, links.at(-1)?.end ?? 0)
    // The address may stand in the path of the one before: a.nz/https://b.nz
    const link = index < from ? undefined : linkAt(text, index, protocol)
    if (link) links.push(link)
    from = Math.max(from, link?.end ?? index + protocol.length)
  }
  return links.concat(findBareLinks(text, from, text.length))
}

function linkAt(text: string, start: number, protocol: string): Link | undefined {
  if (NOT_BEFORE.test(text.charAt(start - 1))) return undefined
  const hostStart = start + protocol.length
  const run = matchAt(HOST_AFTER_PROTOCOL, text, hostStart)
  const known = hostStart + knownHost(run, text.charAt(hostStart + run.length))
  const end = known > hostStart ? known : hostStart + soundHost(run)
  if (end === hostStart || (end !== known && hidesUser(text, end))) return undefined
  const whole = endOfAddress(text, end + matchAt(PORT, text, end).length)
  return { start, end: whole, url: text.slice(start, whole) }
}

function findBareLinks(text: string, from: number, to: number): Link[] {
  const links: Link[] = []
  BARE_HOST.lastIndex = from
  for (let match = BARE_HOST.exec(text); match && match.index < to; match = BARE_HOST.exec(text)) {
    const run = match[0]
    const next = text.charAt(match.index + run.length)
    if (!run.includes('.') || next === '@' || NOT_BEFORE_BARE.test(text.charAt(match.index - 1))) continue
    const length = knownHost(run, next)
    if (length === 0) continue
    const link = bareLink(text, match.index, match.index + length)
    links.push(link)
    BARE_HOST.lastIndex = Math.max(link.end, BARE_HOST.lastIndex)
  }
  return links
}

/** Length of the longest beginning of `run` that is a domain with a known ending, or 0. */
function knownHost(run: string, next: string): number {
  let length = 0
  let found = 0
  let before = ''
  for (const label of run.split('.')) {
    const ending = /^[a-z]+/i.exec(label)?.[0] ?? ''
    const after = label.charAt(ending.length) || (length + label.length === run.length ? next : '.')
    const known = before !== '' && !before.includes('_') && isTopLevelDomain(ending) && !NOT_AFTER.test(after)
    if (known) found = length + ending.length
    if (!LABEL.test(label)) break
    before = label
    length += label.length + 1
  }
  return found
}

/** Without a path, a port or query after a bare name is not taken for part of it. */
function bareLink(text: string, start: number, hostEnd: number): Link {
  const portEnd = hostEnd + matchAt(PORT, text, hostEnd).length
  const end = text.charAt(portEnd) === '/' ? endOfAddress(text, portEnd) : hostEnd
  return { start, end, url: `https://${text.slice(start, end)}` }
}

/** Length of a host inside the house (`intranet`, `10.0.0.7`) at the start of `run`, or 0. */
function soundHost(run: string): number {
  const host = run.replace(/\.+$/, '')
  return !host.includes('_') && host.split('.').every((label) => LABEL.test(label)) ? host.length : 0
}

/** `https://name:secret@host` seems to lead to `name`; it is not a link. */
function hidesUser(text: string, end: number): boolean {
  const port = matchAt(PORT, text, end)
  return (
    text.charAt(end + port.length) === '@' ||
    (port === '' && text.charAt(end) === ':' && /\S/.test(text.charAt(end + 1)))
  )
}

/** End of the path and query that begin at `start`; `start` when there are none. */
function endOfAddress(text: string, start: number): number {
  const pathEnd = text.charAt(start) === '/' ? endOfPath(text, start) : start
  return pathEnd + matchAt(QUERY, text, pathEnd).length
}

function endOfPath(text: string, start: number): number {
  let end = start
  let at = start
  for (;;) {
    const run = matchAt(PATH_RUN, text, at)
    let kept = run.length
    while (kept > 0 && NOT_A_PATH_END.test(run.charAt(kept - 1))) kept -= 1
    if (kept > 0) end = at + kept
    at += run.length
    const brackets = matchAt(PATH_BRACKETS, text, at)
    if (brackets === '') return end
    at += brackets.length
    end = at
  }
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ''
}
