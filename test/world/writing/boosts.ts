import type { WorldPost } from '../types.ts'
import { type Desk, isHere } from './desk.ts'

/** Boosts of what was worth passing on: about one post in fifteen, the longer and better known ones more. */
export function writeBoosts(desk: Desk): void {
  const { random, calendar } = desk
  for (const post of desk.posts.filter(isWorthBoosting)) {
    const talks = desk.person(post.author).talks
    const count = Math.floor(random.next() * (post.fullText ? 7 : Math.min(2.2, 0.75 + talks * 0.06)))
    const boosters = new Set([post.author])
    for (let index = 0; index < count; index += 1) {
      const at = new Date(post.at.getTime() + random.wait(90) * 60_000)
      const booster = desk.author('any', at, boosters)
      if (at >= calendar.today || !booster || !isHere(booster, at)) continue
      boosters.add(booster.handle)
      desk.post({ author: booster.handle, at, text: '', boostOf: post.key, language: post.language })
    }
  }
}

function isWorthBoosting({ visibility, replyTo, boostOf, key }: WorldPost): boolean {
  const number = Number(key.slice(1))
  return visibility === 'company' && !replyTo && !boostOf && number % 3 !== 0
}
