import { DAYS } from '../calendar.ts'
import { EXCHANGES, type Exchange } from '../content/exchanges.ts'
import type { Colleague } from '../people.ts'
import { makeWeightedPick } from '../random.ts'
import type { WorldPost } from '../types.ts'
import type { Desk } from './desk.ts'

/** The last days are left to what was written by hand: a visitor reads those first. */
const QUIET_DAYS = 4
/** In a small organisation nobody says the same sentence twice within these days, either way. */
const APART_DAYS = 3

const ANSWER_AGAIN = 9 * 86_400_000

/** What is true of one author only and is asked anew for each post of a thread. */
const OWN_SLOTS = ['team', 'place', 'peer', 'thanks', 'greeting', 'small', 'minutes', 'count']

/** An exchange on its way: what its slots stand for, and which templates it has used. */
type Talk = { exchange: Exchange; slots: Map<string, string>; used: Set<string> }

/**
 * Everyday questions, answers and remarks from templates, until there are `total` posts: what an
 * organisation says between the things that are remembered.
 */
export function writeExchanges(desk: Desk, total: number): void {
  const pick = makeWeightedPick(
    EXCHANGES,
    EXCHANGES.map(({ weight }) => weight),
    desk.random,
  )
  const daysOf = new Map<string, number[]>()
  const apart = Math.round((APART_DAYS * 240) / desk.people.length)
  const isFresh = (template: string, day: number) =>
    !daysOf.get(template)?.some((it) => Math.abs(it - day) < apart)
  for (let tries = 0; desk.posts.length < total && tries < total * 20; tries += 1) {
    const daysAgo = desk.random.int(0, DAYS - 8)
    if (daysAgo < QUIET_DAYS && desk.random.chance(0.75)) continue
    const exchange = pick()
    const opens = exchange.opens.filter((template) => isFresh(template, daysAgo))
    if (opens.length === 0) continue
    const opened = writeExchange(desk, { ...exchange, opens }, daysAgo)
    if (opened) daysOf.set(opened, [...(daysOf.get(opened) ?? []), daysAgo])
  }
}

/** The template that opened it; `undefined` when nobody was there to say it. */
function writeExchange(desk: Desk, exchange: Exchange, daysAgo: number): string | undefined {
  const { random, calendar } = desk
  const talk: Talk = { exchange, slots: new Map(), used: new Set() }
  const author = desk.author(exchange.voice, calendar.at(daysAgo, 720))
  const at = author && desk.momentOf(author, daysAgo)
  const opening = author && at && say(desk, talk, exchange.opens, author, at)
  if (!opening) return undefined
  opening.visibility = random.chance(0.06) ? 'followers' : 'company'
  // Some questions wait for an answer, as they do in life.
  if (opening.visibility === 'company' && random.chance(0.86)) {
    const last = answer(desk, talk, opening)
    if (last && random.chance(0.55)) reply(desk, talk, exchange.closes, author, last)
  }
  return [...talk.used][0]
}

function answer(desk: Desk, talk: Talk, opening: WorldPost): WorldPost | undefined {
  const { random } = desk
  const taken = new Set([opening.author])
  let last: WorldPost | undefined
  for (let left = random.pick([1, 1, 1, 2, 2, 3]); left > 0; left -= 1) {
    const colleague = desk.author(talk.exchange.answerer, opening.at, taken)
    if (!colleague) break
    taken.add(colleague.handle)
    const parent = last && random.chance(0.35) ? last : opening
    last = reply(desk, talk, talk.exchange.answers, colleague, parent) ?? last
  }
  return last
}

function reply(desk: Desk, talk: Talk, templates: string[], author: Colleague, parent: WorldPost) {
  const at = new Date(parent.at.getTime() + Math.ceil(desk.random.wait(24) * 60_000))
  return say(desk, talk, templates, author, at, parent)
}

/** Says one of the templates that this talk has not used; nothing if the time has not come or none is left. */
function say(desk: Desk, talk: Talk, templates: string[], author: Colleague, at: Date, parent?: WorldPost) {
  if (at >= desk.calendar.today || (author.leftAt && at >= author.leftAt)) return undefined
  for (const template of desk.random.shuffle(templates.filter((it) => !talk.used.has(it)))) {
    const slots = new Map([...talk.slots].filter(([slot]) => !OWN_SLOTS.includes(slot)))
    const text = desk.fill(template, author, slots, parent ? periodOf(desk, at) : 0)
    if (!text) continue
    talk.used.add(template)
    talk.slots = slots
    return desk.post({
      author: author.handle,
      at,
      text,
      language: 'en',
      ...(parent ? { replyTo: parent.key } : {}),
    })
  }
  return undefined
}

/** What is asked is asked once; the same answer may come again after a while, sooner where more people talk. */
function periodOf({ people }: Desk, at: Date): number {
  return 1 + Math.floor((at.getTime() * people.length) / (240 * ANSWER_AGAIN))
}
