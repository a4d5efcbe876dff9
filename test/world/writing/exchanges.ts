import { DAYS } from '../calendar.ts'
import { EXCHANGES, type Exchange } from '../content/exchanges.ts'
import type { Colleague } from '../people.ts'
import { makeWeightedPick } from '../random.ts'
import type { WorldPost } from '../types.ts'
import type { Desk } from './desk.ts'

/** The last days are left to what was written by hand: a visitor reads those first. */
const QUIET_DAYS = 4

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
  for (let tries = 0; desk.posts.length < total && tries < total * 20; tries += 1) {
    const daysAgo = desk.random.int(0, DAYS - 8)
    if (daysAgo < QUIET_DAYS && desk.random.chance(0.75)) continue
    writeExchange(desk, pick(), daysAgo)
  }
}

function writeExchange(desk: Desk, exchange: Exchange, daysAgo: number): void {
  const { random, calendar } = desk
  const author = desk.author(exchange.voice, calendar.at(daysAgo, 720))
  const at = author && desk.momentOf(author, daysAgo)
  if (!author || !at) return
  const slots = new Map<string, string>()
  const opening = say(desk, exchange.opens, author, at, slots)
  if (!opening) return
  opening.visibility = random.chance(0.06) ? 'followers' : 'company'
  // Some questions wait for an answer, as they do in life.
  if (exchange.answers.length === 0 || opening.visibility !== 'company' || random.chance(0.14)) return
  const answers = answer(desk, exchange, opening, slots)
  const last = answers.at(-1)
  if (last && exchange.closes.length > 0 && random.chance(0.55)) {
    reply(desk, exchange.closes, author, last, slots)
  }
}

function answer(desk: Desk, exchange: Exchange, opening: WorldPost, slots: Map<string, string>): WorldPost[] {
  const { random } = desk
  const taken = new Set([opening.author])
  const count = random.pick([1, 1, 1, 2, 2, 3])
  const answers: WorldPost[] = []
  for (let index = 0; index < count; index += 1) {
    const colleague = desk.author(exchange.answerer, opening.at, taken)
    if (!colleague) break
    taken.add(colleague.handle)
    const parent = index > 0 && random.chance(0.35) ? (answers.at(-1) ?? opening) : opening
    const written = reply(desk, exchange.answers, colleague, parent, slots)
    if (written) answers.push(written)
  }
  return answers
}

function reply(
  desk: Desk,
  texts: string[],
  author: Colleague,
  parent: WorldPost,
  slots: Map<string, string>,
) {
  const at = new Date(parent.at.getTime() + Math.ceil(desk.random.wait(24) * 60_000))
  return say(desk, texts, author, at, slots, parent)
}

/** Says one of `texts` that fits and was not said before; nothing if the time has not come or all were said. */
function say(
  desk: Desk,
  texts: string[],
  author: Colleague,
  at: Date,
  slots: Map<string, string>,
  parent?: WorldPost,
) {
  if (at >= desk.calendar.today || (author.leftAt && at >= author.leftAt)) return undefined
  for (let tries = 0; tries < 6; tries += 1) {
    // What the author's own team and place are changes with the author; the device they talk about does not.
    const known = new Map(
      [...slots].filter(
        ([slot]) =>
          !['team', 'place', 'peer', 'thanks', 'greeting', 'small', 'minutes', 'count'].includes(slot),
      ),
    )
    const text = desk.fill(desk.random.pick(texts), author, known)
    if (!text) continue
    for (const [slot, value] of known) slots.set(slot, value)
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
