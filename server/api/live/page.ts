import { type LiveMessages, liveMessages } from '#contract/live/stream.ts'
import type { EndReason } from './line.ts'
import type { Awaited, Telling, Words } from './telling.ts'

/** One message to a page, as a server-sent event. JSON has no line breaks of its own. */
function frame(name: keyof LiveMessages, json: Buffer | string): Buffer {
  return Buffer.concat([Buffer.from(`event: ${name}\ndata: `), Buffer.from(json), Buffer.from('\n\n')])
}

const framed = (name: keyof LiveMessages, words: Words) =>
  words.as(`page ${name}`, (json) => frame(name, json))

/** All that a page is told but the last word, for which nobody waits. */
const AWAITED: ReadonlySet<string> = new Set(Object.keys(liveMessages).filter((name) => name !== 'ended'))
export const awaitedByPage = (what: Awaited): boolean => AWAITED.has(what)

const ENDS: readonly string[] = ['signed_out', 'access_ended', 'server_stopping'] satisfies EndReason[]

export const lastWordsToPage = (reason: EndReason): Buffer | undefined =>
  ENDS.includes(reason) ? frame('ended', JSON.stringify({ reason })) : undefined

/** A page is told of all that concerns its reader, and sorts it by itself. */
export function messagesToPage(telling: Telling): Buffer[] {
  switch (telling.name) {
    case 'home':
    case 'post':
    case 'edited':
    case 'notification':
      return [framed(telling.name, telling.words)]
    case 'list':
      return [listed(telling.listId, telling.words)]
    case 'deleted':
      return [telling.words.as('page', () => frame('deleted', JSON.stringify({ id: telling.id })))]
    case 'conversation':
    case 'lane':
      return [frame(telling.name, JSON.stringify({ id: telling.id }))]
    default:
      return []
  }
}

const listed = (listId: string, words: Words): Buffer =>
  words.as(`page list ${listId}`, (json) =>
    frame('list', Buffer.concat([Buffer.from(`{"list_id":"${listId}","status":`), json, Buffer.from('}')])),
  )
