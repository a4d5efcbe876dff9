import type { Colleague } from './people.ts'
import { makeWeightedPick, type Random } from './random.ts'
import type { World, WorldPost } from './types.ts'
import { isHere } from './writing/desk.ts'

type Reaction = { handle: string; post: string; at: Date }

/** Favourites and bookmarks, only of what the person could see and only while they were here. */
export function makeReactions(
  people: Colleague[],
  posts: WorldPost[],
  follows: World['follows'],
  today: Date,
  random: Random,
): { favourites: Reaction[]; bookmarks: Reaction[] } {
  const byHandle = new Map(people.map((person) => [person.handle, person]))
  const pairs = new Set(follows.map(({ follower, followee }) => `${follower} ${followee}`))
  // Readers favourite as well, if seldom.
  const pick = makeWeightedPick(
    people,
    people.map(({ talks }) => Math.min(talks, 8) + 0.3),
    random,
  )
  const canSee = ({ handle }: Colleague, { author, visibility }: WorldPost) =>
    handle !== author &&
    (visibility === 'company' || (visibility === 'followers' && pairs.has(`${handle} ${author}`)))

  const react = (post: WorldPost, expected: number, delay: number): Reaction[] => {
    const chosen = new Set<string>()
    for (let left = Math.floor(random.next() * random.next() * expected * 4); left > 0; left -= 1) {
      const person = pick()
      const at = new Date(Math.floor(post.at.getTime() + random.wait(delay) * 60_000))
      if (at < today && isHere(person, at) && canSee(person, post))
        chosen.add(`${person.handle} ${at.getTime()}`)
    }
    const byPerson = new Map([...chosen].map((entry) => entry.split(' ') as [string, string]))
    return [...byPerson].map(([handle, at]) => ({ handle, post: post.key, at: new Date(Number(at)) }))
  }

  const own = posts.filter(({ boostOf, visibility }) => !boostOf && visibility !== 'direct')
  const liked = ({ replyTo, fullText, author }: WorldPost) =>
    (replyTo ? 1.4 : 3) +
    (fullText ? 14 : 0) +
    Math.min(byHandle.get(author)?.talks ?? 0, 20) * (replyTo ? 0.05 : 0.2)
  return {
    favourites: own.flatMap((post) => react(post, liked(post), 120)),
    bookmarks: own.flatMap((post) => react(post, post.fullText ? 5 : post.replyTo ? 0.2 : 0.5, 300)),
  }
}
