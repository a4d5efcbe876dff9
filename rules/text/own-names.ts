import { HANDLE_LIMIT } from '../limits.ts'
import { handleOf } from './address.ts'
import { lengthWithoutTail, standsAlone } from './entities.ts'
import { findLinks } from './links.ts'

// What follows the name is looked at alone: it may be a name itself.
const ADDRESS = /@([A-Za-z0-9_][A-Za-z0-9_.-]*)(?=@([\p{L}\p{M}\p{N}_.-]+(?::\d+)?))/gu

/**
 * `text` with `@name` for each `@name@host` of this server, as people are named here; `host` with its port, where it has one.
 * An address at another host stays as it is, and so does what is a part of a link. Linear time.
 */
export function nameHere(text: string, host: string): string {
  const links = findLinks(text)
  let named = ''
  let at = 0
  let next = 0
  for (const { index, 0: short, 1: name = '', 2: run = '' } of text.matchAll(ADDRESS)) {
    const place = run.slice(0, lengthWithoutTail(run))
    if (!('key' in handleOf(`${name}@${place}`, host))) continue
    if (name.length > HANDLE_LIMIT || lengthWithoutTail(name) < name.length) continue
    const end = index + `${short}@`.length
    if (!standsAlone(text, index, end + run.length)) continue
    for (let link = links[next]; link && link.end <= index; link = links[next]) next += 1
    if ((links[next]?.start ?? text.length) <= index) continue
    named += text.slice(at, index) + short
    at = end + place.length
  }
  return named + text.slice(at)
}
